import { describe, expect, test } from 'vitest'
import { parseScenario } from '../../../sim/index.ts'
import { isOn, settingsOf, TIPS, valuesAt } from '../../../viz/settings.ts'
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
