// What the scenario layer gives to others: texts, JSON Schema, errors as data.
import { describe, expect, it } from 'vitest'
import { formatIssue, formatIssues, ScenarioError } from '../../../sim/scenario/errors.ts'
import { listFields } from '../../../sim/scenario/paths.ts'
import { jsonSchema } from '../../../sim/scenario/jsonSchema.ts'
import { parseScenario } from '../../../sim/scenario/parse.ts'
import { textIn, wordsOf } from '../../../sim/scenario/words.ts'
import { small } from './helpers.ts'

describe('texts', () => {
  it('are taken in one language', () => {
    expect(textIn('Drift', 'en')).toBe('Drift')
    expect(textIn({ nl: 'Drift', en: 'Drive' }, 'en')).toBe('Drive')
    expect(textIn({ nl: 'Drift', en: 'Drive' }, 'nl')).toBe('Drift')
  })

  it("are the scenario's own words", async () => {
    const { parameters } = await parseScenario(small('words: { quarry: { nl: { one: klant, many: klanten }, en: { one: customer, many: customers } } }'))
    expect(wordsOf(parameters, 'nl')).toMatchObject({ quarry: { one: 'klant', many: 'klanten' }, beater: { one: 'drijver', many: 'drijvers' } })
    expect(wordsOf(parameters, 'en').quarry).toEqual({ one: 'customer', many: 'customers' })
  })
})

type Node = Record<string, unknown>
const at = (schema: object, ...keys: string[]): Node => keys.reduce((node: Node, key) => (node[key] ?? {}) as Node, schema as Node)

describe('the JSON Schema', () => {
  const schema = jsonSchema()

  it('describes fields with unit, range, default and both languages', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', required: ['battue', 'id', 'title', 'organisations'], additionalProperties: false })
    expect(at(schema, 'properties', 'director', 'properties', 'oversight')).toEqual({
      type: 'number', minimum: 0, maximum: 1, default: 0.8, 'x-unit': 'part', 'x-live': true,
      description: 'How far the director evens out the posts and guards the border', 'x-nl': 'Hoe ver de regisseur de posten gelijk trekt en de grens bewaakt',
    })
    expect(at(schema, 'properties', 'pact', 'properties', 'utility')).toMatchObject({ type: 'string', 'x-unit': 'formula', description: 'Own formula for the utility of signing' })
    expect(at(schema, 'properties', 'border')).toMatchObject({ description: 'The border between drive field and hunting field', 'x-unit': 'group' })
  })

  it('describes every field that there is', () => {
    const below = (node: Node, key: string): Node => at(node, 'properties')[key] as Node ?? (key === '*' ? (node.items ?? node.additionalProperties) as Node : {})
    const described = listFields().filter(({ path }) => !path.startsWith('words.'))
    for (const { path, en } of described) expect(path.split('.').reduce(below, schema as Node).description, path).toBe(en)
  })

  it('has none of our own words without x-', () => {
    const found: string[] = []
    JSON.stringify(schema, (key, value: unknown) => {
      if (['unit', 'live'].includes(key) && typeof value !== 'object') found.push(key)
      return value
    })
    expect(found).toEqual([])
  })
})

describe('an error', () => {
  it('is plain data beside its message', async () => {
    const error = await parseScenario(small('seasons: 0\nborder: 3'), { file: 'a.yaml' }).catch((thrown: unknown) => thrown) as ScenarioError
    expect(error).toBeInstanceOf(ScenarioError)
    expect(error.name).toBe('ScenarioError')
    expect(error.message).toBe(formatIssues(error.issues))
    expect(error.issues[0]).toMatchObject({ file: 'a.yaml', line: 7, column: 10, path: 'seasons', expected: 'a whole number in 1..10000', got: '0' })
    expect(structuredClone(error.issues)).toEqual(error.issues)
    expect(formatIssues(JSON.parse(JSON.stringify(error.issues)), 'nl')).toBe('a.yaml:7:10  seasons: verwacht een geheel getal in 1..10000, gevonden 0\na.yaml:8:9  border: verwacht een groep velden, gevonden 3')
  })

  it('can be written without phrases', () => {
    expect(formatIssue({ path: 'a', expected: 'b', got: 'c', hint: 'd' })).toBe('a: expected b, got c (d)')
    expect(formatIssue({ file: 'x.yaml', path: '', expected: 'b', got: 'c' }, 'nl')).toBe('x.yaml  verwacht b, gevonden c')
  })
})
