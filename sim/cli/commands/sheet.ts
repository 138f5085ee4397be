import { workshopSheet } from '../../index.ts'
import { callFrom } from '../call.ts'
import { print, type Context } from '../context.ts'
import { EXIT, shown, UsageError } from '../errors.ts'
import { quote } from '../quote.ts'
import { findScenario, parseSource } from '../scenarios.ts'

/** `battue sheet`: the printed page of a scenario, as HTML. */
export async function sheet(name: string, context: Context): Promise<number> {
  const source = findScenario(name, context.io.cwd, context.text)
  if (source.variant !== undefined) throw new UsageError(context.text.errors.sheetOfVariant(shown(source.name.slice(0, source.name.lastIndexOf('@')))))
  const page = workshopSheet((await parseSource(source)).parameters, context.lang, `${callFrom(context.io.cwd)} run ${quote(source.name)}`)
  if (page === null) throw new UsageError(context.text.errors.noWorkshop(shown(source.name)))
  print(context.io, page.trimEnd())
  return EXIT.ok
}
