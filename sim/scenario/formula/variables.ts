import type { RuleVariables } from '../types.ts'

/** What a variable in a formula stands for. */
export interface VariableText { readonly unit: string, readonly en: string, readonly nl: string }
type Texts<Variable extends string> = Readonly<Record<Variable, VariableText>>

const SEASON: VariableText = { unit: 'season', en: 'Number of the season, from 1', nl: 'Nummer van het seizoen, vanaf 1' }
const SIZE: VariableText = { unit: 'beaters', en: 'Number of its beaters', nl: 'Aantal drijvers dat zij heeft' }
const MISSION: VariableText = { unit: '0..1', en: 'How much the higher goal counts for it', nl: 'Hoe zwaar het hogere doel voor haar telt' }
const WILLINGNESS: VariableText = { unit: '0..1', en: 'Its willingness', nl: 'Haar wil' }
const TRUST: VariableText = { unit: '0..1', en: 'Its mean trust in the others; 0 without others', nl: 'Haar gemiddelde vertrouwen in de anderen; 0 zonder anderen' }
const AUTONOMY_LOSS: VariableText = { unit: '0..1', en: 'How much autonomy signing costs it', nl: 'Hoeveel zelfstandigheid tekenen haar kost' }
const EFFORT: VariableText = { unit: 'beater-ticks', en: 'Time its beaters stood on post', nl: 'Tijd dat haar drijvers op post stonden' }
const CAUGHT: VariableText = { unit: 'quarry needs', en: 'What its own hunters caught', nl: 'Wat haar eigen jagers vingen' }
const HAS_SIGNED: VariableText = { unit: '0/1', en: 'Did it sign?', nl: 'Tekende zij?' }

/** Values that an own formula for the utility of signing may use; they are those of the organisation that decides. */
export const UTILITY_VARIABLES: Texts<RuleVariables['utility']> = {
  belief: { unit: 'relative gain', en: 'What it expects of driving itself (g)', nl: 'Wat zij zelf van het drijven verwacht (g)' },
  forecast: { unit: 'relative gain', en: 'The published forecast of what driving brings it', nl: 'De gedeelde verwachting van wat het drijven haar brengt' },
  transparency: { unit: 'part', en: 'How far the forecast replaces its own belief', nl: 'Hoe ver de gedeelde verwachting haar eigen inschatting vervangt' },
  mission: MISSION,
  autonomyLoss: AUTONOMY_LOSS,
  distrust: { unit: '0..1', en: 'Mean distrust in the others: 1 − trust', nl: 'Gemiddeld wantrouwen jegens de anderen: 1 − vertrouwen' },
  sameOffer: { unit: '0..1', en: 'Mean threat of others with the same offer, less what border and trust take away', nl: 'Gemiddelde dreiging van anderen met hetzelfde aanbod, min wat grens en vertrouwen wegnemen' },
  grip: { unit: '0..1', en: 'How profit-minded it is', nl: 'Hoe winstgericht zij is' },
  pooled: { unit: 'part', en: 'Part of the catch that goes into the common bag', nl: 'Deel van de vangst dat in de gezamenlijke buit gaat' },
  size: SIZE,
  willingness: WILLINGNESS,
  season: SEASON,
}

/** Values that an own formula for attendance may use; they are those of the organisation that signed. */
export const ATTENDANCE_VARIABLES: Texts<RuleVariables['attendance']> = {
  usual: { unit: 'probability', en: 'Attendance without this formula', nl: 'Opkomst zonder deze formule' },
  willingness: WILLINGNESS,
  mandate: { unit: '0/1', en: 'Must everybody sign?', nl: 'Moet iedereen tekenen?' },
  trust: TRUST,
  belief: { unit: 'relative gain', en: 'What it expects of driving itself (g)', nl: 'Wat zij zelf van het drijven verwacht (g)' },
  mission: MISSION,
  size: SIZE,
  signed: { unit: 'organisations', en: 'Organisations that signed', nl: 'Organisaties die tekenden' },
  organisations: { unit: 'organisations', en: 'Number of organisations', nl: 'Aantal organisaties' },
  season: SEASON,
}

/** Values that an own formula for the payoff may use; they are those of one organisation. */
export const PAYOFF_VARIABLES: Texts<RuleVariables['payoff']> = {
  usual: { unit: 'quarry needs', en: 'Payoff without this formula: loot less all costs', nl: 'Opbrengst zonder deze formule: buit min alle kosten' },
  loot: { unit: 'quarry needs', en: 'What it got after sharing', nl: 'Wat zij na het verdelen kreeg' },
  caught: CAUGHT,
  effort: EFFORT,
  hunterTicks: { unit: 'hunter-ticks', en: 'Time its hunters hunted', nl: 'Tijd dat haar jagers jaagden' },
  signed: HAS_SIGNED,
  detected: { unit: '0/1', en: 'Was it caught breaking the pact?', nl: 'Werd zij betrapt op een breuk van de afspraak?' },
  size: SIZE,
  mission: MISSION,
  season: { unit: 'season', en: 'Number of the season, from 1; 0 in the seasons that are reckoned beforehand', nl: 'Nummer van het seizoen, vanaf 1; 0 in de seizoenen die vooraf worden doorgerekend' },
}

/** Values that an own formula for what willingness moves to may use; they are those of one organisation. */
export const WILLINGNESS_VARIABLES: Texts<RuleVariables['willingness']> = {
  usual: { unit: '0..1', en: 'Target without this formula', nl: 'Streefwaarde zonder deze formule' },
  willingness: WILLINGNESS,
  gain: { unit: 'relative gain', en: 'Gain of this season over hunting alone', nl: 'Winst van dit seizoen boven alleen jagen' },
  fairness: { unit: 'part', en: 'How much smaller its part of the loot was than its part of the effort: 0 or less', nl: 'Hoeveel kleiner haar deel van de buit was dan haar deel van de inzet: 0 of minder' },
  trust: TRUST,
  mission: MISSION,
  inspiration: { unit: '0..1', en: 'Inspiration by a serving director', nl: 'Inspiratie door een dienende regisseur' },
  autonomyLoss: AUTONOMY_LOSS,
  signed: HAS_SIGNED,
  driven: { unit: '0/1', en: 'Was there a drive?', nl: 'Was er een drift?' },
  size: SIZE,
  season: SEASON,
}

/** Values that an own formula for the weight in the common bag may use; they are those of one signatory. */
export const WEIGHT_VARIABLES: Texts<RuleVariables['weight']> = {
  usual: { unit: 'weight', en: 'Weight that the sharing rule itself gives', nl: 'Gewicht dat de verdeelregel zelf geeft' },
  effort: EFFORT,
  caught: CAUGHT,
  size: SIZE,
  need: { unit: 'weight', en: 'What it needs', nl: 'Wat zij nodig heeft' },
  mission: MISSION,
  season: SEASON,
}

/** Values that an own metric may use: the figures of the season that ended. A formula that stops the run may use the same. */
export const METRIC_VARIABLES = {
  season: SEASON,
  signed: { unit: 'organisations', en: 'Organisations that signed', nl: 'Organisaties die tekenden' },
  firstSignatories: { unit: 'organisations', en: 'Organisations that signed for the first drive; 0 before it', nl: 'Organisaties die voor de eerste drift tekenden; 0 daarvoor' },
  firstStillSigned: { unit: 'organisations', en: 'Those of them that signed this season; who merged into another counts with it', nl: 'Wie van hen dit seizoen tekenden; wie opging in een ander telt daarin mee' },
  allianceEnded: { unit: '0/1', en: 'Did fewer than half of them sign?', nl: 'Tekende minder dan de helft van hen?' },
  posts: { unit: 'posts', en: 'Posts promised; 0 without a drive', nl: 'Beloofde posten; 0 zonder drift' },
  onPost: { unit: 'beaters', en: 'Beaters on post, mean over the drive', nl: 'Drijvers op post, gemiddeld over de drift' },
  coverage: { unit: 'part', en: 'Part of the cordon that does not leak, mean over the drive', nl: 'Deel van het cordon dat niet lekt, gemiddeld over de drift' },
  largestGap: { unit: 'm', en: 'Widest gap in the cordon during the drive', nl: 'Breedste gat in het cordon tijdens de drift' },
  driven: { unit: 'quarry', en: 'Quarry beyond the border when the drive ends', nl: 'Wild voorbij de grens aan het eind van de drift' },
  escaped: { unit: 'quarry', en: 'Quarry that slipped through the cordon', nl: 'Wild dat door het cordon glipte' },
  lost: { unit: 'quarry', en: 'Quarry lost for good', nl: 'Wild dat voorgoed weg is' },
  caughtInDrive: { unit: 'quarry needs', en: 'Caught before the drive ended', nl: 'Gevangen voor het eind van de drift' },
  bag: { unit: 'quarry needs', en: 'Everything caught this season', nl: 'Alles wat dit seizoen gevangen is' },
  reused: { unit: 'quarry needs', en: 'What catches in the talent pool brought to others than who caught', nl: 'Wat vangsten in de talentenpool anderen dan de vanger opleverden' },
  chest: { unit: 'quarry needs', en: 'Part of the common bag that went to dependants', nl: 'Deel van de gezamenlijke buit dat naar het dorp ging' },
  lootMean: { unit: 'quarry needs', en: 'Mean loot of an organisation', nl: 'Gemiddelde opbrengst van een organisatie' },
  lootMin: { unit: 'quarry needs', en: 'Least loot of an organisation', nl: 'Kleinste opbrengst van een organisatie' },
  lootMax: { unit: 'quarry needs', en: 'Largest loot of an organisation', nl: 'Grootste opbrengst van een organisatie' },
  meanTrust: { unit: '0..1', en: 'Mean trust between two organisations', nl: 'Gemiddeld vertrouwen tussen twee organisaties' },
  meanDamage: { unit: '0..1', en: 'Mean lasting damage to trust', nl: 'Gemiddelde blijvende schade aan het vertrouwen' },
  meanGround: { unit: '0..1', en: 'Mean common ground between two organisations', nl: 'Gemiddelde gedeelde taal tussen twee organisaties' },
  meanWillingness: { unit: '0..1', en: 'Mean willingness', nl: 'Gemiddelde wil' },
  meanBelief: { unit: 'relative gain', en: 'Mean expectation of driving', nl: 'Gemiddelde verwachting van het drijven' },
  meanArmament: { unit: 'units', en: 'Mean armament', nl: 'Gemiddelde bewapening' },
  costs: { unit: 'quarry needs', en: 'What the season cost all organisations together', nl: 'Wat het seizoen alle organisaties samen kostte' },
  costPerCatch: { unit: 'quarry needs', en: 'Efficiency: cost of each need served; 0 when nothing was caught', nl: 'Doelmatigheid: kosten per vervulde behoefte; 0 als er niets gevangen is' },
  needsMet: { unit: 'part', en: 'Effectiveness: part of the needs of all quarry that was met', nl: 'Doeltreffendheid: deel van de behoeften van al het wild dat vervuld is' },
  quarryStart: { unit: 'quarry', en: 'Quarry when the season began', nl: 'Wild aan het begin van het seizoen' },
  births: { unit: 'quarry', en: 'Births', nl: 'Geboorten' },
  arrivals: { unit: 'quarry', en: 'Arrivals', nl: 'Nieuw wild van buiten' },
  deaths: { unit: 'quarry', en: 'Deaths', nl: 'Sterfte' },
  departures: { unit: 'quarry', en: 'Departures', nl: 'Vertrokken wild' },
  quarryEnd: { unit: 'quarry', en: 'Quarry when the season ended, renewal included', nl: 'Wild aan het eind van het seizoen, aanvulling meegerekend' },
  organisations: { unit: 'organisations', en: 'Number of organisations', nl: 'Aantal organisaties' },
  kept: { unit: 'organisations', en: 'Organisations that kept a post at all, or drove in a game', nl: 'Organisaties die ook maar één post hielden, of dreven in een spel' },
  drivers: { unit: 'organisations', en: 'Organisations of disposition driver this season', nl: 'Organisaties met houding driver dit seizoen' },
  reciprocators: { unit: 'organisations', en: 'Organisations of disposition reciprocator this season', nl: 'Organisaties met houding reciprocator dit seizoen' },
  calculators: { unit: 'organisations', en: 'Organisations of disposition calculator this season', nl: 'Organisaties met houding calculator dit seizoen' },
  freeRiders: { unit: 'organisations', en: 'Organisations of disposition freeRider this season', nl: 'Organisaties met houding freeRider dit seizoen' },
  leavers: { unit: 'organisations', en: 'Organisations of disposition leaver this season', nl: 'Organisaties met houding leaver dit seizoen' },
  squeezers: { unit: 'organisations', en: 'Organisations of disposition squeezer this season', nl: 'Organisaties met houding squeezer dit seizoen' },
  poachers: { unit: 'organisations', en: 'Organisations of disposition poacher this season', nl: 'Organisaties met houding poacher dit seizoen' },
  loners: { unit: 'organisations', en: 'Organisations of disposition loner this season', nl: 'Organisaties met houding loner dit seizoen' },
  hunters: { unit: 'organisations', en: 'Organisations of disposition hunter this season', nl: 'Organisaties met houding hunter dit seizoen' },
  beaters: { unit: 'beaters', en: 'Number of beaters of all organisations', nl: 'Aantal drijvers van alle organisaties' },
} as const satisfies Record<string, VariableText>
