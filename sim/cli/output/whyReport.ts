import { isGame, textIn, wordsOf, type AccountName, type Explanation, type Facts, type Told, type ToldTerm } from '../../index.ts'
import type { Why } from '../commands/why.ts'
import type { Context } from '../context.ts'
import { widthOf } from '../io.ts'
import { WHY_TEXTS } from '../text/why/index.ts'
import { heading, wrap } from './heading.ts'
import { formatIn } from './format.ts'
import { termTable, type TermFormat } from './termTable.ts'
import { trustTable } from './trustTable.ts'

/** One organisation in one season: the decision, who came, what it got, how trust moved, each with the terms that made it. */
export async function whyReport(why: Why, context: Context): Promise<string[]> {
  const { io, lang, colours, text: { report } } = context
  const text = WHY_TEXTS[lang]
  const [explanation] = why.explanations as [Explanation]
  const { parameters, seed, scenario } = why
  const words = wordsOf(parameters, lang)
  const names = context.text.dispositions
  const format = formatIn(lang)
  const figures = figuresIn(lang)
  const game = isGame(parameters)
  const nameOf = (id: string, number?: number): string => `${textIn(parameters.organisations.find((each) => each.id === id)?.name ?? id, lang)}${number === undefined ? '' : ` ${number}`}`
  const name = nameOf(explanation.organisation)
  const label = (term: ToldTerm): string => (game && term.name === 'caught' ? text.gameShare : text.term(term.name, words, term.other === undefined ? '' : nameOf(term.other, term.otherNumber)))
  const signing = accountOf(explanation, 'signing')!
  const { disposition } = signing.facts

  return [
    ...heading(text.heading(name, format.whole(explanation.season)), '', [
      textIn(scenario.parameters.title, lang), scenario.parameters.id, `${report.seed} ${seed}`, names[disposition],
      ...(explanation.count > 1 ? [text.kind(format.whole(explanation.count))] : []),
    ], context),
    '', ...said(decision()),
    ...section('forecast', forecast),
    ...((accountOf(explanation, 'forecastCosts')?.terms.filter(({ value }) => value !== 0).length ?? 0) > 1 ? section('forecastCosts', (account) => terms(account, figures.loot)) : []),
    ...section('signing', (account) => [...formulaOf('utility'), ...terms(account, figures.share), ...(account.facts.by === 'chance' ? [] : said([text.beside]))]),
    ...section('attendance', attendance),
    ...section('conduct', conduct),
    ...section('loot', (account) => [...formulaOf('weight'), ...(account.terms.length === 0 ? said([text.nothing]) : terms(account, figures.loot)), ...(account.facts.chest > 0 ? said([text.chest(figures.loot.plain(account.facts.chest))]) : [])]),
    ...section('payoff', (account) => [...formulaOf('payoff'), ...terms(account, figures.loot)]),
    ...await trustTable(explanation, nameOf, text, context),
    ...section('belief', (account) => [...terms(account, figures.share), ...(account.facts.borne ? said([text.borne]) : [])]),
    ...section('inclination', (account) => [...formulaOf('willingness'), ...terms(account, figures.share), ...said([text.target(figures.share.plain(account.facts.target))])]),
    ...section('willingness', (account) => terms(account, figures.share)),
    ...section('mission', (account) => terms(account, figures.share)),
    ...section('armament', (account) => [...terms(account, figures.share), ...said([text.contested(figures.loot.plain(account.facts.contested))])]),
    ...section('disposition', ({ facts: { from, to } }) => said([text.turned(names[from], names[to])])),
    '', colours.dim(text.rounded),
  ]

  function section<K extends AccountName>(which: K, lines: (account: Told<K>) => string[]): string[] {
    const account = accountOf(explanation, which)
    return account === undefined ? [] : ['', colours.bold(text.titles[which]), ...lines(account)]
  }
  function said(sentences: readonly string[]): string[] {
    return sentences.flatMap((sentence) => wrap(sentence, widthOf(io.stdout) - 2)).map((line) => `  ${line}`)
  }
  function terms(account: Told, figures_: TermFormat): string[] {
    // A formula has told its result already.
    return account.terms.length === 1 && account.terms[0]!.name === 'formula' ? [] : termTable(account, label, figures_, text, widthOf(io.stdout), colours)
  }
  function decision(): string[] {
    const { by, signed, leftOut, meanTrust, threshold, inclination, luck } = signing.facts
    const { plain } = figures.share
    return [`${text.signed(name, signed)} ${text.decided[by](plain(meanTrust), plain(threshold), plain(inclination), plain(luck), names[disposition])}${leftOut ? ` ${text.leftOut}` : ''}`]
  }
  function formulaOf(rule: Facts['formula']['rule']): string[] {
    const formula = explanation.accounts.findLast((each) => each.name === 'formula' && each.facts.rule === rule) as Told<'formula'> | undefined
    if (formula === undefined) return []
    const values = Object.entries(formula.facts.values).filter(([variable]) => new RegExp(`\\b${variable}\\b`).test(formula.facts.text))
    return said([text.formula(formula.facts.text), `${values.map(([variable, value]) => `${variable} ${figures.share.plain(value)}`).join(', ')} → ${figures.share.plain(formula.value)}`])
  }
  function forecast(account: Told<'forecast'>): string[] {
    const { driven, joint, own, alone, gain, timeSaved, costSaved } = account.facts
    return [
      ...said([
        ...(driven === null ? [] : [text.driven(format.percent(driven), words)]),
        text.joint(format.short(joint), format.short(own), words),
      ]),
      ...terms(account, figures.loot),
      ...said([
        text.gain(figures.loot.plain(account.value), figures.loot.plain(alone), figures.share.signed(gain)),
        ...(driven === null ? [] : [timeSaved === null || costSaved === null ? text.notSaved : text.saved(format.whole(Math.abs(timeSaved)), timeSaved >= 0, figures.loot.plain(Math.abs(costSaved)), costSaved >= 0)]),
      ]),
    ]
  }
  function attendance({ value, facts: { by, willingness, stood, earlyAt } }: Told<'attendance'>): string[] {
    return [...formulaOf('attendance'), ...said([
      text.came[by](figures.share.plain(value), figures.share.plain(willingness), game),
      ...(stood === null ? [] : [text.stood(format.whole(stood.onPost), `${format.whole(stood.size)} ${stood.size === 1 ? words.beater.one : words.beater.many}`)]),
      ...(stood !== null && stood.resting > 0 ? [text.resting(format.whole(stood.resting), words)] : []),
      ...(earlyAt === null ? [] : [text.early(format.percent(earlyAt))]),
    ])]
  }
  function conduct({ value, facts: { promised, breach, detected } }: Told<'conduct'>): string[] {
    // In a game nobody sees what the others do; it is looked into only where it is punished.
    const punished = !game || parameters.sharing.exclusion || parameters.sharing.fine > 0
    return said([
      promised === 0 ? text.nothingPromised : game ? text.gameKept(value > 0) : text.kept(format.whole(value), format.whole(promised), format.percent(value / promised)),
      ...(breach === null ? [] : [punished ? `${text.breach[breach]} ${text.found(detected)}` : text.breach[breach]]),
    ])
  }
}

/** The first account of this name; undefined: there was nothing to tell. */
export function accountOf<K extends AccountName>({ accounts }: Explanation, name: K): Told<K> | undefined {
  return accounts.find((each) => each.name === name) as Told<K> | undefined
}

/** Shares and probabilities to three places, loot to two; what costs something is counted in ticks. */
function figuresIn(lang: string): { share: TermFormat, loot: TermFormat } {
  const of = (digits: number): TermFormat => {
    const plain = new Intl.NumberFormat(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    const signed = new Intl.NumberFormat(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'exceptZero' })
    const amount = new Intl.NumberFormat(lang, { minimumFractionDigits: digits === 2 ? 0 : digits, maximumFractionDigits: digits })
    const weight = new Intl.NumberFormat(lang, { maximumSignificantDigits: 3 })
    return { plain: (value) => plain.format(value), signed: (value) => signed.format(value), amount: (value) => amount.format(value), weight: (value) => weight.format(value) }
  }
  return { share: of(3), loot: of(2) }
}
