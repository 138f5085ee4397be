import { describe, expect, it } from 'vitest'
import { fieldAt, getPath, listFields, parseSetting, resolvePath, setPath } from '../../../sim/scenario/paths.ts'
import { parseScenario } from '../../../sim/scenario/parse.ts'
import { refusal, small } from './helpers.ts'

describe('paths', () => {
  it('lead to one place, to every organisation, or nowhere', async () => {
    const { parameters } = await parseScenario(small())
    expect(resolvePath(parameters, 'border.demarcation')).toEqual([['border', 'demarcation']])
    expect(resolvePath(parameters, 'organisations.mill.size')).toEqual([['organisations', 1, 'size']])
    expect(resolvePath(parameters, 'organisations.*.size')).toEqual([['organisations', 0, 'size'], ['organisations', 1, 'size']])
    expect(resolvePath(parameters, 'organisations.nobody.size')).toEqual([])
  })

  it('read and write without changing what was there', async () => {
    const { parameters } = await parseScenario(small())
    const changed = setPath(setPath(parameters, 'organisations.mill.size', 9), 'border.demarcation', 0.5)
    expect([getPath(changed, 'organisations.mill.size'), getPath(changed, 'border.demarcation')]).toEqual([9, 0.5])
    expect([getPath(parameters, 'organisations.mill.size'), getPath(parameters, 'border.demarcation')]).toEqual([4, 1])
    expect(changed.hunt).toBe(parameters.hunt)
    expect(getPath(changed, 'organisations.*.size')).toBeUndefined()
    expect(getPath(setPath(changed, 'organisations.*.size', 2), 'organisations.*.size')).toBe(2)
  })

  it('do not lead out of the data', () => {
    for (const path of ['__proto__.x', 'constructor.prototype.x', 'organisations.*.__proto__']) {
      expect(getPath({ organisations: [{ id: 'a' }] }, path)).toBeUndefined()
      setPath({ organisations: [{ id: 'a' }] }, path, 'bad')
    }
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })
})

describe('fields', () => {
  it('say what the schema says', () => {
    expect(fieldAt('director.oversight')).toEqual({
      path: 'director.oversight', type: 'number', unit: 'part', min: 0, max: 1, default: 0.8, required: false, live: true, settable: true,
      en: 'How far the director evens out the posts and guards the border', nl: 'Hoe ver de regisseur de posten gelijk trekt en de grens bewaakt',
    })
    expect(fieldAt('organisations.brook.size')).toMatchObject({ path: 'organisations.*.size', type: 'whole', unit: 'beaters', min: 0, max: 5_000, live: true })
    expect(fieldAt('sharing.rule')).toMatchObject({ type: 'choice', options: expect.arrayContaining(['keep', 'equal', 'effort', 'contribution', 'size', 'need']), default: 'keep' })
    expect(fieldAt('metrics.mine')).toMatchObject({ path: 'metrics.*', type: 'formula', longest: 500 })
    expect(fieldAt('title')).toMatchObject({ type: 'text', required: true, longest: 120 })
    expect(fieldAt('words.quarry.nl.many')).toMatchObject({ type: 'text', default: 'stuks wild', required: false })
    expect(fieldAt('quarry.needs')).toMatchObject({ type: 'list', default: [], longest: 16 })
    expect(fieldAt('interventions.*.season')).toMatchObject({ settable: false })
  })

  it('are only those of the schema', () => {
    for (const path of ['', 'border', 'organisations', 'organisations.brook', 'organisations.*', 'border.demarcation.x', 'constructor', '__proto__', 'toString', 'organisations.a.b.c']) expect(fieldAt(path)).toBeUndefined()
  })

  it('all have a unit and a text in both languages, and every number a range', () => {
    const fields = listFields()
    expect(fields.length).toBeGreaterThan(100)
    for (const field of fields) {
      expect(field.unit, field.path).not.toBe('')
      expect(field.en, field.path).not.toBe('')
      expect(field.nl, field.path).not.toBe('')
      if (field.type === 'number' || field.type === 'whole') expect([typeof field.min, typeof field.max], field.path).toEqual(['number', 'number'])
    }
    expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length)
  })
})

describe('a setting of the command line', () => {
  it.each([
    ['border.demarcation=0.2', 'border.demarcation', 0.2], ['a=-1e3', 'a', -1000], ['a=true', 'a', true], ['a=false', 'a', false], ['a=yes', 'a', 'yes'], ['a=', 'a', ''],
    ['a="12"', 'a', '12'], ["a='true'", 'a', 'true'], ['a="', 'a', '"'], ['a=b=c', 'a', 'b=c'], [' a = 3 ', 'a', 3], ['a=01', 'a', '01'], ['a=1,5', 'a', '1,5'], ['a=1e999', 'a', '1e999'], ['a=Infinity', 'a', 'Infinity'], ['a=0x10', 'a', '0x10'],
  ])('%j is read', (setting, path, value) => {
    expect(parseSetting(setting)).toEqual([path, value])
  })

  it('needs a path and a value', async () => {
    expect(await refusal(() => parseSetting('border.demarcation'))).toEqual(["--set border.demarcation  expected path=value, as in border.demarcation=0.2, got 'border.demarcation'"])
    expect(await refusal(() => parseSetting('=3'), 'nl')).toEqual(["--set =3  verwacht pad=waarde, zoals border.demarcation=0.2, gevonden '=3'"])
  })
})
