import { describe, expect, test } from 'vitest'
import { formatNumber, LANGUAGES, preferredLanguage, say, textIn, TEXTS } from '../../../viz/text/index.ts'
import { TIPS } from '../../../viz/settings.ts'

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).toSorted()

describe('texts', () => {
  test('both languages say the same things', () => {
    expect(Object.keys(TEXTS.en)).toEqual(Object.keys(TEXTS.nl))
    expect(Object.keys(TEXTS.nl).length).toBeGreaterThan(50)
  })
  test.each(Object.keys(TEXTS.nl) as (keyof typeof TEXTS.nl)[])('%s is not empty and has the same places', key => {
    for (const lang of LANGUAGES) expect(TEXTS[lang][key].trim()).not.toBe('')
    expect(places(TEXTS.en[key])).toEqual(places(TEXTS.nl[key]))
  })
  test('the tips are three words or fewer', () => {
    for (const lang of LANGUAGES) for (const tip of TIPS) expect(TEXTS[lang][tip].split(/\s+/).length).toBeLessThanOrEqual(3)
  })
})

test('say fills places in, numbers as the language writes them', () => {
  expect(say('nl', 'seasonOf', { season: 3, seasons: 1234 })).toBe('Seizoen 3 van 1.234')
  expect(say('en', 'seasonOf', { season: 3, seasons: 1234 })).toBe('Season 3 of 1,234')
  expect(say('en', 'metres')).toBe('{metres} m')
  expect([formatNumber('nl', 2.55), formatNumber('en', 2.5)]).toEqual(['2,6', '2.5'])
})

test('the browser decides the language', () => {
  expect(preferredLanguage(['fr-FR', 'nl-BE', 'en'])).toBe('nl')
  expect(preferredLanguage(['de', 'EN-us'])).toBe('en')
  expect(preferredLanguage([])).toBe('en')
})

test('a text of a scenario may serve both languages', () => {
  expect(textIn('Riet', 'en')).toBe('Riet')
  expect(textIn({ nl: 'Riet', en: 'Reed' }, 'en')).toBe('Reed')
})
