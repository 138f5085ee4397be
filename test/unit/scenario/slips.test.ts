// Slips that real writers of scenarios make, and what is said about them: where, what was expected, what was found, what to do.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FUNCTION_NAMES } from '../../../sim/scenario/formula/functions.ts'
import { METRIC_VARIABLES, UTILITY_VARIABLES } from '../../../sim/scenario/formula/variables.ts'
import { partAt, fieldNames } from '../../../sim/scenario/schema/walk.ts'
import { parseScenario } from '../../../sim/scenario/parse.ts'
import { messages, small } from './helpers.ts'

const FOLDER = new URL('slips/', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8')

// Lists that grow with the program; what they hold is not what is tested here.
const help = (variables: object): string => `variables: ${Object.keys(variables).join(', ')}; functions: ${FUNCTION_NAMES.join(', ')}`
const [UTILITY, METRIC] = [help(UTILITY_VARIABLES), help(METRIC_VARIABLES)]
const QUARRY = fieldNames(partAt(['quarry'])!).join(', ')

const EXPECTED: Record<string, string[]> = {
  'apostrophe.yaml': [
    "apostrophe.yaml:3:12  expected the end of the line after the closing quote; between quotes of one kind use the other kind, got 's here''",
  ],
  'capitals.yaml': [
    'capitals.yaml:1:1  battue: expected 1, the version of the scenario format, got nothing',
    'capitals.yaml:1:1  organisations: expected a list of 1 to 200 organisations, got nothing',
    "capitals.yaml:1:1  Battue: expected a known field, got 'Battue' (did you mean 'battue'?)",
    "capitals.yaml:4:1  Organisations: expected a known field, got 'Organisations' (did you mean 'organisations'?)",
  ],
  'colon-in-text.yaml': [
    "colon-in-text.yaml:3:8  expected one field a line; a text with a colon in it goes between quotes, got 'Drift: een verhaal'",
  ],
  'dash-without-space.yaml': [
    'dash-without-space.yaml:5:3  organisations: expected a list of 1 to 200 organisations, got a group of fields (each begins with a dash and a space, as in - id: brook)',
    "dash-without-space.yaml:6:3  organisations.-id: expected every field once, got '-id' (first on line 5)",
  ],
  'dates.yaml': [
    "dates.yaml:4:10  seasons: expected a whole number in 1..10000, got '2026-01-31'",
    "dates.yaml:9:13  interventions[1].season: expected a whole number in 1..10000, got 'voorjaar'",
  ],
  'dash-before-bracket.yaml': [
    "dash-before-bracket.yaml:5:3  expected a dash and a space before each, as in - id: brook, got '-{ id: east, size: 2 }'",
  ],
  'decimal-comma.yaml': [
    "decimal-comma.yaml:5:29  organisations.brook.5: expected a known field, got '5' (a number has a decimal point: 0.5, not 0,5)",
    "decimal-comma.yaml:8:16  border.demarcation: expected a number in 0..1, got '0,8' (did you mean '0.8'?)",
    'decimal-comma.yaml:10:17  field.width: expected a number in 10..100000, got 1.5',
    "decimal-comma.yaml:10:23  field.5: expected a known field, got '5' (a number has a decimal point: 0.5, not 0,5)",
    "decimal-comma.yaml:11:10  seasons: expected a whole number in 1..10000, got '1,000' (did you mean '1000'?)",
  ],
  'dutch.yaml': [
    'dutch.yaml:1:1  title: expected text of at most 120 characters, or such a text for nl and for en, got nothing',
    'dutch.yaml:1:1  organisations: expected a list of 1 to 200 organisations, got nothing',
    "dutch.yaml:3:1  titel: expected a known field, got 'titel' (did you mean 'title'?)",
    "dutch.yaml:4:1  seizoenen: expected a known field, got 'seizoenen' (did you mean 'seasons'?)",
    "dutch.yaml:5:1  organisaties: expected a known field, got 'organisaties' (did you mean 'organisations'?)",
  ],
  'empty.yaml': [
    'empty.yaml:1:1  expected a group of fields, got nothing (a scenario begins with battue: 1, and has an id, a title and organisations)',
  ],
  'equals-sign.yaml': [
    "equals-sign.yaml:4:1  expected a colon and a space between name and value, as in seasons: 20, got 'seasons = 20'",
  ],
  'fence.yaml': [
    "fence.yaml:1:1  expected nothing but the scenario: take away the lines with ```, got '```yaml'",
  ],
  'flat.yaml': [
    'flat.yaml:4:8  border: expected a group of fields, got nothing',
    "flat.yaml:5:1  demarcation: expected a known field, got 'demarcation' (it belongs under border)",
    "flat.yaml:8:1  size: expected a known field, got 'size' (it belongs under organisations or costs)",
  ],
  'formula-signs.yaml': [
    `formula-signs.yaml:6:12  pact.utility: expected a known variable, got 'Belief' (did you mean 'belief'? ${UTILITY})`,
    `formula-signs.yaml:8:18  metrics.perHead: expected a known variable, got 'Beaters' (did you mean 'beaters'? ${METRIC})`,
    `formula-signs.yaml:9:25  metrics.share: expected a known variable, got 'quarry' (did you mean 'quarryEnd'? ${METRIC})`,
    `formula-signs.yaml:10:8  metrics.sum: expected only numbers, names, brackets and + - * / ^ , ? : < <= > >= == != and or not, got '=' (${METRIC})`,
    `formula-signs.yaml:11:10  metrics.sq: expected the sign ^ for a power, as in a ^ 2, got '**' (${METRIC})`,
    `formula-signs.yaml:12:9  metrics.pct: expected only numbers, names, brackets and + - * / ^ , ? : < <= > >= == != and or not, got '%' (${METRIC})`,
    `formula-signs.yaml:13:15  metrics.dec: expected a decimal point, as in 0.5; commas only between the values of a function, got ',' (${METRIC})`,
  ],
  'huge.yaml': [
    'huge.yaml:4:10  seasons: expected a whole number in 1..10000, got .inf',
    'huge.yaml:5:18  quarry.count: expected a whole number in 0..1000000, got 100000000000000000000 (at most 1,000,000 quarry in all)',
    'huge.yaml:5:54  quarry.flightRadius: expected a number in 0.1..10000, got 1e+308',
    "huge.yaml:6:19  hunt.duration: expected a whole number in 1..20000, got '1_000' (did you mean '1000'?)",
    "huge.yaml:6:33  hunt.speed: expected a number in 0..100, got 'NaN'",
    'huge.yaml:7:36  organisations.brook.size: expected a whole number in 0..5000, got -4',
    'huge.yaml:7:48  organisations.brook.belief: expected a number in -2..2, got 16',
    "huge.yaml:7:64  organisations.brook.mission: expected a number in 0..1, got 'Infinity'",
  ],
  'json-comma.yaml': [
    `json-comma.yaml:5:3  expected a comma that is missing before this, got '"organisations": [{ "id": "brook" }]'`,
  ],
  'json-remark.yaml': [
    'json-remark.yaml:1:1  id: expected a name: a letter, then letters, digits, - or _ (40 at most), got nothing',
    'json-remark.yaml:1:1  title: expected text of at most 120 characters, or such a text for nl and for en, got nothing',
    'json-remark.yaml:1:1  organisations: expected a list of 1 to 200 organisations, got nothing',
    `json-remark.yaml:3:3  // remark "id": expected a known field, got '// remark "id"' (a remark begins with #)`,
  ],
  'list-for-group.yaml': [
    'list-for-group.yaml:5:3  quarry: expected a group of fields, got a list (a group is no list: its fields have names, and no dash before them)',
    'list-for-group.yaml:7:9  border: expected a group of fields, got a list (a group is no list: its fields have names, and no dash before them)',
  ],
  'merge-key.yaml': [
    "merge-key.yaml:4:8  expected values written out in full: no anchors (&) or aliases (*), got '&usual'",
    "merge-key.yaml:8:9  expected values written out in full: no anchors (&) or aliases (*), got '*usual'",
  ],
  'names-without-brackets.yaml': [
    "names-without-brackets.yaml:4:18  quarry.needs: expected a list of at most 16 names, got 'bread' (did you mean '[bread]'?)",
    `names-without-brackets.yaml:4:25  quarry.meat: expected one of the fields: ${QUARRY}, got 'meat'`,
    "names-without-brackets.yaml:6:26  organisations.brook.offers: expected a list of 1 to 16 names, got 'bread' (did you mean '[bread]'?)",
  ],
  'names.yaml': [
    "names.yaml:7:9  organisations.het bos.id: expected a name: a letter, then letters, digits, - or _ (40 at most), got 'het bos' (did you mean 'het-bos'?)",
    "names.yaml:8:9  organisations.café.id: expected a name: a letter, then letters, digits, - or _ (40 at most), got 'café' (did you mean 'cafe'?)",
    "names.yaml:9:9  organisations.3sterren.id: expected a name: a letter, then letters, digits, - or _ (40 at most), got '3sterren'",
    'names.yaml:10:9  organisations[5].id: expected a name: a letter, then letters, digits, - or _ (40 at most), got 12',
  ],
  'nearly-a-group.yaml': [
    "nearly-a-group.yaml:4:1  pact:{transparency: expected a known field, got 'pact:{transparency' (after the colon comes a space: name: value)",
    "nearly-a-group.yaml:6:3  border: expected a group of fields, got 'demarcation:0.4' (after the colon comes a space: name: value)",
  ],
  'nesting.yaml': [
    "nesting.yaml:4:1  demarcation: expected a known field, got 'demarcation' (it belongs under border)",
    "nesting.yaml:7:5  organisations.brook.pact: expected a known field, got 'pact' (it belongs to no group: write it without indentation)",
  ],
  'no-dash.yaml': [
    'no-dash.yaml:5:3  organisations: expected a list of 1 to 200 organisations, got a group of fields (each begins with a dash and a space, as in - id: brook)',
  ],
  'no-id.yaml': [
    'no-id.yaml:5:5  organisations[0].id: expected a name: a letter, then letters, digits, - or _ (40 at most), got nothing',
    'no-id.yaml:6:5  organisations[1].id: expected a name: a letter, then letters, digits, - or _ (40 at most), got nothing',
  ],
  'no-space.yaml': [
    "no-space.yaml:4:1  expected a colon and a space between name and value, as in seasons: 20, got 'seasons:20'",
  ],
  'no-version.yaml': [
    'no-version.yaml:1:1  battue: expected 1, the version of the scenario format, got nothing',
    'no-version.yaml:1:1  id: expected a name: a letter, then letters, digits, - or _ (40 at most), got nothing',
    "no-version.yaml:1:1  version: expected a known field, got 'version' (did you mean 'battue'?)",
    "no-version.yaml:2:1  name: expected a known field, got 'name' (it belongs under organisations)",
  ],
  'nothing.yaml': [
    'nothing.yaml:6:11  organisations.brook.size: expected a whole number in 0..5000, got nothing',
    'nothing.yaml:7:14  organisations.brook.mission: expected a number in 0..1, got nothing',
    "nothing.yaml:8:10  seasons: expected a whole number in 1..10000, got ''",
    "nothing.yaml:9:24  border.demarcation: expected a number in 0..1, got '0.5' (a number stands without quotes)",
  ],
  'organisations-map.yaml': [
    'organisations-map.yaml:5:3  organisations: expected a list of 1 to 200 organisations, got a group of fields (each begins with a dash and a space, as in - id: brook)',
  ],
  'paths-as-fields.yaml': [
    "paths-as-fields.yaml:4:1  border.demarcation: expected a known field, got 'border.demarcation' (it belongs under border)",
  ],
  'percent.yaml': [
    "percent.yaml:6:16  border.demarcation: expected a number in 0..1, got '80%' (did you mean '0.8'?)",
    "percent.yaml:8:11  sharing.pooled: expected a number in 0..1, got '50 %' (did you mean '0.5'?)",
  ],
  'quotes-inside.yaml': [
    `quotes-inside.yaml:3:13  expected the end of the line after the closing quote; between quotes of one kind use the other kind, got 'grote" drift"'`,
  ],
  'special-spaces.yaml': [
    "special-spaces.yaml:6:1  \u00a0\u00a0\u00a0 size: expected a known field, got ' size' (there are spaces of a special kind around it: type ordinary ones)",
  ],
  'tab.yaml': [
    "tab.yaml:6:1  expected spaces, not tabs, as indentation, got 'size: 4'",
  ],
  'table.yaml': [
    "table.yaml:1:1  expected a group of fields, got 'run;season;signed 1;1;4 1;2;5' (a scenario begins with battue: 1, and has an id, a title and organisations)",
  ],
  'typographic.yaml': [
    "typographic.yaml:5:9  organisations.‘brook’.id: expected a name: a letter, then letters, digits, - or _ (40 at most), got '‘brook’' (did you mean 'brook'?)",
    "typographic.yaml:6:18  organisations.‘brook’.disposition: expected one of: driver, reciprocator, calculator, freeRider, leaver, squeezer, poacher, loner, hunter, got '“driver”' (did you mean 'driver'?)",
    "typographic.yaml:7:26  organisations.mill.mission: expected a number in 0..1, got '−0.5' (did you mean '-0.5'?)",
  ],
  'uneven.yaml': [
    "uneven.yaml:6:1  expected fields that belong together at the same indentation, got 'flightRadius: 3'",
  ],
  'version.yaml': [
    'version.yaml:1:9  battue: expected 1, the version of the scenario format, got 2 (this file is for a newer battue)',
  ],
  'wrong-column.yaml': [
    "wrong-column.yaml:7:1  expected fields that belong together at the same indentation, got 'size: 3'",
  ],
  'windows.yaml': [
    'windows.yaml:4:10  seasons: expected a whole number in 1..10000, got 0',
    "windows.yaml:7:5  organisations.brook.sise: expected a known field, got 'sise' (did you mean 'size'?)",
  ],
  'yes-no.yaml': [
    "yes-no.yaml:6:12  pact.mandate: expected true or false, got 'yes' (did you mean 'true'?)",
    "yes-no.yaml:8:14  sharing.exclusion: expected true or false, got 'Yes' (did you mean 'true'?)",
  ],
}

/** The same in Dutch, for each piece of advice once. */
const DUTCH: Record<string, string> = {
  'wrong-column.yaml': "wrong-column.yaml:7:1  verwacht velden die bij elkaar horen even ver ingesprongen, gevonden 'size: 3'",
  'dash-before-bracket.yaml': "dash-before-bracket.yaml:5:3  verwacht een streepje en een spatie voor elk, zoals - id: brook, gevonden '-{ id: east, size: 2 }'",
  'nearly-a-group.yaml': "nearly-a-group.yaml:6:3  border: verwacht een groep velden, gevonden 'demarcation:0.4' (na de dubbele punt komt een spatie: naam: waarde)",
  'tab.yaml': "tab.yaml:6:1  verwacht spaties, geen tabs, om in te springen, gevonden 'size: 4'",
  'empty.yaml': 'empty.yaml:1:1  verwacht een groep velden, gevonden niets (een scenario begint met battue: 1, en heeft een id, een titel (title) en organisaties (organisations))',
  'decimal-comma.yaml': "decimal-comma.yaml:5:29  organisations.brook.5: verwacht een bekend veld, gevonden '5' (een getal heeft een decimale punt: 0.5, niet 0,5)",
  'no-dash.yaml': 'no-dash.yaml:5:3  organisations: verwacht een lijst van 1 tot 200 organisaties, gevonden een groep velden (elk begint met een streepje en een spatie, zoals - id: brook)',
  'list-for-group.yaml': 'list-for-group.yaml:5:3  quarry: verwacht een groep velden, gevonden een lijst (een groep is geen lijst: haar velden hebben een naam, en geen streepje ervoor)',
  'version.yaml': 'version.yaml:1:9  battue: verwacht 1, de versie van het scenarioformaat, gevonden 2 (dit bestand is voor een nieuwere battue)',
  'special-spaces.yaml': "special-spaces.yaml:6:1  \u00a0\u00a0\u00a0 size: verwacht een bekend veld, gevonden ' size' (er staan bijzondere spaties omheen: typ gewone)",
  'flat.yaml': "flat.yaml:5:1  demarcation: verwacht een bekend veld, gevonden 'demarcation' (het hoort onder border)",
  'nesting.yaml': "nesting.yaml:7:5  organisations.brook.pact: verwacht een bekend veld, gevonden 'pact' (het hoort bij geen groep: schrijf het zonder inspringen)",
  'json-remark.yaml': `json-remark.yaml:3:3  // remark "id": verwacht een bekend veld, gevonden '// remark "id"' (een opmerking begint met #)`,
  'nothing.yaml': "nothing.yaml:9:24  border.demarcation: verwacht een getal in 0..1, gevonden '0.5' (een getal staat zonder aanhalingstekens)",
  'no-space.yaml': "no-space.yaml:4:1  verwacht een dubbele punt en een spatie tussen naam en waarde, zoals seasons: 20, gevonden 'seasons:20'",
  'quotes-inside.yaml': "quotes-inside.yaml:3:13  verwacht het einde van de regel na het sluitende aanhalingsteken; gebruik tussen aanhalingstekens van de ene soort de andere soort, gevonden 'grote\" drift\"'",
  'fence.yaml': "fence.yaml:1:1  verwacht niets dan het scenario: haal de regels met ``` weg, gevonden '```yaml'",
  'dutch.yaml': "dutch.yaml:4:1  seizoenen: verwacht een bekend veld, gevonden 'seizoenen' (bedoelde u 'seasons'?)",
}

describe('a slip', () => {
  it('of every kind is looked at', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(EXPECTED).toSorted())
  })

  it.each(Object.keys(EXPECTED))('%s is told with its place and what to do', async (file) => {
    expect(await messages(read(file), { file })).toEqual(EXPECTED[file])
  })

  it.each(Object.keys(DUTCH))('%s is told in Dutch', async (file) => {
    expect(await messages(read(file), { file }, 'nl')).toContain(DUTCH[file])
  })

  it('is not seen where there is none: JSON with a comma too many, Windows lines, ids that differ in capitals', async () => {
    const { parameters } = await parseScenario('{\r\n  "battue": 1,\r\n  "id": "json",\r\n  "title": "JSON",\r\n  "organisations": [{ "id": "brook" }, { "id": "Brook" },],\r\n}\r\n')
    expect(parameters.organisations.map(({ id }) => id)).toEqual(['brook', 'Brook'])
  })
})

describe('what was probably meant', () => {
  it.each([
    ['border: { demarcation: 12,5 % }', []],
    ['border: { demarcation: "12,5 %" }', ["'12,5 %' (did you mean '0.125'?)"]],
    ['border: { demarcation: "–0.5" }', ["'–0.5' (did you mean '-0.5'?)"]],
    ['seasons: 1.000.000', ["'1.000.000' (did you mean '1000000'?)"]],
    ['seasons: 12 000', ["'12 000' (did you mean '12000'?)"]],
    ['seasons: 50%', ["'50%'"]],
    ['seasons: 1.0.0', ["'1.0.0'"]],
    ['field: { width: 1,500 }', []],
    ['field: { width: "1,500" }', ["'1,500' (did you mean '1.500'?)"]],
    ['hunt: { speed: "" }', ["''"]],
    ['pact: { utility: "belief + 0,5" }', []],
    ['pact: { utility: "max(belief, 0) ** 2" }', []],
  ])('%s', async (more, got) => {
    const found = await messages(small(more))
    expect(found.length).toBeGreaterThan(0)
    for (const end of got) expect(found.some((line) => line.endsWith(`, got ${end}`)), found.join('\n')).toBe(true)
  })

  it('a name that is a field of four groups or more is looked for among its neighbours only', async () => {
    expect(await messages(small('speed: 3'))).toEqual([expect.stringMatching(/speed: expected .*, got 'speed'( \(.*\))?$/)])
  })

  it('a comma between the values of a function is no mistake', async () => {
    expect(await messages(small('metrics: { larger: "max(bag, (min(driven, 3))) * 2" }'))).toEqual([])
  })
})
