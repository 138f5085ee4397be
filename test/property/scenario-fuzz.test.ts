// Whatever a file or a formula contains: it is accepted or refused with a ScenarioError, and never anything else.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ScenarioError } from '../../sim/scenario/errors.ts'
import { compileFormula } from '../../sim/scenario/formula/compile.ts'
import { FormulaError } from '../../sim/scenario/formula/error.ts'
import { listFields, type Field } from '../../sim/scenario/paths.ts'
import { parseScenario } from '../../sim/scenario/parse.ts'
import { printScenario } from '../../sim/scenario/print.ts'
import type { Settings } from '../../sim/scenario/paths.ts'

const SMALL = 'battue: 1\nid: small\ntitle: Small\norganisations:\n  - { id: brook }\n  - { id: mill, disposition: driver }\n'
const FIELDS = listFields().filter(({ settable }) => settable)

/** True if accepted, false if refused; anything else is thrown on. */
async function accepted(text: string, set?: Settings): Promise<boolean> {
  try {
    await parseScenario(text, set ? { set } : {})
    return true
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error
    expect(error.issues.length).toBeGreaterThan(0)
    for (const { line, column } of error.issues) expect(line === undefined || (line >= 1 && (column ?? 0) >= 1)).toBe(true)
    return false
  }
}

const piece = fc.constantFrom(
  'battue: 1', 'id: a', 'title: b', 'organisations:', '\n', '\n', '\n  ', '\n    ', '- ', ': ', ', ', '{', '}', '[', ']', '"', "'", '|', '>', '#', '&a ', '*a', '!x ', '%', '---', '...', '? ', '\t', '<<',
  '1', '0.5', '.inf', '-0', 'true', 'null', '~', 'size', 'sise', 'metrics', 'bag', 'pact', 'utility', 'interventions', 'season', 'set', 'border.demarcation', '__proto__', 'tips', 'on', 'off', '\u0000', '\ufeff', '\u2028', 'é', '💥', '\ud800',
)

describe('any text', () => {
  it('is a scenario or a ScenarioError', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => { await accepted(text) }), { numRuns: 300 })
  })

  it('made of pieces of scenarios is a scenario or a ScenarioError', async () => {
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 60 }), fc.boolean(), async (pieces, more) => { await accepted((more ? SMALL : '') + pieces.join('')) }), { numRuns: 1500 })
  })

  it('that was a scenario before a character changed is a scenario or a ScenarioError', async () => {
    const whole = printScenario((await parseScenario(`${SMALL}metrics: { x: bag / 2 }\ninterventions: [{ season: 2, set: { border.demarcation: 0.1 } }]\n`)).parameters)
    await fc.assert(fc.asyncProperty(fc.nat(whole.length), fc.nat(3), piece, async (at, gone, put) => { await accepted(whole.slice(0, at) + put + whole.slice(at + gone)) }), { numRuns: 300 })
  })
})

/** Any data a file can hold. */
const data = fc.json({ maxDepth: 5 })

describe('any data', () => {
  it('are a scenario or a ScenarioError', async () => {
    await fc.assert(fc.asyncProperty(data, async (text) => { await accepted(text) }), { numRuns: 300 })
  })

  it('in any place of a scenario are accepted or refused', async () => {
    const place = fc.constantFrom(...new Set(FIELDS.map(({ path }) => path.split('.')[0] ?? '')), 'tips', 'interventions')
    await fc.assert(fc.asyncProperty(place, data, async (name, value) => { await accepted(name === 'organisations' ? `battue: 1\nid: a\ntitle: a\norganisations: ${value}` : `${SMALL}${name}: ${value}`) }), { numRuns: 600 })
  })

  it('given by path are accepted or refused', async () => {
    const path = fc.oneof(fc.constantFrom(...FIELDS.map((field) => field.path)), fc.string(), fc.constantFrom('organisations.brook.size', 'organisations.*.*', '__proto__.a', 'a.constructor', '.', '..'))
    const value = fc.oneof(fc.double(), fc.string(), fc.boolean(), fc.integer())
    await fc.assert(fc.asyncProperty(fc.dictionary(path, value, { maxKeys: 5 }), async (set) => { await accepted(SMALL, set) }), { numRuns: 600 })
  })
})

/** A value that the schema allows. */
function valid(field: Field): fc.Arbitrary<number | string | boolean> {
  switch (field.type) {
    case 'whole': return fc.integer({ min: field.min ?? 0, max: field.max ?? 0 })
    case 'number': return fc.double({ min: field.min ?? 0, max: field.max ?? 0, noNaN: true })
    case 'choice': return fc.constantFrom(...(field.options ?? []))
    case 'flag': return fc.boolean()
    case 'formula': return fc.constantFrom('1', 'season + 1', 'if(season > 2, 1, -1)')
    case 'text': return fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.length <= (field.longest ?? 0))
    default: return fc.constantFrom('bread', 'a1')
  }
}

describe('a printed scenario', () => {
  it('reads back as the same parameters', async () => {
    // Members of whole groups are seldom met by luck.
    const fields = FIELDS.filter(({ path }) => path !== 'organisations.*.count' && path !== 'population.group' && path !== 'organisations.*.id' && path !== 'metrics.*' && !path.startsWith('words.'))
    const settings = fc.tuple(...fields.map((field) => fc.option(valid(field), { nil: undefined, freq: 1 }).map((value) => [field.path, value] as const)))
    let scenarios = 0
    await fc.assert(fc.asyncProperty(settings, async (pairs) => {
      const set = Object.fromEntries(pairs.filter(([, value]) => value !== undefined)) as Settings
      if (!await accepted(SMALL, set)) return
      scenarios++
      const { parameters } = await parseScenario(SMALL, { set })
      const again = await parseScenario(printScenario(parameters))
      expect(again.parameters).toEqual(parameters)
      expect(printScenario(again.parameters)).toBe(printScenario(parameters))
    }), { numRuns: 200 })
    expect(scenarios).toBeGreaterThan(10)
  })

  it('keeps any text', async () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 100 }), fc.array(fc.constantFrom('\n', ' ', '#', ': ', '- ', '"', "'", '\t', '\\', '|', '>', '%', '@', '`', '~', 'null', 'yes', '1e3', '0x1', 'é', '\r', '\u2028', '\u0085', '\u0000', '\ufeff'), { maxLength: 20 }).map((parts) => parts.join('')))
    await fc.assert(fc.asyncProperty(text, text, async (story, source) => {
      const { parameters } = await parseScenario(SMALL, { set: { story, source } })
      expect((await parseScenario(printScenario(parameters))).parameters).toEqual(parameters)
    }), { numRuns: 300, examples: [['', ' \n'], [' \n a\n', '\n\n x \n']] })
  })
})

const term = fc.constantFrom('a', 'b', 'c', '1', '.5', '2e3', '1e999', '+', '-', '*', '/', '^', '(', ')', ',', '?', ':', '<', '<=', '==', '!=', ' ', ' and ', ' or ', 'not ', 'abs(', 'min(', 'if(', 'clip(', 'log(', '=', '!', '%', '[', ']', '{', '}', ';', '"', '.', '\n', 'evaluate(', 'import', 'i', '_', '💥')

describe('any formula', () => {
  const place = { path: 'metrics.x', at: () => ({}) }
  const tried = async (source: string): Promise<void> => {
    try {
      const formula = await compileFormula(source, ['a', 'b'], place)
      const value = formula({ a: 2, b: -0.5 })
      expect(Number.isFinite(value)).toBe(true)
      expect(formula({ a: 2, b: -0.5 })).toBe(value)
    } catch (error) {
      if (!(error instanceof ScenarioError) && !(error instanceof FormulaError)) throw error
      expect(error.message).not.toBe('')
    }
  }

  it('of any characters is compiled or refused', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 600 }), tried), { numRuns: 500 })
  })

  it('made of pieces of formulas is compiled or refused', async () => {
    await fc.assert(fc.asyncProperty(fc.array(term, { maxLength: 25 }).map((terms) => terms.join('')), tried), { numRuns: 3000 })
  })
})
