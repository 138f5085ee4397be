import { z } from 'zod'
import { SCHEMA_VERSION, scenarioSchema } from './schema/index.ts'

/** JSON Schema (draft 2020-12) of a scenario file, for editors. Beside the standard words every field has
 *  `x-unit`, `x-live` (may change during a run) and `x-nl` (its description in Dutch). */
export function jsonSchema(): object {
  const schema = z.toJSONSchema(scenarioSchema, {
    io: 'input',
    override({ jsonSchema }) {
      const { unit, en, nl, live } = jsonSchema
      if (typeof en !== 'string' || typeof nl !== 'string') return
      for (const name of ['unit', 'en', 'nl', 'live']) delete jsonSchema[name]
      Object.assign(jsonSchema, { description: en, 'x-nl': nl, 'x-unit': unit, 'x-live': live })
    },
  })
  return { ...schema, title: `battue scenario, format ${SCHEMA_VERSION}` }
}
