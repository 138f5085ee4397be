import { workshopSheet } from '../../index.ts'
import { print, type Context } from '../context.ts'
import { EXIT, shown, UsageError } from '../errors.ts'
import { findScenario, parseSource } from '../scenarios.ts'

/** `battue sheet`: the printed page of a scenario, as HTML. */
export async function sheet(name: string, context: Context): Promise<number> {
  const source = findScenario(name, context.io.cwd, context.text)
  const page = workshopSheet((await parseSource(source)).parameters, context.lang)
  if (page === null) throw new UsageError(context.text.errors.noWorkshop(shown(source.name)))
  print(context.io, page.trimEnd())
  return EXIT.ok
}
