import { Command, Option } from 'commander'
import { callFrom } from './call.ts'
import { createContext, type Context } from './context.ts'
import { EXIT, shown, UsageError } from './errors.ts'
import { examples } from './examples.ts'
import { explain } from './explain.ts'
import type { Topic } from '../index.ts'
import type { GivenPatterns } from './commands/patterns.ts'
import { widthOf, type Io } from './io.ts'
import { isLanguage, languageAsked } from './language.ts'
import { capital } from './output/heading.ts'
import { quote } from './quote.ts'
import { isScenario, suggestion } from './scenarios.ts'
import { addTheory } from './theoryProgram.ts'
import { programVersion } from './version.ts'

/** Runs one command and gives its exit code; never throws. `argv` is what follows the name of the program. */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  const context = createContext(argv, io)
  let code: number = EXIT.ok
  try {
    const asked = languageAsked(argv)
    if (asked !== undefined && asked !== '' && !asked.startsWith('-') && !isLanguage(asked)) throw new UsageError(context.text.errors.language(asked))
    // The theories bring their own options: they are loaded only for who asks for them.
    const theories = argv.includes('theory') ? (await import('../index.ts')).THEORY : []
    await createProgram(context, theories, (outcome) => { code = outcome }).parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    return await explain(error, context)
  }
}

/** The commands. Each loads its own work only when it is called: the help must be there at once. */
function createProgram(context: Context, theories: readonly Topic[], finish: (code: number) => void): Command {
  const { io, text, colours } = context
  const { commands, options, words } = text.help
  const usage = `[${words.options}]`
  const lang = (): Option => new Option('--lang <nl|en>', options.lang)
  const json = (): Option => new Option('--json', options.json)

  const program = new Command('battue')
    .description(text.help.program)
    .usage(`<${words.command}> ${usage}`)
    .version(`battue ${programVersion()}`, '-V, --version', options.version)
    .helpOption('-h, --help', options.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (words) => { io.stdout.write(words) },
      // Without a command there is nothing to run: the help that is shown then is an answer, not an error.
      writeErr: (words) => { io.stdout.write(words) },
      // What went wrong is said once, in the user's language, by explain().
      outputError: () => {},
      getOutHelpWidth: () => widthOf(io.stdout),
      getErrHelpWidth: () => widthOf(io.stdout),
      getOutHasColors: () => true,
      getErrHasColors: () => true,
    })
    .configureHelp({
      styleTitle: (title) => colours.bold(text.help.titles[title] ?? title),
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
      commandDescription: (command) => `${capital(command.description())}.`,
    })
    .addOption(lang())
    .addHelpText('after', examples(context, ['list', 'run water-sector', 'help run']))

  program.command('run').description(commands.run).usage(`<${words.scenario}> ${usage}`)
    .helpOption('-h, --help', options.help)
    .argument(`<${words.scenario}>`, text.help.arguments.scenario)
    .option(`--seed <${words.seed}>`, options.seed)
    .option(`--seasons <${words.number}>`, options.seasons)
    .option(`--set <${words.set}>`, options.set, collect)
    .option(`--replicates <${words.number}>`, options.replicates)
    .option(`--vary <${words.vary}>`, options.vary, collect)
    .option(`--out <${words.folder}>`, options.out)
    .option('--format <csv|parquet|both>', options.format)
    .option('--force', options.force)
    .option('--yes', options.yes)
    .addOption(json()).addOption(lang())
    // More words than one are told by us, who know what they may have meant.
    .allowExcessArguments()
    .addHelpText('after', examples(context, [
      'run water-sector --seed 2026 --seasons 40',
      'run water-sector --set border.demarcation=0.2 --out results/blurred',
      'run water-sector --vary border.demarcation=0:1:0.25 --replicates 20 --out results/border --format parquet',
    ]))
    .action(async (name: string, given: object, command: Command) => {
      if (command.args.length > 1) throw tooManyWords(command.args, context, 'run')
      const { run } = await import('./commands/run.ts')
      finish(await run(name, given, context))
    })

  program.command('why').description(commands.why).usage(`<${words.why}> ${usage}`)
    .helpOption('-h, --help', options.help)
    .argument(`<${words.why}>`, text.help.arguments.why)
    .option(`--season <${words.number}>`, options.season)
    .option(`--organisation <${words.name}>`, options.organisation)
    .option(`--seed <${words.seed}>`, options.seed)
    .option(`--set <${words.set}>`, options.set, collect)
    .option(`--run <${words.number}>`, options.run)
    .addOption(json()).addOption(lang())
    .addHelpText('after', examples(context, [
      'why water-sector --season 4',
      'why water-sector --season 4 --organisation town',
      'why results/blurred --season 4 --organisation town --json',
    ]))
    .action(async (name: string, given: object) => {
      const { why } = await import('./commands/why.ts')
      finish(await why(name, given, context))
    })

  program.command('check').description(commands.check).usage(`<${words.file}…> ${usage}`)
    .helpOption('-h, --help', options.help)
    .argument(`<${words.file}...>`, text.help.arguments.files)
    .addOption(json()).addOption(lang())
    .addHelpText('after', examples(context, ['check water-sector', 'check village.yaml town.yaml', 'check village.yaml --json']))
    .action(async (names: string[], given: { json?: true }) => {
      const { check } = await import('./commands/check.ts')
      finish(await check(names, given.json === true, context))
    })

  program.command('list').description(commands.list).usage(usage)
    .helpOption('-h, --help', options.help)
    .addOption(json()).addOption(lang())
    .addHelpText('after', examples(context, ['list', 'list --lang nl', 'list --json']))
    .action(async (given: { json?: true }) => {
      const { list } = await import('./commands/list.ts')
      finish(await list(given.json === true, context))
    })

  program.command('show').description(commands.show).usage(`<${words.scenario}> ${usage}`)
    .helpOption('-h, --help', options.help)
    .argument(`<${words.scenario}>`, text.help.arguments.scenario)
    .addOption(json()).addOption(lang())
    .allowExcessArguments()
    .addHelpText('after', examples(context, ['show water-sector', 'show shopping-street --lang nl']))
    .action(async (name: string, given: { json?: true }, command: Command) => {
      if (command.args.length > 1) throw tooManyWords(command.args, context, 'show')
      const { show } = await import('./commands/show.ts')
      finish(await show(name, given.json === true, context))
    })

  program.command('sheet').description(commands.sheet).usage(`<${words.scenario}> ${usage}`)
    .helpOption('-h, --help', options.help)
    .argument(`<${words.scenario}>`, text.help.arguments.scenario)
    .addOption(lang())
    .allowExcessArguments()
    .addHelpText('after', examples(context, ['sheet water-sector > water-sector.html', 'sheet water-sector --lang nl > werkblad.html']))
    .action(async (name: string, _: object, command: Command) => {
      if (command.args.length > 1) throw tooManyWords(command.args, context, 'sheet')
      const { sheet } = await import('./commands/sheet.ts')
      finish(await sheet(name, context))
    })

  program.command('patterns').description(commands.patterns).usage(usage)
    .helpOption('-h, --help', options.help)
    .option(`--only <${words.name}>`, options.pattern)
    .option(`--replicates <${words.number}>`, options.pairs)
    .option(`--seed <${words.seed}>`, options.baseSeed)
    .option('--robustness', options.robustness)
    .option(`--workers <${words.number}>`, options.workers)
    .addOption(json()).addOption(lang())
    .addHelpText('after', examples(context, ['patterns --only 3', 'patterns --only 1a --replicates 100 --seed other', 'patterns --robustness --json']))
    .action(async (given: GivenPatterns) => {
      const { patterns, readPatternOptions } = await import('./commands/patterns.ts')
      finish(await patterns(readPatternOptions(given, context), context))
    })

  program.command('schema').description(commands.schema).usage(usage)
    .helpOption('-h, --help', options.help)
    .addOption(lang())
    .action(async () => {
      const { schema } = await import('./commands/schema.ts')
      schema(context)
    })

  program.command('fit').description(commands.fit).usage(`[${words.scenario}] ${usage}`)
    .helpOption('-h, --help', options.help)
    .argument(`[${words.scenario}]`, text.help.arguments.fitted, 'water-sector')
    .option(`--seed <${words.seed}>`, options.seed)
    .option(`--seasons <${words.number}>`, options.sampled)
    .option(`--set <${words.set}>`, options.set, collect)
    .addOption(json()).addOption(lang())
    .allowExcessArguments()
    .addHelpText('after', examples(context, ['fit', 'fit water-sector --set quarry.fleeSpeed=1.8 --seasons 100']))
    .action(async (name: string, given: object, command: Command) => {
      if (command.args.length > 1) throw tooManyWords(command.args, context, 'fit')
      const { fit } = await import('./commands/fit.ts')
      finish(await fit(name, given, context))
    })

  addTheory(program, theories, { lang, json }, context, finish)

  program.command('help').description(commands.help).usage(`[${words.command}]`)
    .helpOption('-h, --help', options.help)
    .argument(`[${words.command}]`, text.help.arguments.command)
    .addOption(lang())
    .action((name: string | undefined) => {
      const asked = name === undefined ? program : program.commands.find((command) => command.name() === name)
      if (asked === undefined) throw unknownCommand(String(name), program, context)
      asked.outputHelp()
    })

  program.on('command:*', ([name]: string[]) => {
    throw unknownCommand(String(name), program, context)
  })
  return program
}

function unknownCommand(name: string, program: Command, { io, text }: Context): UsageError {
  const near = suggestion(name, program.commands.map((command) => command.name()))
  const scenario = near === undefined && isScenario(name, io.cwd)
  return new UsageError(
    text.errors.unknownCommand(shown(name)),
    ...(near === undefined ? [] : [text.errors.didYouMean(near)]),
    ...(scenario ? [text.errors.didYouMean(`${callFrom(io.cwd)} run ${quote(name)}`)] : []),
    text.errors.seeHelp(`${callFrom(io.cwd)} help`),
  )
}

/** For `--set a=1 b=2`: every value needs its own option. */
function tooManyWords(words: readonly string[], { io, text }: Context, command: string): UsageError {
  const setting = words.find((word) => /^[^/=]+=/.test(word))
  const option = setting !== undefined && /=[^:]+:[^:]+:/.test(setting) ? '--vary' : '--set'
  return new UsageError(
    setting === undefined ? text.errors.tooMany : text.errors.unexpectedSetting(shown(setting), option),
    text.errors.seeHelp(`${callFrom(io.cwd)} help ${command}`),
  )
}

function collect(value: string, earlier: string[] | undefined): string[] {
  return [...(earlier ?? []), value]
}
