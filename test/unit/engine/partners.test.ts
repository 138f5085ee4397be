// Choice of partners: mutual choices make the alliance.
import { describe, expect, it } from 'vitest'
import { ACTIVITY } from '../../../sim/engine/codes.ts'
import { pact } from '../../../sim/engine/phases/pact.ts'
import { contextOf } from '../../../sim/engine/run.ts'
import { stepSeason, type Run } from '../../../sim/index.ts'
import { beatersOf, playPhase, runOf } from '../../support/phases.ts'

const SMALL = { field: { width: 100, driveDepth: 20, huntDepth: 10 }, quarry: { count: 0 }, hunt: { duration: 1 }, belief: { drySeasons: 1 } }
const driver = (id: string) => ({ id, size: 2, disposition: 'driver', willingness: 1 })

/** Who signs, of organisations named by letters, when trust is as said (`ab: 0.9`: that of a in b) and 0.1 for the rest. */
async function signing(letters: string, trust: Record<string, number>, rules: Record<string, unknown>, organisations = [...letters].map(driver)): Promise<{ run: Run, signed: string }> {
  const run = await runOf({ ...SMALL, organisations, pact: { partners: 'choice', ...rules }, trust: { initial: 0.1 } })
  const n = letters.length
  for (const [pair, value] of Object.entries(trust)) run.world.trust_oo[letters.indexOf(pair[0]!) * n + letters.indexOf(pair[1]!)] = value
  playPhase(contextOf(run), pact)
  return { run, signed: [...letters].filter((_, o) => run.world.signed_o[o] === 1).join('') }
}

describe('the alliance', () => {
  const sign = async (...of: Parameters<typeof signing>) => (await signing(...of)).signed
  it('is the two who choose each other; whoever chooses them unasked stays out', async () => {
    expect(await sign('abc', { ab: 0.9, ba: 0.9, ca: 0.9 }, { partnerCount: 1 })).toBe('ab')
  })
  it('hangs together by mutual choices, without all of them having chosen all: a chain a–b–c', async () => {
    expect(await sign('abcd', { ab: 0.9, ad: 0.8, ba: 0.9, bc: 0.9, cb: 0.9, cd: 0.8, da: 0.1, db: 0.9, dc: 0.2 }, { partnerCount: 1 })).toBe('bc')
    expect(await sign('abcd', { ab: 0.9, ad: 0.8, ba: 0.9, bc: 0.9, cb: 0.9, ca: 0.8, db: 0.9, dc: 0.2 }, { partnerCount: 2 })).toBe('abc')
  })
  it('is the larger set, however much two others trust each other', async () => {
    const trust = { ab: 1, ba: 1, cd: 0.3, ce: 0.3, dc: 0.3, de: 0.3, ec: 0.3, ed: 0.3 }
    expect(await sign('abcde', trust, { partnerCount: 2 })).toBe('cde')
  })
  it('of sets of one size it is the one with more trust, then the one with the first id', async () => {
    expect(await sign('abcd', { ab: 0.8, ba: 0.8, cd: 0.9, dc: 0.8 }, { partnerCount: 1 })).toBe('cd')
    expect(await sign('abcd', { ab: 0.8, ba: 0.8, cd: 0.8, dc: 0.8 }, { partnerCount: 1 })).toBe('ab')
  })
  it('does not come about where nobody is chosen back', async () => {
    expect(await sign('abc', { ab: 0.9, bc: 0.9, ca: 0.9 }, { partnerCount: 1 })).toBe('')
  })
  it('is open only to who wants to sign and has beaters', async () => {
    const organisations = [driver('a'), driver('b'), { ...driver('c'), disposition: 'hunter' }, { ...driver('d'), size: 0 }]
    expect(await sign('abcd', { ac: 0.9, ca: 0.9, ad: 0.8, da: 0.8 }, { partnerCount: 1 }, organisations)).toBe('ab')
  })
  it('a single one who wants to sign signs, as ever; under a mandate there is nothing to choose', async () => {
    const organisations = [driver('a'), { ...driver('b'), disposition: 'hunter' }]
    expect(await sign('ab', {}, { partnerCount: 1 }, organisations)).toBe('a')
    expect(await sign('abc', { ab: 0.9, ba: 0.9 }, { partnerCount: 1, mandate: true })).toBe('abc')
  })
})

it('whoever is left out hunts the drive field this season', async () => {
  const { run } = await signing('abc', { ab: 0.9, ba: 0.9 }, { partnerCount: 1 })
  expect(beatersOf(run, 'c').map(b => run.world.activity_b[b])).toEqual([ACTIVITY.hunting, ACTIVITY.hunting])
  expect(run.world.posts_run[0]).toBe(4)
})

it('of equals each is chosen as often: three who trust each other alike make each pair in a third of the seasons', async () => {
  const run = await runOf({ ...SMALL, organisations: [...'abc'].map(driver), pact: { partners: 'choice', partnerCount: 1 } })
  const seasons = 3000
  const pairs: Record<string, number> = {}
  for (let season = 1; season <= seasons; season++) {
    playPhase({ ...contextOf(run), season }, pact)
    const pair = run.world.signed_o.join('')
    pairs[pair] = (pairs[pair] ?? 0) + 1
  }
  expect(Object.keys(pairs).sort()).toEqual(['011', '101', '110'])
  for (const count of Object.values(pairs)) expect(Math.abs(count / seasons - 1 / 3)).toBeLessThan(3 * Math.sqrt(2 / 9 / seasons))
})

it('who may name all others leaves nobody out: the same bits as without a choice', async () => {
  const digests = async (partners: string) => {
    const run = await runOf({ ...SMALL, quarry: { count: 30 }, organisations: [...'abcd'].map(driver), pact: { partners, partnerCount: 3 } })
    return [stepSeason(run).digest, stepSeason(run).digest]
  }
  expect(await digests('choice')).toEqual(await digests('all'))
})
