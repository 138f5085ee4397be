import { beforeAll, describe, expect, it } from 'vitest'
import { createRun, narrate, stepSeason, type Parameters, type SeasonResult, type SeasonRow } from '../../../sim/index.ts'
import { scenarioOf } from '../../support/scenarios.ts'

let parameters: Parameters
let plain: SeasonResult
beforeAll(async () => {
  const scenario = await scenarioOf({
    quarry: { count: 0 }, hunt: { duration: 1 }, belief: { drySeasons: 1 },
    organisations: [{ id: 'dok', name: 'Dok' }, { id: 'werf', name: 'Werf' }].map(each => ({ ...each, size: 1, disposition: 'driver' })),
  })
  parameters = scenario.parameters
  plain = stepSeason(createRun(scenario))
})

interface Deed { signed: 0 | 1, breach: 0 | 1, aloneCatch: number }

/** A season told in Dutch, made by hand: figures, and what Dok and Werf did. */
function told(row: Partial<SeasonRow>, dok: Partial<Deed> = {}, werf: Partial<Deed> = {}, before?: number): string[] {
  const deeds = [dok, werf].map((deed, i) => ({ ...plain.organisations[i]!, signed: 1 as const, breach: 0 as const, aloneCatch: 20, ...deed }))
  const base = { posts: 2, onPost: 2, signed: deeds.filter(deed => deed.signed === 1).length, coverage: 1, largestGap: 0, quarryStart: 1200, driven: 1190, escaped: 10, bag: 50, ...row }
  const result: SeasonResult = { ...plain, row: { ...plain.row, ...base }, organisations: deeds }
  const previous = before === undefined ? null : { ...plain, row: { ...plain.row, bag: before } }
  return narrate(result, previous, parameters, 'nl')
}

describe('a season in words', () => {
  it('the cordon held', () => {
    expect(told({})).toEqual(['Iedereen tekende.', 'Het cordon hield: 1.190 van de 1.200 stuks wild kwamen over de grens.', 'Buit: 50. Zonder drift waren het er naar schatting 40 geweest.'])
  })
  it('no gap, but a leak', () => expect(told({ escaped: 300 })[1]).toBe('Er was geen gat, toch glipten 300 van de 1.200 stuks wild door het cordon.'))
  it('gaps though everybody stood there', () => expect(told({ coverage: 0.4, largestGap: 3.6, escaped: 300 })[1]).toBe('Er stonden er te weinig: tussen de posten bleef tot 4 m open, en 300 van de 1.200 stuks wild glipten erdoor.'))
  it('gaps because somebody did not', () => expect(told({ onPost: 1, coverage: 0.4, largestGap: 30, escaped: 300 })[1]).toBe('Er vielen gaten tot 30 m in het cordon: 300 van de 1.200 stuks wild glipten erdoor.'))
  it('nobody on post', () => expect(told({ onPost: 0, coverage: 0, largestGap: 200, escaped: 1200 })[1]).toBe('Er stond niemand op zijn post.'))
  it('who stayed outside and who broke faith', () => {
    expect(told({}, { signed: 0 }, { breach: 1 })[0]).toBe('Dok bleef buiten de afspraak; Werf tekende, maar hield zich er niet aan.')
    expect(told({}, {}, { breach: 1 })[0]).toBe('Iedereen tekende, maar Werf hield zich er niet aan.')
  })
  it('nobody signed: no drive, and nothing to compare with', () => {
    expect(told({ posts: 0, onPost: 0, signed: 0 }, { signed: 0 }, { signed: 0 }, 60)).toEqual(['Niemand tekende: geen drift, ieder ging alleen op jacht.', 'Buit: 50, minder dan vorig seizoen.'])
  })
  it('signatories without beaters are not nobody', () => expect(told({ posts: 0, onPost: 0 })).toEqual(['Iedereen tekende.', 'Buit: 50.']))
  it('against the season before', () => {
    expect(told({}, {}, {}, 49)[2]).toContain('meer dan vorig seizoen')
    expect(told({}, {}, {}, 50)[2]).toContain('evenveel als vorig seizoen')
  })
})
