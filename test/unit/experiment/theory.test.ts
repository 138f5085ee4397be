import { describe, expect, it } from 'vitest'
import { TheoryInputError, THEORY } from '../../../sim/index.ts'
import { atLeast, atMost, judge, meanOf, rows, sampledPart } from '../../../sim/experiment/theory/check.ts'
import { choice, list, real, stretches, whole } from '../../../sim/experiment/theory/inputs.ts'
import { defineTopic } from '../../../sim/experiment/theory/topic.ts'

const NOTHING = { en: 'x', nl: 'x' }

/** A theory about a number that is `off` from three times what is given. */
const thrice = defineTopic<{ n: number, off: number }>({
  id: 'thrice', title: NOTHING, source: 'nobody',
  inputs: { n: whole(0, 9, NOTHING), off: real(-1, 1, NOTHING) },
  cases: [{ inputs: { n: 2, off: 0 }, cited: { value: 6 } }, { inputs: { n: 3, off: 0 } }],
  refuses: ({ n, off }) => (off > n ? { input: 'off', accepts: { en: 'at most n', nl: 'hooguit n' } } : null),
  rows: ({ n, off }, cited) => rows('value', { formula: 3 * n, measured: n + n + n + off, tolerance: 0.01, cited: cited.value, rounding: 0.1 }),
})

describe('a theory', () => {
  it('runs its own cases; the cited number only where there is one', async () => {
    expect((await thrice.run()).map(({ name }) => name)).toEqual(['thrice/2-0/value/cited', 'thrice/2-0/value', 'thrice/3-0/value'])
    expect((await thrice.run({ n: '2' })).map(({ name }) => name)).toEqual(['thrice/2-0/value/cited', 'thrice/2-0/value'])
    expect((await thrice.run({ n: '4' })).map(({ name }) => name)).toEqual(['thrice/4-0/value'])
  })

  it('fails where the measured number is off by more than the tolerance', async () => {
    expect(await thrice.run({ off: '0.5' })).toMatchObject([{ expected: 6, measured: 6.5, error: 0.5, tolerance: 0.01, pass: false, source: 'nobody' }])
    expect(await thrice.run({ off: '0.005' })).toMatchObject([{ pass: true }])
  })

  it('refuses inputs that it cannot take, and says which and why', async () => {
    await expect(thrice.run({ n: '10' })).rejects.toMatchObject({ name: 'TheoryInputError', input: 'n', got: '10', accepts: { en: 'a whole number from 0 to 9' } })
    await expect(thrice.run({ n: '0', off: '1' })).rejects.toMatchObject({ input: 'off', got: '1', accepts: { nl: 'hooguit n' } })
    await expect(thrice.run({ m: '1' })).rejects.toThrow(RangeError)
  })

  it('does not pass what is no number', () => {
    const broken = defineTopic<Record<never, never>>({ id: 'b', title: NOTHING, source: '', inputs: {}, cases: [{ inputs: {} }], rows: () => rows('x', { formula: 1, measured: NaN, tolerance: 1 }) })
    return expect(broken.run()).resolves.toMatchObject([{ pass: false }])
  })
})

describe('every theory in the list', () => {
  it.each(THEORY.map((topic) => [topic.id, topic] as const))('%s says what it takes in both languages, and takes what it says', async (id, topic) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    for (const { name, meaning, accepts, usual } of topic.inputs) {
      expect(name).toMatch(/^[a-z]+$/)
      // Names that every command has.
      expect(['only', 'json', 'lang', 'help', 'version']).not.toContain(name)
      for (const text of [meaning.en, meaning.nl, accepts.en, accepts.nl, topic.title.en, topic.title.nl]) expect(text).toMatch(/\S/)
      expect(usual).toMatch(/\S/)
      await expect(topic.run({ [name]: 'nonsense' })).rejects.toBeInstanceOf(TheoryInputError)
      await expect(topic.run({ [name]: '' })).rejects.toBeInstanceOf(TheoryInputError)
    }
  })

  it.each(['cordon', 'herding', 'stag-hunt-population', 'fixation', 'congestion', 'laboratory'])('%s takes its time, and can be stopped at any time', async (id) => {
    let looks = 0
    const lookUp = (): void => { if (++looks === 5) throw new Error('stopped') }
    await expect(THEORY.find((topic) => topic.id === id)!.run({}, { lookUp, caseDone: () => {} })).rejects.toThrow('stopped')
    expect(looks).toBe(5)
  })

  it('says when a case is done', async () => {
    let done = 0
    const airport = THEORY.find((topic) => topic.id === 'airport')!
    await airport.run({}, { lookUp: () => {}, caseDone: () => { done++ } })
    expect(done).toBe(airport.cases)
  })

  it('refuses what does not go together', async () => {
    const refused: [topic: string, inputs: Record<string, string>, input: string][] = [
      ['cordon', { posts: '3', run: '4' }, 'run'], ['interception', { capture: '10', distance: '10' }, 'capture'],
      ['herding', { sheep: '20', neighbours: '20' }, 'neighbours'],
      ['stag-hunt', { group: '4', threshold: '5' }, 'threshold'], ['stag-hunt', { group: '20', population: '19' }, 'population'],
      ['stag-hunt-population', { group: '4', threshold: '5' }, 'threshold'], ['stag-hunt-population', { factor: '3.3' }, 'factor'], ['stag-hunt-population', { factor: '400' }, 'factor'], ['stag-hunt-population', { factor: '3.5' }, 'members'], ['stag-hunt-population', { selection: '0.1' }, 'members'],
      ['fixation', { population: '20', initial: '20' }, 'initial'], ['optional-goods', { group: '5', factor: '5' }, 'factor'],
      ['optional-goods', { factor: '3', sigma: '2' }, 'sigma'], ['collective-risk', { group: '2', threshold: '3' }, 'threshold'],
      ['director-game', { beaters: '3', needed: '4' }, 'needed'], ['harvest', { cost: '100' }, 'cost'], ['research', { curvature: '0.8' }, 'curvature'],
    ]
    for (const [id, inputs, input] of refused) await expect(THEORY.find((topic) => topic.id === id)!.run(inputs)).rejects.toMatchObject({ input })
  })
})

describe('inputs', () => {
  it('are read as written, or not at all', () => {
    const n = whole(1, 12, NOTHING)
    expect(['1', '12', '0', '13', '1.0', '-1', '1e1', ' 1', 'x'].map((text) => n.read(text))).toEqual([1, 12, null, null, null, null, null, null, null])
    const x = real(-1, 2, NOTHING)
    expect(['0.5', '-1', '.5', '1e-3', '2.1', 'Infinity', 'NaN', '0x1', ''].map((text) => x.read(text))).toEqual([0.5, -1, 0.5, 0.001, null, null, null, null, null])
    const word = choice(['fixed', 'random'], NOTHING)
    expect(['fixed', 'random', 'Fixed', 'fix', ''].map((text) => word.read(text))).toEqual(['fixed', 'random', null, null, null])
    const numbers = list([2, 3], 0, 9, NOTHING)
    expect(['1,2', '1, 2.5,3', '1', '1,2,3,4', '1,,2', '1,10'].map((text) => numbers.read(text))).toEqual([[1, 2], [1, 2.5, 3], null, null, null, null])
    const phases = stretches(2, NOTHING)
    expect(phases.read('12:1.5,4:-2')).toEqual([{ seasons: 12, offset: 1.5 }, { seasons: 4, offset: -2 }])
    expect(['12', '0:1', '1:x', '1:2:3', '1:1,1:1,1:1'].map((text) => phases.read(text))).toEqual([null, null, null, null, null])
    expect(phases.show([{ seasons: 12, offset: 1.5 }, { seasons: 4, offset: -2 }])).toBe('12:1.5,4:-2')
  })
})

describe('effects with a sign and no size', () => {
  // Mean 5.5, standard deviation √(82.5/9), Student's t 2.262 at nine degrees of freedom: 3.334 … 7.666.
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

  it('pass when the whole 95 % interval keeps to what was agreed', () => {
    const { interval, measured } = judge(atLeast('x', 3, ten), 'p', 's')
    expect(measured).toBe(5.5)
    expect([interval!.low, interval!.high].map((end) => Number(end.toFixed(3)))).toEqual([3.334, 7.666])
    expect(judge(atLeast('x', 3, ten), 'p', 's')).toMatchObject({ name: 'p/x/at-least', pass: true, error: 0 })
    expect(judge(atMost('x', 8, ten), 'p', 's')).toMatchObject({ name: 'p/x/at-most', pass: true, error: 0 })
  })

  it('fail when part of it goes beyond, though the mean does not', () => {
    const [low, high] = [judge(atLeast('x', 4, ten), 'p', 's'), judge(atMost('x', 7, ten), 'p', 's')]
    expect([low.pass, high.pass]).toEqual([false, false])
    expect([low.error, high.error].map((error) => Number(error.toFixed(3)))).toEqual([0.666, 0.666])
  })

  it('take ten sessions, and no number does not pass', () => {
    expect(() => atLeast('x', 0, [1, 2])).toThrow(RangeError)
    expect(judge(atLeast('x', 0, [...ten.slice(1), NaN]), 'p', 's').pass).toBe(false)
  })

  it('are marked where a case knows that they are not shown, and only there', async () => {
    const shy = defineTopic<{ n: number }>({
      id: 'shy', title: NOTHING, source: '', inputs: { n: whole(0, 9, NOTHING) },
      cases: [{ inputs: { n: 1 }, notShown: ['x/at-least'] }, { inputs: { n: 2 } }],
      rows: () => [atLeast('x', 4, ten), atLeast('y', 0, ten)],
    })
    expect((await shy.run()).map(({ name, pass, notShown }) => [name, pass, notShown])).toEqual([
      ['shy/1/x/at-least', false, true], ['shy/1/y/at-least', true, undefined], ['shy/2/x/at-least', false, undefined], ['shy/2/y/at-least', true, undefined],
    ])
  })
})

describe('means over draws', () => {
  it('have the standard error of the mean', () => {
    expect(meanOf(Float64Array.of(1, 2, 3, 4))).toEqual({ mean: 2.5, standardError: Math.sqrt(5 / 3 / 4) })
  })

  it('of parts allow three standard errors, a few draws where hardly any are expected, and none where none can be', () => {
    expect(sampledPart('x', 0.25, 250, 1000).tolerance).toBeCloseTo(3 * Math.sqrt((0.25 * 0.75) / 1000), 3)
    expect(sampledPart('x', 1e-6, 2, 1000).tolerance).toBeGreaterThan(0.002)
    expect(sampledPart('x', 0, 1, 1000).tolerance).toBeLessThan(0.001)
    expect(sampledPart('x', 1, 999, 1000).tolerance).toBeLessThan(0.001)
  })
})
