import { describe, expect, test } from 'vitest'
import { parseScenario } from '../../../sim/index.ts'
import { isOn, settingsOf, standing, TIPS, valuesAt } from '../../../viz/settings.ts'
import { inForce, organisationsOf } from '../../../viz/scene.ts'

const scenario = await parseScenario('battue: 1\nid: two\ntitle: Two\norganisations:\n  - { id: brook, size: 3 }\n  - { id: alder, size: 5, name: { nl: Els, en: Alder } }\n')
const { parameters } = scenario

describe('valuesAt', () => {
  test('groups, organisations by id, and all of them', () => {
    expect(valuesAt(parameters, 'border.demarcation')).toEqual([1])
    expect(valuesAt(parameters, 'organisations.alder.size')).toEqual([5])
    expect(valuesAt(parameters, 'organisations.*.size').toSorted()).toEqual([3, 5])
  })
  test('what is not there has no value', () => {
    for (const path of ['border.nothing', 'organisations.oak.size', 'toString', 'border.demarcation.x', '']) expect(valuesAt(parameters, path)).toEqual([])
  })
})

describe('tips', () => {
  test('stand as the parameters say', () => {
    expect(TIPS.map(tip => isOn(parameters, tip))).toEqual([false, false, true, true, false])
  })
  test.each(TIPS)('%s can be switched on and off', async tip => {
    for (const on of [true, false]) {
      const { parameters: changed } = await parseScenario('battue: 1\nid: one\ntitle: One\norganisations: [{ id: brook }]\n', { set: settingsOf(parameters, tip, on) })
      expect(isOn(changed, tip)).toBe(on)
    }
  })
})

test('organisations stand in id order, with their own name or their id', () => {
  expect(organisationsOf(parameters, 'nl')).toEqual([{ id: 'alder', name: 'Els', size: 5 }, { id: 'brook', name: 'brook', size: 3 }])
})

test('a schedule gives the parameters of a season', () => {
  const later = { ...parameters, seasons: 7 }
  const schedule = [{ season: 1, parameters }, { season: 4, parameters: later }]
  expect([1, 3, 4, 9].map(season => inForce(schedule, season).seasons)).toEqual([20, 20, 7, 7])
})

describe('a switch', () => {
  const off = { ...parameters, border: { demarcation: 0.2 } }
  const plain = [{ season: 1, parameters }]
  test('that nobody touched stands as the next season has it', () => {
    expect(standing('border', 1, plain, [], 2)).toEqual({ on: true, from: null })
    expect([1, 2, 3].map(season => standing('border', season, [...plain, { season: 3, parameters: off }], [], season + 1))).toEqual([{ on: true, from: null }, { on: false, from: 3 }, { on: false, from: null }])
  })
  test('holds from the season that the worker said, which need not be the next one shown', () => {
    // At the end of season 1 the worker may have begun season 2 already.
    const changes = [{ season: 3, tip: 'border' as const, on: false }]
    const schedule = [...plain, { season: 3, parameters: off }]
    expect([1, 2, 3].map(season => standing('border', season, schedule, changes, season + 2))).toEqual([{ on: false, from: 3 }, { on: false, from: 3 }, { on: false, from: null }])
    expect(standing('director', 1, schedule, changes, 3)).toEqual({ on: false, from: null })
  })
  test('that was set back holds at once, unless a season in between has it otherwise', () => {
    expect(standing('border', 1, plain, [{ season: 3, tip: 'border', on: true }], 3)).toEqual({ on: true, from: null })
    const schedule = [...plain, { season: 2, parameters: off }, { season: 3, parameters }]
    const changes = [{ season: 2, tip: 'border' as const, on: false }, { season: 3, tip: 'border' as const, on: true }]
    expect([1, 2, 3].map(season => standing('border', season, schedule, changes, season + 2))).toEqual([{ on: true, from: 3 }, { on: true, from: 3 }, { on: true, from: null }])
  })
  test('that was touched in what is now the future stands as the next season has it', () => {
    const changes = [{ season: 5, tip: 'border' as const, on: false }]
    const schedule = [...plain, { season: 5, parameters: off }]
    expect([2, 4].map(season => standing('border', season, schedule, changes, season + 1))).toEqual([{ on: true, from: null }, { on: false, from: 5 }])
  })
})
