import { describe, expect, it } from 'vitest'
import { parseScenario } from '../../../sim/scenario/parse.ts'
import { messages, small } from './helpers.ts'

describe('a scenario', () => {
  it('has every default filled in, and organisations in the order of the file', async () => {
    const { parameters, schedule, formulas } = await parseScenario(small())
    expect(parameters).toMatchObject({ seasons: 20, seed: 'battue', border: { demarcation: 1 }, organisations: [{ id: 'brook', disposition: 'calculator' }, { id: 'mill', disposition: 'driver' }] })
    expect(schedule).toEqual([{ season: 1, parameters }])
    expect(formulas).toEqual({ metrics: [] })
  })

  it('cannot be changed', async () => {
    const { parameters, schedule } = await parseScenario(small('interventions: [{ season: 2, set: { border.demarcation: 0 } }]'))
    const changes: (() => void)[] = [
      () => { parameters.border.demarcation = 0.5 },
      () => { parameters.organisations[0]!.offers.push('bread') },
      () => { parameters.tips.border.on['border.demarcation'] = 0 },
      () => { schedule[1]!.parameters.border.demarcation = 0.5 },
    ]
    for (const change of changes) expect(change).toThrow(TypeError)
  })

  it('has no negative zero', async () => {
    const { parameters } = await parseScenario(small('willingness: { base: -0.0 }\ncosts: { drive: -0 }'), { set: { 'costs.hunt': -0 } })
    for (const value of [parameters.willingness.base, parameters.costs.drive, parameters.costs.hunt]) expect(Object.is(value, 0)).toBe(true)
  })

  it('may have a hundred own metrics, and no more', async () => {
    const metrics = (count: number) => small(`metrics: { ${Array.from({ length: count }, (_, i) => `m${i}: bag`).join(', ')} }`)
    expect((await parseScenario(metrics(100))).formulas.metrics).toHaveLength(100)
    expect(await messages(metrics(101))).toEqual(['7:1  metrics: expected at most 100 metrics, got 101 metrics'])
  })

  it('has at most 16 different offers and needs together', async () => {
    const offers = (from: number, to: number) => `[${Array.from({ length: to - from }, (_, i) => `o${from + i}`).join(', ')}]`
    const text = (last: number) => `battue: 1\nid: a\ntitle: a\norganisations:\n  - { id: a, offers: ${offers(0, 10)} }\n  - { id: b, offers: ${offers(8, last)} }\n`
    expect(await messages(text(16))).toEqual([])
    expect(await messages(text(17))).toEqual(['4:1  organisations: expected at most 16 different offers and needs, got 17 different offers and needs'])
  })

  it('has at most 200 organisations', async () => {
    const text = small(Array.from({ length: 199 }, (_, i) => `  - { id: o${i} }`).join('\n'))
    expect(await messages(text)).toEqual(['5:3  organisations: expected a list of 1 to 200 organisations, got 201 organisations'])
  })

  it('may take 20,000 ticks a season, drive and hunt together, and no more', async () => {
    const text = (duration: number) => small(`field: { driveDepth: 100.5 }\ndrive: { speed: 1 }\nhunt: { duration: ${duration} }`)
    expect(await messages(text(19_899))).toEqual([])
    expect(await messages(text(19_900))).toEqual(['9:19  hunt.duration: expected drive and hunt of at most 20,000 ticks together, got 20,001 ticks (a drive of 100.5 m at 1 m/tick, then a hunt of 19900 ticks)'])
  })

  it('may not become too long by an intervention, even if a later one shortens it', async () => {
    const found = await messages(small('field: { driveDepth: 300 }\nhunt: { duration: 19000 }\ninterventions:\n  - { season: 9, set: { hunt.duration: 10 } }\n  - { season: 5, set: { drive.speed: 0.2 } }\n  - { season: 7, set: { drive.speed: 3 } }'))
    expect(found).toEqual(['11:38  interventions[1].set.drive.speed: expected drive and hunt of at most 20,000 ticks together, got 20,500 ticks (a drive of 300 m at 0.2 m/tick, then a hunt of 19000 ticks)'])
  })
})

describe('attraction', () => {
  it('may not rise for ever: crowding must be steeper', async () => {
    expect(await messages(small('renewal: { power: 2, crowdingPower: 2.1 }'))).toEqual([])
    expect(await messages(small('renewal: { power: 2, crowdingPower: 2 }'))).toEqual(['7:37  renewal.crowdingPower: expected a number above renewal.power, which is 2, got 2'])
    expect(await messages(small('renewal: { crowdingPower: 1 }'), {}, 'nl')).toEqual(['7:27  renewal.crowdingPower: verwacht een getal boven renewal.power, dat 1.5 is, gevonden 1'])
    expect(await messages(small('renewal: { power: 4 }'))).toEqual(['7:19  renewal.power: expected a number below renewal.crowdingPower, which is 3, got 4'])
    expect(await messages(small(), { set: { 'renewal.power': 3 } })).toEqual(['--set renewal.power=3  renewal.power: expected a number below renewal.crowdingPower, which is 3, got 3'])
  })

  it('may not rise for ever after an intervention either', async () => {
    const found = await messages(small('interventions:\n  - { season: 5, set: { renewal.power: 4 } }\n  - { season: 3, set: { renewal.crowdingPower: 5 } }\n  - { season: 7, set: { renewal.crowdingPower: 2 } }'))
    expect(found).toEqual(['10:48  interventions[2].set.renewal.crowdingPower: expected a number above renewal.power, which is 4, got 2'])
  })
})

describe('a seed', () => {
  it('is one line that a terminal can show', async () => {
    const found = async (seed: string) => await messages(small(`seed: ${JSON.stringify(seed)}`))
    expect(await found('Ёлка 4 / "x" 💥')).toEqual([])
    for (const seed of ['one\ntwo', 'a\rb', 'a\tb', '\u001b[2J', 'a\u007f', 'a\u0085b', 'a\u2028b']) {
      expect(await found(seed), JSON.stringify(seed)).toEqual([expect.stringMatching(/^7:7  seed: expected text of 1 to 200 characters on one line, without control characters, got '/)])
    }
    expect(await found('a'.repeat(201))).toEqual(['7:7  seed: expected text of 1 to 200 characters on one line, without control characters, got 201 characters'])
    expect(await messages(small('seed: "one\\ntwo"'), {}, 'nl')).toEqual(["7:7  seed: verwacht tekst van 1 tot 200 tekens op één regel, zonder stuurtekens, gevonden 'one two'"])
  })
})

describe('values given by path', () => {
  it('replace those of the file before anything is checked', async () => {
    const { parameters } = await parseScenario(small('border: { demarcation: 7 }'), {
      set: { 'border.demarcation': 0.2, 'organisations.*.size': 6, 'organisations.mill.size': 2, 'sharing.rule': 'effort', 'pact.mandate': true, seasons: 3, 'quarry.needs': 'bread, meat', 'organisations.*.offers': 'bread' },
    })
    expect(parameters.border.demarcation).toBe(0.2)
    expect(parameters.organisations.map(({ size }) => size)).toEqual([6, 2])
    expect(parameters).toMatchObject({ seasons: 3, sharing: { rule: 'effort' }, pact: { mandate: true }, quarry: { needs: ['bread', 'meat'] } })
    expect(parameters.organisations[1]!.offers).toEqual(['bread'])
  })

  it('can give a metric or a utility', async () => {
    const { formulas } = await parseScenario(small(), { set: { 'metrics.half': 'bag / 2', 'pact.utility': 'belief' } })
    expect(formulas.metrics.map(({ name }) => name)).toEqual(['half'])
    expect(formulas.utility).toBeTypeOf('function')
  })

  it('are named when they are wrong', async () => {
    expect(await messages(small('seasons: 0'), {
      file: 'a.yaml',
      set: {
        'border.demarcation': 3, 'organisations.*.size': 'many', 'organisations.brok.size': 3, 'border.demarkation': 1, 'organisations.*.sise': 3,
        battue: 2, 'tips.border.on': 1, 'metrics.x': 'bag +', 'quarry.needs': 4, '': 1, 'hunt.duration': NaN,
      },
    })).toEqual([
      'a.yaml:7:10  seasons: expected a whole number in 1..10000, got 0',
      '--set quarry.needs=4  quarry.needs: expected a list of at most 16 names, got 4',
      "--set organisations.*.size=many  organisations.*.size: expected a whole number in 0..5000, got 'many'",
      '--set border.demarcation=3  border.demarcation: expected a number in 0..1, got 3',
      '--set hunt.duration=.nan  hunt.duration: expected a whole number in 1..20000, got .nan',
      expect.stringMatching(/^--set metrics\.x=bag \+ {2}metrics\.x: expected a formula, got the end \(variables: season, .*; functions: abs, .*\)$/),
      "--set organisations.brok.size=3  organisations.brok.size: expected an organisation: brook, mill or * for all, got 'brok' (did you mean 'brook'?)",
      "--set border.demarkation=1  border.demarkation: expected the path of a field, as in border.demarcation, got 'border.demarkation' (did you mean 'border.demarcation'?)",
      "--set organisations.*.sise=3  organisations.*.sise: expected the path of a field, as in border.demarcation, got 'organisations.*.sise' (did you mean 'organisations.*.size'?)",
      "--set battue=2  battue: expected the path of a field, as in border.demarcation, got 'battue' (docs/parameters.md lists the fields)",
      "--set tips.border.on=1  tips.border.on: expected the path of a field, as in border.demarcation, got 'tips.border.on' (docs/parameters.md lists the fields)",
      "--set =1  expected the path of a field, as in border.demarcation, got '' (docs/parameters.md lists the fields)",
    ])
  })
})
