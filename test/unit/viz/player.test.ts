import { describe, expect, test } from 'vitest'
import { DRIVE, LENGTH, setUp } from './fakePlayer.ts'

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

  test('goes to the beginning of any season, back or on, and plays on from there', async () => {
    const { told, player, clock, frame } = setUp()
    await player.open({ text: '', set: {} })
    await player.visit({ season: 2 })
    expect(frame()).toMatchObject({ season: 2, phase: 'drive', tick: 0 })
    expect(told).toEqual(['opened', 'hold pact', 'season 1', 'hold pact'])
    await player.visit({ season: 1 })
    expect(frame()).toMatchObject({ season: 1, tick: 0 })
    told.length = 0
    player.play()
    await clock.pass(30)
    expect(told).toEqual([
      'go on', 'play', 'season 1', 'hold share', 'go on', 'hold pact', 'go on', 'season 2', 'hold share', 'pause', 'finished', 'hold share',
    ])
  })

  test('steps back a tick at a time, into the season before as well, and no further than the beginning', async () => {
    const { engine, player, frame } = setUp()
    await player.open({ text: '', set: {} })
    await player.stepSeason()
    await player.stepTick()
    await player.stepTick()
    expect(frame()).toMatchObject({ season: 2, tick: 1 })
    const seen: [number, number, string][] = []
    for (let k = 0; k < 4; k++) {
      await player.stepBack()
      seen.push([frame().season, frame().tick, frame().phase])
    }
    expect(seen).toEqual([[2, 0, 'drive'], [1, LENGTH - 1, 'share'], [1, LENGTH - 2, 'hunt'], [1, LENGTH - 3, 'hunt']])
    // What was sent along for trails need not be asked for again.
    expect(engine.visits.length).toBe(1)
    for (let k = 0; k < 60; k++) await player.stepBack()
    expect(frame()).toMatchObject({ season: 1, tick: 0 })
    await player.stepTick()
    expect(frame().tick).toBe(1)
  })

  test('a step back takes the worker along when it has gone on to the next season', async () => {
    const { engine, player, clock, frame } = setUp()
    await player.open({ text: '', set: {} })
    await player.visit({ at: LENGTH - 1 })
    player.play()
    while (engine.at <= LENGTH) await clock.pass(0.02)
    expect(frame()).toMatchObject({ season: 1, phase: 'share' })
    await player.stepBack()
    expect(frame()).toMatchObject({ season: 1, tick: LENGTH - 2 })
    expect(engine.at).toBe(LENGTH - 1)
  })

  test('a step back takes the worker along when it is about to go on to the next season', async () => {
    const { engine, player, clock, frame } = setUp()
    await player.open({ text: '', set: {} })
    await player.visit({ at: LENGTH - 1 })
    player.play()
    let open = () => {}
    while (engine.at < LENGTH) await clock.pass(0.02)
    engine.gate = new Promise(resolve => { open = resolve })
    while (engine.asked.length < 2) await clock.pass(0.02)
    const step = player.stepBack()
    open()
    await step
    expect(frame()).toMatchObject({ season: 1, tick: LENGTH - 2 })
    expect(engine.at).toBe(LENGTH - 1)
  })

  test('steps back to the beginning of the season, and then of the one before', async () => {
    const { player, frame } = setUp()
    await player.open({ text: '', set: {} })
    await player.stepSeason()
    for (let k = 0; k < 5; k++) await player.stepTick()
    const seen: [number, number][] = []
    for (let k = 0; k < 3; k++) {
      await player.stepSeasonBack()
      seen.push([frame().season, frame().tick])
    }
    expect(seen).toEqual([[2, 0], [1, 0], [1, 0]])
  })

  test('leaves the end when it goes back, and comes to it again', async () => {
    const { told, player, frame } = setUp()
    await player.open({ text: '', set: {} })
    await player.visit({ season: 99 })
    expect(told.slice(-2)).toEqual(['finished', 'hold share'])
    told.length = 0
    await player.stepBack()
    expect(told).toEqual(['goes on', 'go on'])
    expect(frame()).toMatchObject({ season: 2, tick: LENGTH - 2 })
    await player.stepTick()
    expect(told.slice(-2)).toEqual(['finished', 'hold share'])
  })

  test('of visits asked quickly only the last is made, and steps wait for it', async () => {
    const { engine, player, frame } = setUp()
    await player.open({ text: '', set: {} })
    await player.visit({ season: 2 })
    let open = () => {}
    engine.gate = new Promise(resolve => { open = resolve })
    const visits = [player.visit({ season: 1 }), player.visit({ at: 30 }), player.visit({ at: 20 })]
    const step = player.stepTick()
    void player.stepBack()
    expect(frame().season).toBe(2)
    open()
    await Promise.all([...visits, step])
    expect(frame()).toMatchObject({ season: 1, tick: 20 })
    expect(engine.visits.length).toBe(4)
  })

  test('play pressed on the way plays from the goal', async () => {
    const { engine, player, clock, frame } = setUp()
    await player.open({ text: '', set: {} })
    let open = () => {}
    engine.gate = new Promise(resolve => { open = resolve })
    const visit = player.visit({ season: 2 })
    player.play()
    await clock.pass(0.2)
    open()
    await visit
    await clock.pass(1.8 + 0.5)
    expect(frame().season).toBe(2)
    expect(frame().quarryX[0]).toBeGreaterThan(10)
  })

  test('play pressed on the way back from the end plays from the goal', async () => {
    const { told, engine, player, clock, frame } = setUp()
    await player.open({ text: '', set: {} })
    await player.visit({ season: 99 })
    let open = () => {}
    engine.gate = new Promise(resolve => { open = resolve })
    const visit = player.visit({ season: 1 })
    told.length = 0
    player.play()
    await clock.pass(0.2)
    open()
    await visit
    await clock.pass(1.8 + 0.5)
    expect(told).toEqual(['go on', 'play', 'hold pact', 'go on'])
    expect(frame()).toMatchObject({ season: 1, phase: 'drive' })
    await clock.pass(30)
    expect(told.slice(-3)).toEqual(['pause', 'finished', 'hold share'])
  })

  test('what plays on to the end while a visit is on its way does not end it', async () => {
    const { told, engine, player, clock, frame } = setUp()
    await player.open({ text: '', set: {} })
    await player.visit({ at: 2 * LENGTH - 5 })
    player.play()
    await clock.pass(0.1)
    expect(engine.at).toBe(2 * LENGTH)
    let open = () => {}
    engine.gate = new Promise(resolve => { open = resolve })
    const visit = player.visit({ season: 1 })
    player.play()
    await clock.pass(20)
    expect(told).not.toContain('finished')
    open()
    await visit
    await clock.pass(1.8 + 0.5)
    expect(frame()).toMatchObject({ season: 1, phase: 'drive' })
    expect(frame().quarryX[0]).toBeGreaterThan(10)
  })

  test('a visit that fails leaves everything where it was', async () => {
    const { told, engine, player, frame } = setUp()
    await player.open({ text: '', set: {} })
    await player.stepTick()
    engine.failing = true
    await player.visit({ season: 2 })
    expect(told.at(-1)).toBe('failed: refused')
    engine.failing = false
    await player.stepTick()
    expect(frame()).toMatchObject({ season: 1, tick: 2 })
  })
})
