import { jsonSchema } from '../../index.ts'
import { print, type Context } from '../context.ts'

/** `battue schema`: the JSON Schema of a scenario. */
export function schema({ io }: Context): void {
  print(io, JSON.stringify(jsonSchema(), null, 2))
}
