import { describe, expect, test } from 'vitest'
import { createRun, parseScenario, stepSeason, trustMatrix } from '../../../sim/index.ts'
import { aloneOf } from '../../../viz/charts/bag.ts'
import { marksOf, placed } from '../../../viz/charts/changes.ts'
import { CHARTS, chosen, readOn, type ChartName } from '../../../viz/charts/charts.ts'
import { columnsOf, linesOf, written, type Wording } from '../../../viz/charts/columns.ts'
import { figuresOf, ghostOf } from '../../../viz/charts/figures.ts'
import { matrixRows } from '../../../viz/charts/matrix.ts'
import { organisationsOf } from '../../../viz/scene.ts'
import { LANGUAGES, say, type Lang } from '../../../viz/text/index.ts'

test('the level to beat is a catch, as the bag is: what hunting costs does not lower it', async () => {
  const text = 'battue: 1\nid: two\ntitle: Two\nquarry: { count: 60 }\norganisations: [{ id: brook }, { id: mill }]\n'
  const levels = await Promise.all([0, 50].map(async fixed => aloneOf(stepSeason(createRun(await parseScenario(text, { set: { 'costs.fixed': fixed } }))))))
  expect(levels[0]).toBeGreaterThan(0)
  expect(levels[1]).toBe(levels[0])
})

const THREE = `battue: 1
id: three
title: Three
seasons: 4
field: { width: 60, driveDepth: 30, huntDepth: 20 }
quarry: { count: 30 }
hunt: { duration: 10 }
organisations: [{ id: ash, name: { nl: Es, en: Ash }, size: 2, disposition: driver }, { id: mill, size: 3, disposition: hunter }]
interventions: [{ season: 3, leave: [ash], join: [{ id: elm, size: 2 }] }, { season: 4, set: { pact.transparency: 0 } }]
`
const run = createRun(await parseScenario(THREE))
const results = [1, 2, 3, 4].map(() => stepSeason(run))
const organisations = organisationsOf(run.scenario.parameters, 'nl')
const wording = (lang: Lang): Wording => ({ lang, say: (key, values) => say(lang, key, values), bag: 'Buit', drive: 'Drift', organisations })
const tableOf = (chart: ChartName, lang: Lang = 'en') => columnsOf(chart, figuresOf(chart, results, organisations), null, results, [], wording(lang))

describe('figures', () => {
  test('every chart has a head and a cell a season for every figure, in both languages', () => {
    for (const chart of CHARTS) {
      for (const lang of LANGUAGES) {
        const columns = tableOf(chart, lang)
        expect(columns.length).toBeGreaterThan(1)
        for (const { head, cells } of columns) expect([head, cells.length]).toEqual([expect.stringMatching(/./), results.length])
        expect(new Set(columns.map(({ head }) => head)).size).toBe(columns.length)
      }
    }
  })

  test('are those of the season, and none where there is none', () => {
    const of = (chart: ChartName, k: number) => figuresOf(chart, results, organisations).map(({ values }) => values[k])
    results.forEach(({ row, organisations: rows }, k) => {
      const payoffs = rows.map(({ payoff }) => payoff)
      expect(of('bag', k)[0]).toBe(row.bag)
      expect(of('signing', k)).toEqual([row.signed / row.organisations, row.posts > 0 ? row.coverage : NaN])
      expect(of('quarry', k)).toEqual([row.quarryStart, row.posts > 0 ? row.driven : NaN, row.posts > 0 ? row.escaped : NaN, row.quarryEnd])
      expect(of('payoff', k)).toEqual([Math.min(...payoffs), expect.closeTo((payoffs[0]! + payoffs[1]!) / 2, 12), Math.max(...payoffs)])
      expect(of('loot', k)).toEqual(organisations.map(({ id }) => rows.find(each => each.organisation === id)?.loot ?? NaN))
      expect(of('trust', k)[0]).toBe(row.meanTrust)
    })
    // Ash was there in the first two seasons, elm in the last two.
    expect(of('willingness', 0).map(Number.isNaN)).toEqual([false, true, false])
    expect(of('willingness', 3).map(Number.isNaN)).toEqual([true, false, false])
  })

  test('last time stands beside what it is held against, where one line is enough', () => {
    expect(CHARTS.filter(chart => ghostOf(chart, results) === null)).toEqual(['loot', 'willingness'])
    expect(CHARTS.every(chart => ghostOf(chart, []) === null)).toBe(true)
    const figures = figuresOf('quarry', results.slice(0, 2), organisations)
    const columns = columnsOf('quarry', figures, ghostOf('quarry', results), results.slice(0, 2), [], wording('en'))
    expect(columns.map(({ head }) => head)).toEqual(['start', 'across the border', 'escaped', 'end', 'end, last time'])
    expect(columns[4]?.cells).toEqual(columns[3]?.cells)
  })
})

describe('in words', () => {
  test('numbers as the language writes them, parts in per cent, a dash for none', () => {
    expect([written(1234.56, 'count', 'nl'), written(1234.56, 'count', 'en')]).toEqual(['1.234,6', '1,234.6'])
    expect([written(0.456, 'part', 'nl'), written(0.456, 'part', 'en')]).toEqual(['46%', '46%'])
    expect([written(NaN, 'part', 'nl'), written(undefined, 'count', 'nl')]).toEqual(['–', '–'])
  })

  test('a season is told as its row in the table says, without what is not there', () => {
    const columns = [{ head: 'Ash', cells: ['3', '–'] }, { head: 'Mill', cells: ['1', '4'] }, { head: 'change', cells: ['', 'Open'] }]
    expect(linesOf(columns, 1)).toEqual(['Ash: 3', 'Mill: 1'])
    expect(linesOf(columns, 2)).toEqual(['Mill: 4', 'change: Open'])
    expect(linesOf(columns, 3)).toEqual([])
  })
})

describe('changes', () => {
  const marks = marksOf(run.scenario.parameters.interventions, [{ season: 4, tip: 'border', on: true }], id => (id === 'ash' ? 'Es' : id), 'nl', (key, values) => say('nl', key, values))
  test('say in a few words what people and the scenario did, one a season', () => {
    expect(marks).toEqual([{ season: 3, text: 'erbij: elm, weg: Es' }, { season: 4, text: 'volgens scenario, Duidelijke grens aan' }])
  })
  test('have a column of their own where there are any', () => {
    const columns = columnsOf('bag', figuresOf('bag', results, organisations), null, results, marks, wording('nl'))
    expect(columns.at(-1)).toEqual({ head: 'verandering', cells: ['', '', marks[0]?.text, marks[1]?.text], isText: true })
  })

  const width = (text: string) => text.length * 5
  const mark = (text: string) => ({ season: 1, text })
  test('stand behind their lines, cut where the next line is near, silent where there is no room', () => {
    expect(placed([mark('open'), mark('closed')], [20, 100], 0, 300, width)).toEqual([{ x: 24, align: 'left', text: 'open' }, { x: 104, align: 'left', text: 'closed' }])
    const near = placed([mark('open forecasts'), mark('closed')], [20, 80], 0, 300, width)
    expect(near[0]?.text).toMatch(/^open.*…$/)
    expect(width(near[0]!.text)).toBeLessThanOrEqual(52)
    expect(placed([mark('open forecasts'), mark('closed')], [20, 40], 0, 300, width).map(({ text }) => text)).toEqual(['closed'])
  })
  test('the last one stands before its line at the end of a chart, and never over the text before it', () => {
    expect(placed([mark('closed border')], [280], 0, 300, width)).toEqual([{ x: 276, align: 'right', text: 'closed border' }])
    const [first, last] = placed([mark('open forecasts'), mark('closed border')], [100, 290], 0, 300, width)
    expect(last!.x - width(last!.text)).toBeGreaterThan(first!.x + width(first!.text))
  })
})

describe('people', () => {
  test('who chooses a chart that stands elsewhere changes the two', () => {
    expect(chosen(['bag', 'loot'], 0, 'trust')).toEqual(['trust', 'loot'])
    expect(chosen(['bag', 'loot'], 0, 'loot')).toEqual(['loot', 'bag'])
  })
  test('who reads by keyboard begins at the latest season and stays within those that are over', () => {
    expect(['ArrowLeft', 'ArrowRight', 'Home', 'End'].map(key => readOn(key, null, 5))).toEqual([5, 5, 1, 5])
    expect([readOn('ArrowLeft', 3, 5), readOn('ArrowLeft', 1, 5), readOn('ArrowRight', 5, 5)]).toEqual([2, 1, 5])
    expect([readOn('a', 3, 5), readOn('Home', null, 0)]).toEqual([null, null])
  })
})

test('a matrix row stands at the organisation whose colour and shape it has', () => {
  const { organisations: ids, trust } = trustMatrix(run)
  const rows = matrixRows({ organisations: ids, trust }, organisations)
  expect(rows.map(({ organisation, name }) => [organisation, name])).toEqual([[1, 'elm'], [2, 'mill']])
  expect(rows.map(({ cells }) => cells)).toEqual([[null, trust[1]], [trust[2], null]])
})
