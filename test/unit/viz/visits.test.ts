// Going to any moment of a run, in the worker itself: what is there must be what was there when it was played.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Frame } from '../../../sim/index.ts'
import type { Schedule, SeasonStory } from '../../../viz/protocol.ts'
import { workerCalls } from './workerCalls.ts'

const { call } = await workerCalls(vi)

const SEASONS = 6
const text = `battue: 1
id: three
title: Three
seasons: ${SEASONS}
field: { width: 40, driveDepth: 30, huntDepth: 20 }
quarry: { count: 40 }
hunt: { duration: 10 }
organisations: [{ id: brook, size: 3, disposition: driver }, { id: mill, size: 3 }, { id: weir, size: 2, disposition: freeRider }]
interventions: [{ season: 3, set: { border.demarcation: 0.3 } }]
`
const plain = (frame: Frame) => JSON.stringify(frame, (_, value: unknown) => (ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : value))

interface Played { frames: Map<number, string>, stories: SeasonStory[], firsts: number[] }

/** Plays on to the end, one tick at a time. */
async function play(run: number, played: Played = { frames: new Map(), stories: [], firsts: [] }): Promise<Played> {
  for (;;) {
    const { moments, story, finished } = await call('advance', { run, ticks: 1, every: 1 })
    for (const { at, frame } of moments) {
      if (frame.season > played.firsts.length) played.firsts.push(at)
      played.frames.set(at, plain(frame))
    }
    if (story) played.stories[story.result.row.season - 1] = story
    if (finished) return played
  }
}

async function opened(): Promise<{ run: number, played: Played }> {
  const { run, first } = await call('open', { text, set: {} })
  return { run, played: await play(run, { frames: new Map([[first.at, plain(first.frame)]]), stories: [], firsts: [first.at] }) }
}

describe('visiting', () => {
  let run = 0
  let played: Played
  beforeAll(async () => { ({ run, played } = await opened()) })
  const last = () => Math.max(...played.frames.keys())

  test('every moment, in any order, shows what was there', async () => {
    const ats = [...played.frames.keys()]
    // Every moment once, in an order that jumps about.
    for (let k = 0; k < ats.length; k++) {
      const at = ats[(k * 37) % ats.length]!
      const { moments, stories } = await call('visit', { run, to: { at }, known: SEASONS })
      for (const moment of moments) expect(plain(moment.frame)).toBe(played.frames.get(moment.at))
      expect(moments.at(-1)!.at).toBe(at)
      expect(stories).toEqual([])
    }
    expect(ats.length % 37).not.toBe(0)
  })

  test('the moments before come along for the trails, within the season', async () => {
    const { moments } = await call('visit', { run, to: { at: played.firsts[2]! + 20 }, known: SEASONS })
    expect(moments.map(({ at }) => at - played.firsts[2]!)).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20])
    const early = await call('visit', { run, to: { at: played.firsts[2]! + 1 }, known: SEASONS })
    expect(early.moments.map(({ frame }) => frame.season)).toEqual([3, 3])
  })

  test('a tick that shows nothing leads to the end of that season', async () => {
    const before = played.firsts[1]! - 1
    expect(played.frames.has(before)).toBe(false)
    const { moments } = await call('visit', { run, to: { at: before }, known: SEASONS })
    expect(moments.at(-1)!.frame).toMatchObject({ season: 1, phase: 'share' })
  })

  test('a season begins where it began; beyond the end is the end', async () => {
    for (const season of [5, 1, 3, 6]) {
      const { moments } = await call('visit', { run, to: { season }, known: SEASONS })
      expect(moments.map(({ at }) => at)).toEqual([played.firsts[season - 1]])
    }
    const { moments, finished } = await call('visit', { run, to: { season: SEASONS + 3 }, known: SEASONS })
    expect([moments.at(-1)!.at, finished]).toEqual([last(), true])
  })

  test('playing on from anywhere gives the very same seasons, told in the same words', async () => {
    for (const to of [{ season: 4 }, { at: played.firsts[1]! + 17 }, { season: 1 }, { at: played.firsts[3]! - 1 }]) {
      await call('visit', { run, to, known: SEASONS })
      const again = await play(run)
      for (const [at, frame] of again.frames) expect(frame).toBe(played.frames.get(at))
      const told = Object.values(again.stories)
      expect(told.length).toBeGreaterThan(1)
      for (const story of told) expect(story).toEqual(played.stories[story.result.row.season - 1])
    }
  })

  test('going on to seasons that were not played tells them on the way', async () => {
    const { run: another } = await call('open', { text, set: {} })
    const { moments, stories } = await call('visit', { run: another, to: { season: 4 }, known: 0 })
    expect(stories).toEqual(played.stories.slice(0, 3))
    expect(plain(moments.at(-1)!.frame)).toBe(played.frames.get(played.firsts[3]!))
    // Whoever has not heard of the second season is told again.
    expect((await call('visit', { run: another, to: { season: 5 }, known: 1 })).stories).toEqual(played.stories.slice(1, 4))
  })
})

test('visits asked before the last one are not made, and what stands meanwhile stays', async () => {
  const { run, played } = await opened()
  const asked = [{ season: 6 }, { season: 5 }, { season: 2 }].map(to => call('visit', { run, to, known: 0 }))
  const answers = await Promise.all(asked)
  expect(answers.map(({ moments }) => moments.length)).toEqual([0, 0, 1])
  const next = await call('advance', { run, ticks: 1, every: 1 })
  expect(next.moments[0]!.at).toBe(played.firsts[1]! + 1)
})

test('a visit under way stops as soon as another is asked', async () => {
  const { run } = await call('open', { text: text.replace(`seasons: ${SEASONS}`, 'seasons: 10000'), set: {} })
  // To the end of this run it would take far longer than the other visit.
  const first = call('visit', { run, to: { season: 10_000 }, known: 0 })
  await new Promise(resolve => { setTimeout(resolve, 20) })
  const second = call('visit', { run, to: { season: 2 }, known: 0 })
  expect((await first).moments).toEqual([])
  expect((await second).moments.map(({ frame }) => frame.season)).toEqual([2])
})

test('a visit under way is not stopped by a scenario that cannot be opened', async () => {
  const { run, played } = await opened()
  const visit = call('visit', { run, to: { season: 5 }, known: 0 })
  await expect(call('open', { text: 'no scenario', set: {} })).rejects.toThrow('expected')
  expect((await visit).moments.map(({ at }) => at)).toEqual([played.firsts[4]])
  expect((await call('advance', { run, ticks: 1, every: 1 })).moments.map(({ at }) => at)).toEqual([played.firsts[4]! + 1])
})

test('a visit under way stops as soon as another scenario has been read', async () => {
  const { run } = await call('open', { text: text.replace(`seasons: ${SEASONS}`, 'seasons: 10000'), set: {} })
  const visit = call('visit', { run, to: { season: 10_000 }, known: 0 })
  await new Promise(resolve => { setTimeout(resolve, 20) })
  const { first } = await call('open', { text, set: {} })
  expect((await visit).moments).toEqual([])
  expect(first.at).toBe(1)
})

describe('a change in the past', () => {
  const set = { 'border.demarcation': 0.9 }

  test('leaves the seasons before it as they were, and replaces those after it', async () => {
    const { run, played } = await opened()
    await call('visit', { run, to: { season: 2 }, known: SEASONS })
    expect((await call('intervene', { run, set: { 'pact.posts': 'improvised' } })).season).toBe(3)
    const other = await play(run)
    expect(other.stories[1]).toEqual(played.stories[1])
    for (const k of [2, 3, 4, 5]) expect(other.stories[k]!.result.digest).not.toBe(played.stories[k]!.result.digest)
    // What is gone back to from now on is the new future.
    await call('visit', { run, to: { season: 5 }, known: SEASONS })
    expect((await play(run)).stories[5]).toEqual(other.stories[5])
    // And it is the same as if the switch had been touched the first time.
    const fresh = await call('open', { text, set: {} })
    await call('visit', { run: fresh.run, to: { season: 2 }, known: 0 })
    await call('intervene', { run: fresh.run, set: { 'pact.posts': 'improvised' } })
    expect((await play(fresh.run)).stories.slice(2)).toEqual(other.stories.slice(2))
  })

  test('later changes of other settings still come; of the same ones, they do not', async () => {
    const { run } = await opened()
    const demarcations = (schedule: Schedule) => Array.from({ length: SEASONS }, (_, k) => schedule.findLast(entry => entry.season <= k + 1)!.parameters.border.demarcation)
    await call('visit', { run, to: { season: 4 }, known: SEASONS })
    const later = await call('intervene', { run, set: { ...set, 'pact.posts': 'improvised' } })
    expect([later.season, demarcations(later.schedule)]).toEqual([5, [1, 1, 0.3, 0.3, 0.9, 0.9]])
    await call('visit', { run, to: { season: 1 }, known: SEASONS })
    const { season, schedule } = await call('intervene', { run, set: { 'border.demarcation': 0.5 } })
    // What the scenario itself says of season 3 still comes.
    expect([season, demarcations(schedule)]).toEqual([2, [1, 0.5, 0.3, 0.3, 0.3, 0.3]])
    expect(schedule.at(-1)!.parameters.pact.posts).toBe('improvised')
  })

  test('and a visit asked before the page has heard of it tells the seasons that are new', async () => {
    const { run, played } = await opened()
    await call('visit', { run, to: { season: 1 }, known: SEASONS })
    const [change, visit] = await Promise.all([call('intervene', { run, set: { 'pact.posts': 'improvised' } }), call('visit', { run, to: { season: 5 }, known: SEASONS })])
    expect([change.season, ...visit.stories.map(({ result }) => result.row.season)]).toEqual([2, 2, 3, 4])
    expect(visit.stories[2]!.result.digest).not.toBe(played.stories[3]!.result.digest)
    // These have been told now.
    expect((await call('visit', { run, to: { season: 5 }, known: 4 })).stories).toEqual([])
  })

  test('at the end of a season it holds from the next, whether that was played before or not', async () => {
    const { run, played } = await opened()
    await call('visit', { run, to: { at: played.firsts[3]! - 1 }, known: SEASONS })
    expect((await call('intervene', { run, set })).season).toBe(4)
    const other = await play(run)
    await call('visit', { run, to: { season: 4 }, known: SEASONS })
    expect((await play(run)).stories[3]).toEqual(other.stories[3])
  })
})

test.each(['scenarios/fleeced-partner.yaml', 'test/support/everything.yaml'])('where organisations come, go and change, too: %s', async file => {
  const { run } = await call('open', { text: readFileSync(file, 'utf8'), set: { seasons: 10 } })
  const { stories } = await play(run)
  for (const season of [9, 2, 5, 10, 1].filter(each => each <= stories.length)) {
    await call('visit', { run, to: { season }, known: stories.length })
    expect((await play(run)).stories.slice(season - 1)).toEqual(stories.slice(season - 1))
  }
})

test('a long run keeps no more than a short one, and any season of it can still be visited', async () => {
  const long = text.replace(`seasons: ${SEASONS}`, 'seasons: 150')
  const { run } = await call('open', { text: long, set: {} })
  const { stories } = await call('visit', { run, to: { season: 150 }, known: 0 })
  expect(stories.length).toBe(149)
  for (const season of [150, 3, 64, 65, 66, 98]) {
    await call('visit', { run, to: { season }, known: 150 })
    const { story } = await call('advance', { run, ticks: 400, every: 400 })
    expect(story!.result.row.season).toBe(season)
    if (season < 150) expect(story).toEqual(stories[season - 1])
  }
})

