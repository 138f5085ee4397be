// One page that a trainer prints for a scenario.
import type { Parameters } from '../scenario/types.ts'
import { textIn, type Language, type Text } from '../scenario/words.ts'
import { SHEET_TEXT } from './text.ts'

/** The printed page of a scenario as a whole HTML document: a timetable of half an hour, the bet, what to click, three questions, what the
 *  model does not say. It fits one sheet of A4 if its texts are not much longer than usual, and asks for nothing from anywhere. `command`
 *  runs the scenario without a browser. Null: the scenario has no `workshop`. */
export function workshopSheet(parameters: Parameters, lang: Language, command = `npx --no-install battue run ${parameters.id}`): string | null {
  const { title, question, story, notice, workshop, variants } = parameters
  if (workshop === undefined) return null
  const { bet, clicks, questions, silent } = workshop
  const say = SHEET_TEXT[lang]
  const words = (text: Text) => escaped(textIn(text, lang))
  const list = (tag: 'ol' | 'ul', items: readonly Text[], kind = '') => `<${tag}${kind}>${items.map(each => `<li>${words(each)}</li>`).join('')}</${tag}>`
  const section = (heading: string, body: string, kind = '') => `<section${kind}><h2>${escaped(heading)}</h2>${body}</section>`
  const right = bet.choices[bet.right - 1]!
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words(title)} – ${escaped(say.page)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><p class="small">battue · ${escaped(say.page)}</p><h1>${words(title)}</h1><p class="question">${words(question)}</p><p class="small">${escaped(say.needs)}</p><p class="small">${escaped(say.before(textIn(title, lang)))}</p></header>
${textIn(story, lang) === '' ? '' : `<p>${words(story)}</p>`}
<main>
<div>
${section(say.timetable, `<table>${say.steps.map(({ from, to, what }) => `<tr><th scope="row">${from}–${to}</th><td>${escaped(what)}</td></tr>`).join('')}</table>`)}
${section(say.bet, `<p>${words(bet.question)}</p>${list('ol', bet.choices, ' class="bet"')}`, ' class="framed"')}
${section(say.questions, list('ol', questions))}
</div>
<div>
${section(say.clicks, list('ol', clicks))}
${variants.length === 0 ? '' : section(say.variants, `<p>${variants.map(variant => `<b>${words(variant.title)}</b>${textIn(variant.says, lang) === '' ? '.' : `: ${words(variant.says)}`}`).join(' ')}</p>`)}
${section(say.answer, `<p><b>${words(right)}</b> ${words(bet.answer)}</p>`)}
${textIn(notice, lang) === '' ? '' : section(say.notice, `<p>${words(notice)}</p>`)}
</div>
</main>
${section(say.silent, `<p>${words(silent)}</p>`, ' class="silent"')}
<footer><p class="small">${escaped(say.run)}: <code>${escaped(command)}</code></p></footer>
</body>
</html>
`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }

/** A scenario may come from anybody: its texts are text, never markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => SIGNS[sign]!)
}

const STYLE = `
@page { size: A4; margin: 12mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.2rem; max-width: 52rem; background: #fff; color: #22262b; font: 10pt/1.36 'Inter', 'Segoe UI', Helvetica, Arial, sans-serif; }
h1 { margin: 0; font-size: 19pt; line-height: 1.15; }
h2 { margin: 0 0 .25rem; font-size: 10.5pt; }
p { margin: 0 0 .4rem; }
.question { font-size: 12pt; margin: .15rem 0 .3rem; }
.small { color: #5a6069; font-size: 8.5pt; margin: 0 0 .15rem; }
header { border-bottom: 1.5pt solid #22262b; margin-bottom: .6rem; padding-bottom: .3rem; }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.4rem; margin-top: .5rem; }
section { margin-bottom: .7rem; break-inside: avoid; }
ol, ul { margin: 0; padding-left: 1.2rem; }
li { margin-bottom: .18rem; }
.bet { list-style: upper-alpha; }
.framed, .silent { border: 1pt solid #c9c3b4; border-radius: 4pt; padding: .5rem .7rem; background: #faf8f3; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; vertical-align: top; white-space: nowrap; width: 3.2rem; font-variant-numeric: tabular-nums; }
td, th { padding: .1rem 0; border-top: .5pt solid #e5e0d4; }
code { font: 8.5pt ui-monospace, Menlo, Consolas, monospace; }
@media print { body { padding: 0; max-width: none; font-size: 9pt; } .framed, .silent { background: none; } }
@media (max-width: 40rem) { main { grid-template-columns: 1fr; } }
`
