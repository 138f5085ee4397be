import { group, int, num } from './fields.ts'

export const belief = group({
  rate: num(0.3, 0, 1, 'per season', { en: 'Weight of the latest season in what one believes that driving brings', nl: 'Gewicht van het laatste seizoen in wat men van het drijven verwacht' }),
  aloneRate: num(0.3, 0, 1, 'per season', { en: 'Weight of the latest undriven season in the payoff of hunting alone', nl: 'Gewicht van het laatste seizoen zonder drift in de opbrengst van alleen jagen' }),
  drySeasons: int(4, 1, 100, 'seasons', { en: 'Undriven seasons simulated beforehand to know the payoff of hunting alone', nl: 'Seizoenen zonder drift die vooraf worden doorgerekend om de opbrengst van alleen jagen te kennen' }, false),
}, { en: 'Belief: what an organisation expects of driving', nl: 'Verwachting: wat een organisatie van het drijven verwacht' })

export const trust = group({
  initial: num(0.5, 0, 1, '0..1', { en: 'Trust between any two organisations at the start', nl: 'Vertrouwen tussen elke twee organisaties bij het begin' }, false),
  build: num(0.05, 0, 1, 'per season', { en: 'How fast good conduct builds trust', nl: 'Hoe snel goed gedrag vertrouwen opbouwt' }),
  erode: num(0.3, 0, 1, 'per season', { en: 'How fast bad conduct erodes trust', nl: 'Hoe snel slecht gedrag vertrouwen afbreekt' }),
}, { en: 'Trust', nl: 'Vertrouwen' })

export const willingness = group({
  rate: num(0.2, 0, 1, 'per season', { en: 'Speed at which willingness moves to its target (eta)', nl: 'Snelheid waarmee de wil naar zijn streefwaarde beweegt (eta)' }),
  base: num(0, -20, 20, 'logit', { en: 'Constant term (a0)', nl: 'Vaste term (a0)' }),
  gain: num(1, -20, 20, 'logit per unit', { en: 'Weight of the season\'s gain (a1)', nl: 'Gewicht van de winst van het seizoen (a1)' }),
  fairness: num(2, -20, 20, 'logit per unit', { en: 'Weight of getting less than one\'s effort deserves (a2)', nl: 'Gewicht van minder krijgen dan de inzet verdient (a2)' }),
  trust: num(2, -20, 20, 'logit per unit', { en: 'Weight of mean trust (a3)', nl: 'Gewicht van het gemiddelde vertrouwen (a3)' }),
  mission: num(1, -20, 20, 'logit per unit', { en: 'Weight of mission (a4)', nl: 'Gewicht van het hogere doel (a4)' }),
  autonomy: num(1, -20, 20, 'logit per unit', { en: 'Weight of lost autonomy (a5)', nl: 'Gewicht van verloren zelfstandigheid (a5)' }),
  inspiration: num(1, -20, 20, 'logit per unit', { en: 'Weight of a serving director\'s inspiration (a6)', nl: 'Gewicht van de inspiratie door een dienende regisseur (a6)' }),
}, { en: 'Willingness to keep one\'s post', nl: 'De wil om op post te blijven' })
