import { fieldAt, ORGANISATION_COLUMNS, RUN_COLUMNS, SEASON_COLUMNS, SUMMARY_COLUMNS, type Column, type SeasonResult } from '../../index.ts'
import type { Language } from '../language.ts'
import type { Done, Job, Plan } from '../plan.ts'
import { CsvFile, type Cell, type FileFacts } from './csv.ts'

interface Named extends Column { readonly name: string }

/** The tidy tables of a plan: a row a run, a row a season, a row an organisation in a season. */
export class ResultTables {
  readonly #folder: string
  readonly #columns: { readonly runs: readonly Named[], readonly seasons: readonly Named[], readonly organisations: readonly Named[] }
  readonly #own: readonly string[]
  readonly #settings: readonly string[]
  readonly #ids: readonly string[]
  readonly #seasons: CsvFile
  readonly #organisations: CsvFile

  constructor(folder: string, { scenario, set, axes }: Plan) {
    this.#folder = folder
    this.#own = scenario.formulas.metrics.map(({ name }) => name)
    this.#settings = [...Object.keys(set), ...axes.map(({ path }) => path)]
    this.#ids = scenario.parameters.organisations.map(({ id }) => id).sort()
    const { run, point, replicate, seed, digest, error } = RUN_COLUMNS
    const own = this.#own.map((name) => ({ name: `own.${name}`, unit: 'formula', en: `Own metric ${name}; empty without a finite value`, nl: `Eigen maat ${name}; leeg zonder eindige waarde` }))
    this.#columns = {
      runs: [
        ...named({ run, point, replicate, seed }),
        ...this.#settings.map((path) => ({ name: `set.${path}`, unit: fieldAt(path)?.unit ?? 'parameter', en: fieldAt(path)?.en ?? path, nl: fieldAt(path)?.nl ?? path })),
        ...named({ digest }), ...named(SUMMARY_COLUMNS),
        ...this.#ids.map((id) => ({ name: `loot.${id}`, unit: 'quarry needs', en: `Loot of ${id}, all seasons together`, nl: `Deel van ${id} in de buit, alle seizoenen samen` })),
        ...own.map((column) => ({ ...column, en: `${column.en}, mean over the seasons in which it has a value`, nl: `${column.nl}, gemiddeld over de seizoenen waarin zij een waarde heeft` })),
        ...named({ error }),
      ],
      seasons: [...named({ run }), ...named(SEASON_COLUMNS), ...own],
      organisations: [...named({ run }), ...named(ORGANISATION_COLUMNS)],
    }
    this.#seasons = new CsvFile(folder, 'seasons.csv', this.#columns.seasons.map(({ name }) => name))
    this.#organisations = new CsvFile(folder, 'organisations.csv', this.#columns.organisations.map(({ name }) => name))
  }

  /** Writes the seasons of a finished run. */
  add({ run }: Job, results: readonly SeasonResult[]): void {
    this.#seasons.append(results.map(({ row, own }) => [run, ...keysOf(SEASON_COLUMNS).map((name) => row[name]), ...this.#own.map((name) => own[name])]))
    this.#organisations.append(results.flatMap(({ organisations }) => organisations.map((row) => [run, ...keysOf(ORGANISATION_COLUMNS).map((name) => row[name])])))
  }

  /** Writes the runs and the meaning of every column, and closes all files. */
  finish(done: readonly Done[], lang: Language): FileFacts[] {
    const runs = new CsvFile(this.#folder, 'runs.csv', this.#columns.runs.map(({ name }) => name))
    runs.append(done.map((run) => this.#runRow(run)))
    const columns = new CsvFile(this.#folder, 'columns.csv', ['file', 'name', 'unit', 'meaning'])
    for (const [file, list] of Object.entries(this.#columns)) {
      columns.append(list.map((column) => [`${file}.csv`, column.name, column.unit, column[lang]]))
    }
    return [runs.close(), this.#seasons.close(), this.#organisations.close(), columns.close()]
  }

  #runRow({ run, point, replicate, seed, set, digests, summary, error }: Done): Cell[] {
    return [
      run, point, replicate, seed, ...this.#settings.map((path) => set[path]), digests.at(-1),
      ...keysOf(SUMMARY_COLUMNS).map((name) => summary?.[name]), ...this.#ids.map((id) => summary?.loot[id]), ...this.#own.map((name) => summary?.own[name]), error,
    ]
  }
}

function named(columns: Readonly<Record<string, Column>>): Named[] {
  return Object.entries(columns).map(([name, column]) => ({ name, ...column }))
}

function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(table) as K[]
}
