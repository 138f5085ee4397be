import { describe, expect, test } from 'vitest'
import type { Frame, SeasonResult } from '../../../sim/index.ts'
import { EngineError, type Engine } from '../../../viz/engine.ts'
import { Player } from '../../../viz/player.ts'
import type { Clock, Listener } from '../../../viz/playback/listener.ts'
import type { CallName, Calls, Moment, SeasonStory } from '../../../viz/protocol.ts'
import { frameOf } from './frames.ts'

const DRIVE = 30, HUNT = 20, LENGTH = DRIVE + HUNT

/** Seasons of 50 ticks and two seasons in all; like the worker, it never goes past the end of a season in one answer. */
class FakeEngine implements Engine {
  at = 0
  asked: Calls['advance']['ask'][] = []
  failing = false
  moment(): Moment {
    const season = Math.floor((this.at - 1) / LENGTH) + 1, tick = this.at - 1 - (season - 1) * LENGTH
    const phase = tick < DRIVE ? 'drive' : tick < LENGTH - 1 ? 'hunt' : 'share'
    return { at: this.at, frame: frameOf({ season, phase, tick, quarry: [[1, tick, 0]] }) }
  }
  async call<K extends CallName>(kind: K, body: Calls[K]['ask']): Promise<Calls[K]['answer']> {
    if (this.failing) throw new EngineError({ message: 'refused', issues: [] })
    return (kind === 'open' ? this.open() : this.advance(body as Calls['advance']['ask'])) as Calls[K]['answer']
  }
  open(): Calls['open']['answer'] {
    this.at = 1
    return { run: 1, seed: 's', engine: 'test', schedule: [], first: this.moment() }
  }
  advance(ask: Calls['advance']['ask']): Calls['advance']['answer'] {
    this.asked.push(ask)
    const moments: Moment[] = []
    let story: SeasonStory | null = null
    for (let k = 0; k < ask.ticks && !story && this.at < 2 * LENGTH; k++) {
      this.at++
      const moment = this.moment()
      moments.push(moment)
      if (moment.frame.phase === 'share') story = { at: this.at, result: { row: { season: moment.frame.season } } as SeasonResult, sentences: { nl: [], en: [] } }
    }
    return { run: 1, moments, story, finished: this.at >= 2 * LENGTH }
  }
}

/** Time passes only when the test says so. */
class FakeClock implements Clock {
  time = 0
  callbacks = new Map<number, () => void>()
  now() { return this.time }
  next(callback: () => void) { this.callbacks.set(this.callbacks.size + 1, callback); return this.callbacks.size }
  cancel(handle: number) { this.callbacks.delete(handle) }
  async pass(seconds: number) {
    for (let t = 0; t < seconds; t += 0.02) {
      this.time += 20
      const due = [...this.callbacks.values()]
      this.callbacks.clear()
      for (const callback of due) callback()
      await Promise.resolve().then(() => {}).then(() => {}).then(() => {}).then(() => {})
    }
  }
}

function setUp() {
  const told: string[] = []
  let shown: Frame | null = null
  const listener: Listener = {
    opened: () => told.push('opened'),
    picture: frame => { shown = frame },
    crossed: () => {},
    held: kind => told.push(kind ? `hold ${kind}` : 'go on'),
    ended: story => told.push(`season ${story.result.row.season}`),
    playing: playing => told.push(playing ? 'play' : 'pause'),
    finished: () => told.push('finished'),
    failed: problem => told.push(`failed: ${problem.message}`),
  }
  const engine = new FakeEngine(), clock = new FakeClock()
  return { told, engine, clock, player: new Player(engine, listener, clock), frame: () => shown as unknown as Frame }
}

describe('Player', () => {
  test('opens on the pact and stands still until played', async () => {
    const { told, player, clock, frame } = setUp()
    expect(await player.open({ text: '', set: {} })).toBe(true)
    await clock.pass(5)
    expect(told).toEqual(['opened', 'hold pact'])
    expect(frame().tick).toBe(0)
  })

  test('plays: pact, drive, hunt, share, and on to the end', async () => {
    const { told, player, clock } = setUp()
    await player.open({ text: '', set: {} })
    player.play()
    await clock.pass(30)
    expect(told).toEqual([
      'opened', 'hold pact', 'play', 'go on', 'season 1', 'hold share', 'go on',
      'hold pact', 'go on', 'season 2', 'hold share', 'pause', 'finished', 'hold share',
    ])
  })

  test('is at the right tick after some seconds, and slides between ticks', async () => {
    const { player, clock, frame } = setUp()
    await player.open({ text: '', set: {} })
    player.play()
    await clock.pass(1.8 + 0.5)
    const x = frame().quarryX[0] as number
    expect(x).toBeGreaterThan(13)
    expect(x).toBeLessThan(18)
    player.smooth = false
    player.redraw()
    expect(Number.isInteger(frame().quarryX[0])).toBe(true)
  })

  test('never asks for a season before the last one has been seen', async () => {
    const { engine, player, clock } = setUp()
    await player.open({ text: '', set: {} })
    player.play()
    await clock.pass(1.8 + 1.3)
    expect(engine.at).toBe(LENGTH)
  })

  test('pause keeps the place', async () => {
    const { player, clock, frame } = setUp()
    await player.open({ text: '', set: {} })
    player.play()
    await clock.pass(2.2)
    player.pause()
    const x = frame().quarryX[0]
    await clock.pass(2)
    expect(frame().quarryX[0]).toBe(x)
  })

  test('steps: a tick, a phase, a season', async () => {
    const { told, player, frame } = setUp()
    await player.open({ text: '', set: {} })
    await player.stepTick()
    expect(frame()).toMatchObject({ season: 1, tick: 1 })
    await player.stepPhase()
    expect(frame()).toMatchObject({ phase: 'hunt', tick: DRIVE })
    await player.stepPhase()
    expect(frame().phase).toBe('share')
    await player.stepPhase()
    expect(frame()).toMatchObject({ season: 2, phase: 'drive' })
    await player.stepSeason()
    expect(frame()).toMatchObject({ season: 2, phase: 'share' })
    expect(told.filter(line => line.startsWith('season') || line === 'finished')).toEqual(['season 1', 'season 2', 'finished'])
  })

  test('after the end nothing moves any more: the last result stays on view', async () => {
    const { told, player } = setUp()
    await player.open({ text: '', set: {} })
    await player.stepSeason()
    await player.stepSeason()
    const then = [...told]
    await player.stepTick()
    await player.stepPhase()
    await player.stepSeason()
    player.play()
    expect(told).toEqual(then)
    expect(told.slice(-2)).toEqual(['finished', 'hold share'])
  })

  test('a step while the last result is being shown comes to the end', async () => {
    const { told, player, clock } = setUp()
    await player.open({ text: '', set: {} })
    await player.stepSeason()
    player.play()
    await clock.pass(1.8 + LENGTH * 12 / 400 + 0.5)
    expect(told.slice(-2)).toEqual(['season 2', 'hold share'])
    await player.stepTick()
    expect(told.slice(-2)).toEqual(['finished', 'hold share'])
  })

  test('as fast as possible: no holds, all seasons', async () => {
    const { told, player, clock } = setUp()
    await player.open({ text: '', set: {} })
    player.setSpeed(Infinity)
    await player.stepTick()
    player.play()
    await clock.pass(3)
    expect(told).toEqual(['opened', 'hold pact', 'go on', 'play', 'season 1', 'season 2', 'pause', 'finished', 'hold share'])
  })

  test('a scenario that cannot be read leaves the old one as it is', async () => {
    const { told, engine, player, frame } = setUp()
    await player.open({ text: '', set: {} })
    await player.stepTick()
    engine.failing = true
    expect(await player.open({ text: 'bad', set: {} })).toBe(false)
    engine.failing = false
    expect(told.at(-1)).toBe('failed: refused')
    await player.stepTick()
    expect(frame().tick).toBe(2)
  })
})
