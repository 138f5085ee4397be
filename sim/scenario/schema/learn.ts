import { choice, formula, group, int, num } from './fields.ts'

export const belief = group({
  rate: num(0.3, 0, 1, 'per season', { en: 'Weight of the latest season in what one believes that driving brings', nl: 'Gewicht van het laatste seizoen in wat men van het drijven verwacht' }),
  aloneRate: num(0.3, 0, 1, 'per season', { en: 'Weight of the latest undriven season in the payoff of hunting alone', nl: 'Gewicht van het laatste seizoen zonder drift in de opbrengst van alleen jagen' }),
  drySeasons: int(4, 1, 100, 'seasons', { en: 'Undriven seasons simulated beforehand to know the payoff of hunting alone', nl: 'Seizoenen zonder drift die vooraf worden doorgerekend om de opbrengst van alleen jagen te kennen' }, false),
  patience: int(0, 0, 10_000, 'seasons', { en: 'Patience: so many seasons of loss in a row do not lower what one expects of driving', nl: 'Geduld: zoveel seizoenen verlies achter elkaar verlagen niet wat men van het drijven verwacht' }),
}, { en: 'Belief: what an organisation expects of driving', nl: 'Verwachting: wat een organisatie van het drijven verwacht' })

export const trust = group({
  law: choice(['asymmetric', 'damaged'], 'asymmetric', { en: 'How trust moves: asymmetric builds slowly and falls quickly; damaged keeps a scar of every betrayal, which slows mending', nl: 'Hoe vertrouwen beweegt: asymmetric groeit langzaam en valt snel; damaged houdt van elk verraad een litteken over, dat het herstel vertraagt' }),
  initial: num(0.5, 0, 1, '0..1', { en: 'Trust between any two organisations at the start', nl: 'Vertrouwen tussen elke twee organisaties bij het begin' }, false),
  build: num(0.05, 0, 1, 'per season', { en: 'How fast good conduct builds trust', nl: 'Hoe snel goed gedrag vertrouwen opbouwt' }),
  erode: num(0.3, 0, 1, 'per season', { en: 'How fast bad conduct erodes trust', nl: 'Hoe snel slecht gedrag vertrouwen afbreekt' }),
  harm: num(0.6, 0, 1, 'per season', { en: 'Law damaged: how much lasting damage bad conduct does (mu)', nl: 'Wet damaged: hoeveel blijvende schade slecht gedrag doet (mu)' }),
  heal: num(0.03, 0, 1, 'per season', { en: 'Part of the damage that heals in a season', nl: 'Deel van de schade dat in een seizoen heelt' }),
  weight: num(0.5, 0, 10, 'weight', { en: 'Law damaged: how much harder bad conduct hits who depends on the other (xi)', nl: 'Wet damaged: hoeveel harder slecht gedrag aankomt bij wie van de ander afhankelijk is (xi)' }),
  neglect: num(0, 0, 1, 'per season', { en: 'Part of the trust that fades in a season without driving together and without contact', nl: 'Deel van het vertrouwen dat wegebt in een seizoen zonder samen drijven en zonder contact' }),
  gossip: num(0, 0, 1, 'part', { en: 'How much hearing of a breach counts for those who did not see it: 0 nothing, 1 as much as seeing it', nl: 'Hoe zwaar horen van een schending telt voor wie haar niet zag: 0 niet, 1 zo zwaar als zien' }),
}, { en: 'Trust', nl: 'Vertrouwen' })

export const contact = group({
  rate: num(0, 0, 1, 'per season', { en: 'Contact beside the drive: meeting, working in one place, on an equal footing; 0: none', nl: 'Contact naast de drift: elkaar ontmoeten, op één plek werken, op gelijke voet; 0: geen' }),
  target: num(0.8, 0, 1, '0..1', { en: 'Trust up to which contact alone lifts', nl: 'Vertrouwen waar contact alleen naartoe tilt' }),
  ground: num(0.5, 0, 1, 'part', { en: 'How far contact brings common ground nearer, where there is enough trust', nl: 'Hoezeer contact tot een gedeelde taal leidt, waar genoeg vertrouwen is' }),
  groundTrust: num(0.5, 0, 1, '0..1', { en: 'Trust above which common ground grows: trust first, then common ground', nl: 'Vertrouwen waarboven een gedeelde taal groeit: eerst vertrouwen, dan een gedeelde taal' }),
}, { en: 'Contact between organisations beside the drive', nl: 'Contact tussen organisaties naast de drift' })

export const ground = group({
  initial: num(1, 0, 1, '0..1', { en: 'Common ground between any two organisations at the start: do they mean the same by the same words? 1: entirely', nl: 'Gedeelde taal tussen elke twee organisaties bij het begin: bedoelen zij hetzelfde met dezelfde woorden? 1: helemaal' }, false),
}, { en: 'Common ground', nl: 'Een gedeelde taal' })

export const willingness = group({
  rate: num(0.2, 0, 1, 'per season', { en: 'Speed at which willingness moves to its target (eta)', nl: 'Snelheid waarmee de wil naar zijn streefwaarde beweegt (eta)' }),
  base: num(0, -20, 20, 'logit', { en: 'Constant term (a0)', nl: 'Vaste term (a0)' }),
  gain: num(1, -20, 20, 'logit per unit', { en: 'Weight of the season\'s gain (a1)', nl: 'Gewicht van de winst van het seizoen (a1)' }),
  fairness: num(2, -20, 20, 'logit per unit', { en: 'Weight of getting less than one\'s effort deserves (a2)', nl: 'Gewicht van minder krijgen dan de inzet verdient (a2)' }),
  trust: num(2, -20, 20, 'logit per unit', { en: 'Weight of mean trust (a3)', nl: 'Gewicht van het gemiddelde vertrouwen (a3)' }),
  mission: num(1, -20, 20, 'logit per unit', { en: 'Weight of mission (a4)', nl: 'Gewicht van het hogere doel (a4)' }),
  autonomy: num(1, -20, 20, 'logit per unit', { en: 'Weight of lost autonomy (a5)', nl: 'Gewicht van verloren zelfstandigheid (a5)' }),
  inspiration: num(1, -20, 20, 'logit per unit', { en: 'Weight of a serving director\'s inspiration (a6)', nl: 'Gewicht van de inspiratie door een dienende regisseur (a6)' }),
  target: formula({ en: 'Own formula for what willingness moves to, in place of the logistic of the sum of these terms; cut off at 0 and 1', nl: 'Eigen formule voor waar de wil naartoe beweegt, in plaats van de logistische functie van de som van deze termen; afgekapt op 0 en 1' }).optional(),
}, { en: 'Willingness to keep one\'s post', nl: 'De wil om op post te blijven' })
