import type { Command, Option } from 'commander'
import type { Topic } from '../index.ts'
import type { Context } from './context.ts'
import { examples } from './examples.ts'

/** Options that every command takes. */
interface Common { readonly lang: () => Option, readonly json: () => Option }

/** `battue theory`, and a command below it for every theory, whose inputs are its options. */
export function addTheory(program: Command, theories: readonly Topic[], { lang, json }: Common, context: Context, finish: (code: number) => void): void {
  const { text, lang: language } = context
  const { words, options } = text.help
  const play = async (topic: string | undefined, { only, json, lang: _, ...inputs }: Record<string, string | boolean>): Promise<void> => {
    const { theory } = await import('./commands/theory.ts')
    const typed = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]))
    finish(await theory({ topic, inputs: typed, only: only === undefined ? undefined : String(only), json: json === true }, context))
  }

  const theory = program.command('theory').description(text.help.commands.theory).usage(`[${words.topic}] [${words.options}]`)
    .helpOption('-h, --help', options.help)
    .helpCommand(false)
    .argument(`[${words.topic}]`, text.help.arguments.topic)
    .option(`--only <${words.name}>`, options.only)
    .addOption(json()).addOption(lang())
    // A misspelt theory comes with options that nobody knows: then the name is what must be said.
    .allowUnknownOption().allowExcessArguments()
    .addHelpText('after', examples(context, [
      'theory --only cordon/12-2-0.1',
      'theory cordon --posts 20 --run 2 --absence 0.05',
      'theory stag-hunt --group 5 --threshold 3 --factor 4 --json',
    ]))
    .action(async (name: string | undefined, given: Record<string, string | boolean>) => { await play(name, given) })

  for (const topic of theories) {
    const command = theory.command(topic.id).description(topic.title[language]).usage(`[${words.options}]`)
      .helpOption('-h, --help', options.help)
      .allowExcessArguments(false)
    for (const { name, meaning, accepts, usual } of topic.inputs) {
      command.option(`--${name} <${words.value}>`, `${meaning[language]}: ${accepts[language]}; ${text.theory.usual(usual)}`)
    }
    command.option(`--only <${words.name}>`, options.only).addOption(json()).addOption(lang())
      .action(async () => { await play(topic.id, command.optsWithGlobals()) })
  }
}
