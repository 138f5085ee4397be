import { everybodyIn, fieldAt, ORGANISATION_COLUMNS, RUN_COLUMNS, SEASON_COLUMNS, SUMMARY_COLUMNS, type Cell, type Column, type NamedColumn, type SeasonResult } from '../../index.ts'
import type { Language } from '../language.ts'
import type { Done, Job, Plan } from '../plan.ts'
import { CsvFile } from './csv.ts'
import type { FileFacts } from './outputFile.ts'
import { openTables, type TableFile, type TableFormat } from './tables.ts'

/** The names of what has a column of its own in this plan: settings by path, organisations and metrics. */
interface Names { readonly settings: readonly string[], readonly ids: readonly string[], readonly own: readonly string[] }
type Tables<T> = Readonly<Record<'runs' | 'seasons' | 'organisations', T>>

/** The tidy tables of a plan: a row a run, a row a season, a row an organisation in a season. */
export class ResultTables {
  readonly #folder: string
  readonly #names: Names
  readonly #columns: Tables<readonly NamedColumn[]>
  readonly #files: Tables<readonly TableFile[]>

  private constructor(folder: string, names: Names, columns: Tables<readonly NamedColumn[]>, files: Tables<readonly TableFile[]>) {
    this.#folder = folder
    this.#names = names
    this.#columns = columns
    this.#files = files
  }

  static async open(folder: string, plan: Plan, format: TableFormat): Promise<ResultTables> {
    const names = namesOf(plan)
    const columns = columnsOf(names)
    const open = async (table: keyof Tables<unknown>): Promise<TableFile[]> => await openTables(folder, table, columns[table], format)
    return new ResultTables(folder, names, columns, { runs: await open('runs'), seasons: await open('seasons'), organisations: await open('organisations') })
  }

  /** Writes the seasons of a finished run. */
  add({ run }: Job, results: readonly SeasonResult[]): void {
    const seasons = results.map(({ row, own }) => [run, ...keysOf(SEASON_COLUMNS).map((name) => row[name]), ...this.#names.own.map((name) => own[name])])
    const organisations = results.flatMap((season) => season.organisations.map((row) => [run, ...keysOf(ORGANISATION_COLUMNS).map((name) => row[name])]))
    for (const file of this.#files.seasons) file.append(seasons)
    for (const file of this.#files.organisations) file.append(organisations)
  }

  /** Writes the runs and the meaning of every column, and closes all files. `facts` go with every file that has a place for them. */
  finish(done: readonly Done[], lang: Language, facts: Readonly<Record<string, string>>): FileFacts[] {
    const runs = done.map((run) => this.#runRow(run))
    for (const file of this.#files.runs) file.append(runs)
    const meanings = new CsvFile(this.#folder, 'columns', [{ name: 'file' }, { name: 'name' }, { name: 'unit' }, { name: 'meaning' }])
    const written: FileFacts[] = []
    for (const table of keysOf(this.#files)) {
      for (const file of this.#files[table]) {
        written.push(file.close(facts))
        meanings.append(this.#columns[table].map((column) => [file.name, column.name, column.unit, column[lang]]))
      }
    }
    return [...written, meanings.close()]
  }

  #runRow({ run, point, replicate, seed, set, digests, summary, error }: Done): Cell[] {
    const { settings, ids, own } = this.#names
    return [
      run, point, replicate, seed, ...settings.map((path) => set[path]), digests.at(-1),
      ...keysOf(SUMMARY_COLUMNS).map((name) => summary?.[name]), ...ids.map((id) => summary?.loot[id]), ...own.map((name) => summary?.own[name]), error,
    ]
  }
}

function namesOf({ scenario, set, axes }: Plan): Names {
  return {
    settings: [...Object.keys(set), ...axes.map(({ path }) => path)],
    ids: everybodyIn(scenario.parameters).map(({ id }) => id),
    own: scenario.formulas.metrics.map(({ name }) => name),
  }
}

function columnsOf({ settings, ids, own }: Names): Tables<readonly NamedColumn[]> {
  const { run, point, replicate, seed, digest, error } = RUN_COLUMNS
  const metrics = own.map((name): NamedColumn => ({ name: `own.${name}`, unit: 'formula', empty: true, en: `Own metric ${name}; empty without a finite value`, nl: `Eigen maat ${name}; leeg zonder eindige waarde` }))
  const summary = [
    ...named(SUMMARY_COLUMNS),
    ...ids.map((id): NamedColumn => ({ name: `loot.${id}`, unit: 'quarry needs', en: `Loot of ${id}, all seasons together`, nl: `Deel van ${id} in de buit, alle seizoenen samen` })),
    ...metrics.map((column) => ({ ...column, en: `${column.en}, mean over the seasons in which it has a value`, nl: `${column.nl}, gemiddeld over de seizoenen waarin zij een waarde heeft` })),
  ]
  return {
    // A run that failed has no summary.
    runs: [...named({ run, point, replicate, seed }), ...settings.map(settingColumn), ...named({ digest }), ...summary.map((column) => ({ ...column, empty: true as const })), ...named({ error })],
    seasons: [...named({ run }), ...named(SEASON_COLUMNS), ...metrics],
    organisations: [...named({ run }), ...named(ORGANISATION_COLUMNS)],
  }
}

function settingColumn(path: string): NamedColumn {
  const field = fieldAt(path)
  const type = field?.type === 'whole' || field?.type === 'flag' ? field.type : field?.type === 'number' ? undefined : 'text'
  return { name: `set.${path}`, unit: field?.unit ?? 'parameter', en: field?.en ?? path, nl: field?.nl ?? path, ...(type === undefined ? {} : { type }) }
}

function named(columns: Readonly<Record<string, Column>>): NamedColumn[] {
  return Object.entries(columns).map(([name, column]) => ({ name, ...column }))
}

function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(table) as K[]
}
