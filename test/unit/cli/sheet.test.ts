import { describe, expect, it } from 'vitest'
import { world } from './fakeIo.ts'

const WORKSHOP = `workshop:
  bet:
    question: { nl: Wie wint?, en: Who wins? }
    choices: [{ nl: Es, en: Ash }, { nl: Iep, en: Elm }]
    right: 2
    answer: { nl: Iep wint., en: Elm wins. }
  clicks: [{ nl: Klik op start., en: Click on start. }]
  questions: [{ nl: Een?, en: One? }, { nl: Twee?, en: Two? }, { nl: Drie?, en: Three? }]
  silent: { nl: Niets over geld., en: Nothing about money. }
`
const FILE = `battue: 1
id: small
title: { nl: Klein & fijn, en: Small & nice }
question: { nl: Wat?, en: What? }
story: { nl: Een verhaal., en: A story. }
notice: { nl: De gaten., en: The gaps. }
organisations: [{ id: ash, size: 2 }, { id: elm, size: 1 }]
variants:
  - { id: none, title: { nl: Geen drift, en: No drive }, says: { nl: Ieder voor zich., en: Each for itself. } }
${WORKSHOP}`
const files = { 'small.yaml': FILE }

describe('battue sheet', () => {
  it('has all that a trainer needs, in both languages', async () => {
    const { code, stdout } = await world({ files }).battue('sheet', 'small.yaml', '--lang', 'en')
    expect(code).toBe(0)
    for (const words of ['<!doctype html>', '<html lang="en">', 'Small &amp; nice', 'What?', 'A story.', 'The gaps.', 'Who wins?', 'Ash', 'Elm wins.', 'Click on start.', 'One?', 'Two?', 'Three?', 'Nothing about money.', 'No drive', 'Each for itself.', '<b>Elm</b>']) expect(stdout).toContain(words)
    const dutch = (await world({ files }).battue('sheet', 'small.yaml', '--lang', 'nl')).stdout
    for (const words of ['<html lang="nl">', 'Klein &amp; fijn', 'Wie wint?', 'Klik op start.', 'Drie?', 'Niets over geld.', 'Drie vragen na afloop']) expect(dutch).toContain(words)
  })

  it('its timetable is half an hour without a hole', async () => {
    const { stdout } = await world({ files }).battue('sheet', 'small.yaml')
    const times = [...stdout.matchAll(/<th scope="row">(\d+)–(\d+)/g)].map(([, from, to]) => [Number(from), Number(to)])
    expect(times[0]?.[0]).toBe(0)
    expect(times.at(-1)?.[1]).toBe(30)
    for (let k = 1; k < times.length; k++) expect(times[k]?.[0]).toBe(times[k - 1]?.[1])
  })

  it('what a scenario says is never markup', async () => {
    const hostile = { 'small.yaml': FILE.replace('Small & nice', `'<script src="x">'`).replace('Nothing about money.', '"<img onerror=\'a\'>"') }
    const { stdout } = await world({ files: hostile }).battue('sheet', 'small.yaml', '--lang', 'en')
    expect(stdout).toContain('&lt;script src=&quot;x&quot;&gt;')
    expect(stdout).toContain('&lt;img onerror=&#39;a&#39;&gt;')
    expect(stdout).not.toMatch(/<script|<img/)
  })

  it('wrong use', async () => {
    const without = { 'small.yaml': FILE.replace(WORKSHOP, '') }
    expect(await world({ files: without }).battue('sheet', 'small.yaml')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('small.yaml') as string })
    const outside = { 'small.yaml': FILE.replace('right: 2', 'right: 3') }
    expect(await world({ files: outside }).battue('check', 'small.yaml')).toMatchObject({ code: 2, stderr: expect.stringMatching(/small\.yaml:\d+:\d+ +workshop\.bet\.right: expected a whole number in 1\.\.2, got 3/) as string })
    const two = { 'small.yaml': FILE.replace(', { nl: Drie?, en: Three? }', '') }
    expect(await world({ files: two }).battue('check', 'small.yaml')).toMatchObject({ code: 2, stderr: expect.stringContaining('workshop.questions: expected a list of 3 texts, got 2 texts') as string })
    expect(await world().battue('sheet', 'nothing')).toMatchObject({ code: 2, stdout: '' })
    expect(await world({ files }).battue('sheet', 'small.yaml', 'more')).toMatchObject({ code: 2, stdout: '' })
  })
})
