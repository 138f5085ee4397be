import { judge, type Check, type Row } from './check.ts'
import type { Both, Input } from './inputs.ts'

/** Numbers written down beforehand for one case, by quantity. */
export type Cited = Readonly<Record<string, number>>

/** Called again and again during long work, so that who waits for it is heard: what it throws ends the work. */
export type LookUp = () => void | Promise<void>

/** For who does not want to be asked. */
export const NEVER: LookUp = () => {}

/** Who watches a theory at work. */
export interface Watch {
  readonly lookUp: LookUp
  /** One more case is done. */
  readonly caseDone: () => void
}

/** A theory with its inputs. */
export interface Topic {
  /** Name in commands and in the names of its checks. */
  readonly id: string
  readonly title: Both
  readonly source: string
  readonly inputs: readonly TopicInput[]
  /** Number of cases that there are numbers for. */
  readonly cases: number
  /** Runs the cases that there are numbers for; with inputs as typed, the first case with these inputs instead of its own.
   *  Throws a TheoryInputError when one of them is not accepted. */
  run(typed?: Readonly<Record<string, string>>, watch?: Watch): Promise<Check[]>
}

export interface TopicInput {
  readonly name: string
  readonly meaning: Both
  readonly accepts: Both
  /** Its value when the others are given, as typed. */
  readonly usual: string
}

/** An input that is not accepted. */
export class TheoryInputError extends Error {
  readonly input: string
  readonly accepts: Both
  readonly got: string

  constructor(input: string, accepts: Both, got: string) {
    super(`${input}: expected ${accepts.en}, got ${got}`)
    this.name = 'TheoryInputError'
    this.input = input
    this.accepts = accepts
    this.got = got
  }
}

interface Definition<I> {
  readonly id: string
  readonly title: Both
  readonly source: string
  readonly inputs: { readonly [K in keyof I]: Input<I[K]> }
  /** What there are numbers for. */
  readonly cases: readonly {
    readonly inputs: I
    readonly cited?: Cited
    /** Quantities that are known not to pass. */
    readonly notShown?: readonly string[]
  }[]
  /** Inputs that tell the cases apart; all of them unless given. */
  readonly label?: readonly (keyof I & string)[]
  /** An input that does not go with the others, and what would. */
  readonly refuses?: (inputs: I) => { readonly input: keyof I & string, readonly accepts: Both } | null
  readonly rows: (inputs: I, cited: Cited, lookUp: LookUp) => readonly Row[] | Promise<readonly Row[]>
}

/** Numbers with a long tail are cut in names. */
const LONG = /\d*\.\d{6,}/g

export function defineTopic<I>(definition: Definition<I>): Topic {
  const { id, title, source, inputs, cases, label, refuses } = definition
  const names = Object.keys(inputs) as (keyof I & string)[]
  const shown = (values: I, name: keyof I & string): string => inputs[name].show(values[name])
  const allShown = (values: I): string => names.map(name => shown(values, name)).join(' ')

  const runCase = async (values: I, lookUp: LookUp): Promise<Check[]> => {
    const refused = refuses?.(values) ?? null
    if (refused !== null) throw new TheoryInputError(refused.input, refused.accepts, shown(values, refused.input))
    const { cited = {}, notShown = [] } = cases.find(each => allShown(each.inputs) === allShown(values)) ?? {}
    const prefix = `${id}/${(label ?? names).map(name => shown(values, name).replace(LONG, digits => String(Number(Number(digits).toPrecision(5))))).join('-')}`
    return (await definition.rows(values, cited, lookUp)).map(row => {
      const check = judge(row, prefix, source)
      return notShown.includes(row.quantity) ? { ...check, notShown: true } : check
    })
  }
  const read = (typed: Readonly<Record<string, string>>): I => {
    const values = { ...cases[0]!.inputs }
    for (const [name, text] of Object.entries(typed)) {
      const known = names.find(each => each === name)
      if (known === undefined) throw new RangeError(`${id} has no input ${name}`)
      const value = inputs[known].read(text)
      if (value === null) throw new TheoryInputError(name, inputs[known].accepts, text)
      values[known] = value
    }
    return values
  }
  return {
    id, title, source, cases: cases.length,
    inputs: names.map(name => ({ name, meaning: inputs[name].meaning, accepts: inputs[name].accepts, usual: shown(cases[0]!.inputs, name) })),
    async run(typed = {}, { lookUp, caseDone } = { lookUp: NEVER, caseDone: NEVER }) {
      const all = Object.keys(typed).length === 0 ? cases.map(each => each.inputs) : [read(typed)]
      const checks: Check[] = []
      for (const values of all) {
        await lookUp()
        checks.push(...await runCase(values, lookUp))
        caseDone()
      }
      return checks
    },
  }
}
