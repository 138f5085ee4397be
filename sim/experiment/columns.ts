import type { OrganisationRow, SeasonRow } from '../engine/results.ts'
import type { RunSummary } from './summary.ts'

/** What a column of an output file means, and what its cells hold. */
export interface Column {
  readonly unit: string
  readonly en: string
  readonly nl: string
  /** Numbers, if nothing is said. */
  readonly type?: 'whole' | 'text' | 'flag'
  /** There may be cells without a value. */
  readonly empty?: true
}
/** A column of a table, under its name there. */
export interface NamedColumn extends Column { readonly name: string }
/** What a cell holds; null and undefined are no value. */
export type Cell = string | number | boolean | null | undefined

/** The figures of a summary that are one number; loot and own metrics have a column each. */
export type SummaryFigure = Exclude<keyof RunSummary, 'loot' | 'own'>

/** Columns that name a run. */
export const RUN_COLUMNS = {
  run: { unit: 'number', type: 'whole', en: 'Number of the run in this output', nl: 'Nummer van de run in deze uitvoer' },
  point: { unit: 'number', type: 'whole', en: 'Number of the combination of varied values', nl: 'Nummer van de combinatie van gevarieerde waarden' },
  replicate: { unit: 'number', type: 'whole', en: 'Number of the replicate; equal numbers share their luck', nl: 'Nummer van de herhaling; gelijke nummers delen hun toeval' },
  seed: { unit: 'text', type: 'text', en: 'Seed of the run', nl: 'Lot van de run' },
  digest: { unit: 'hex', type: 'text', empty: true, en: 'SHA-256 of the state after the last season', nl: 'SHA-256 van de toestand na het laatste seizoen' },
  error: { unit: 'text', type: 'text', empty: true, en: 'Why the run failed; empty when it did not', nl: 'Waarom de run mislukte; leeg als dat niet zo is' },
} as const satisfies Record<string, Column>

/** Columns of a run's summary. */
export const SUMMARY_COLUMNS: Readonly<Record<SummaryFigure, Column>> = {
  seasons: { unit: 'seasons', type: 'whole', en: 'Length of the run', nl: 'Duur van de run' },
  drivenSeasons: { unit: 'seasons', type: 'whole', en: 'Seasons with a drive', nl: 'Seizoenen met een drift' },
  signedMean: { unit: 'organisations', en: 'Organisations that signed, mean over the seasons', nl: 'Organisaties die tekenden, gemiddeld over de seizoenen' },
  coverageMean: { unit: '0..1', empty: true, en: 'Coverage: part of the cordon that held, mean over the seasons with a drive; empty without any', nl: 'Dekking: deel van het cordon dat dicht bleef, gemiddeld over de seizoenen met een drift; leeg als die er niet waren' },
  drivenMean: { unit: 'quarry', en: 'Quarry driven beyond the border, mean over all seasons', nl: 'Over de grens gedreven wild, gemiddeld over alle seizoenen' },
  bagMean: { unit: 'quarry needs', en: 'Bag, mean over the seasons', nl: 'Buit, gemiddeld over de seizoenen' },
  bagTotal: { unit: 'quarry needs', en: 'Bag of all seasons together', nl: 'Buit van alle seizoenen samen' },
  trustEnd: { unit: '0..1', en: 'Mean trust after the last season', nl: 'Gemiddeld vertrouwen na het laatste seizoen' },
  allianceEnd: { unit: 'season', type: 'whole', empty: true, en: 'Season in which fewer than half of the first signatories signed; empty if that did not happen', nl: 'Seizoen waarin minder dan de helft van de eerste ondertekenaars tekende; leeg als dat niet gebeurde' },
  quarryEnd: { unit: 'quarry', type: 'whole', en: 'Quarry when the last season ended, renewal included', nl: 'Wild aan het eind van het laatste seizoen, aanvulling meegerekend' },
}

/** Columns of a season. */
export const SEASON_COLUMNS: Readonly<Record<keyof SeasonRow, Column>> = {
  season: { unit: 'season', type: 'whole', en: 'Number of the season, from 1', nl: 'Nummer van het seizoen, vanaf 1' },
  signed: { unit: 'organisations', type: 'whole', en: 'Organisations that signed the pact', nl: 'Organisaties die de afspraak tekenden' },
  firstSignatories: { unit: 'organisations', type: 'whole', en: 'Organisations that signed for the first drive; 0 before it', nl: 'Organisaties die voor de eerste drift tekenden; 0 daarvoor' },
  firstStillSigned: { unit: 'organisations', type: 'whole', en: 'Those of them that signed this season; who merged into another counts with it', nl: 'Wie van hen dit seizoen tekenden; wie opging in een ander telt daarin mee' },
  allianceEnded: { unit: '0/1', type: 'whole', en: 'Did fewer than half of the first signatories sign?', nl: 'Tekende minder dan de helft van de eerste ondertekenaars?' },
  posts: { unit: 'posts', type: 'whole', en: 'Posts promised; 0: no drive', nl: 'Beloofde posten; 0: geen drift' },
  onPost: { unit: 'beaters', en: 'Beaters on post, mean over the drive', nl: 'Drijvers op post, gemiddeld over de drift' },
  coverage: { unit: '0..1', en: 'Part of the cordon that held, neither in nor beside a gap, mean over the drive; 0 without a drive', nl: 'Deel van het cordon dat dicht bleef, niet in of naast een gat, gemiddeld over de drift; 0 zonder drift' },
  largestGap: { unit: 'm', en: 'Widest gap seen during the drive; the whole width without a drive', nl: 'Breedste gat tijdens de drift; de hele breedte zonder drift' },
  driven: { unit: 'quarry', en: 'Quarry beyond the border when the drive ends', nl: 'Wild voorbij de grens aan het eind van de drift' },
  escaped: { unit: 'quarry', en: 'Quarry that slipped through the cordon, still at large', nl: 'Wild dat door het cordon glipte en nog vrij is' },
  lost: { unit: 'quarry', en: 'Quarry lost for good: over an open side, dead or gone', nl: 'Wild dat voorgoed weg is: over een open zijkant, dood of vertrokken' },
  caughtInDrive: { unit: 'quarry needs', en: 'Quarry caught during the drive', nl: 'Wild dat tijdens de drift gevangen is' },
  bag: { unit: 'quarry needs', en: 'All that was caught by anybody', nl: 'Alles wat wie dan ook ving' },
  reused: { unit: 'quarry needs', en: 'What catches in the talent pool brought to others than who caught', nl: 'Wat vangsten in de talentenpool anderen dan de vanger opleverden' },
  chest: { unit: 'quarry needs', en: 'Part of the common bag that went to dependants, the village', nl: 'Deel van de gezamenlijke buit dat naar het dorp ging' },
  lootMean: { unit: 'quarry needs', en: 'Loot of an organisation, mean', nl: 'Deel in de buit per organisatie, gemiddeld' },
  lootMin: { unit: 'quarry needs', en: 'Smallest loot of an organisation', nl: 'Kleinste deel van een organisatie' },
  lootMax: { unit: 'quarry needs', en: 'Largest loot of an organisation', nl: 'Grootste deel van een organisatie' },
  meanTrust: { unit: '0..1', en: 'Trust, mean over all ordered pairs of organisations', nl: 'Vertrouwen, gemiddeld over alle paren van organisaties' },
  meanDamage: { unit: '0..1', en: 'Lasting damage to trust, mean over all ordered pairs, after the season; 0 with a single organisation', nl: 'Blijvende schade aan het vertrouwen, gemiddeld over alle geordende paren, na het seizoen; 0 bij één organisatie' },
  meanGround: { unit: '0..1', en: 'Common ground, mean over all ordered pairs, after the season; 1 with a single organisation', nl: 'Gedeelde taal, gemiddeld over alle geordende paren, na het seizoen; 1 bij één organisatie' },
  meanWillingness: { unit: '0..1', en: 'Willingness to keep one\'s post, mean', nl: 'De wil om op post te blijven, gemiddeld' },
  meanBelief: { unit: 'relative gain', en: 'Expected relative gain of driving, mean', nl: 'Verwachte relatieve winst van het drijven, gemiddeld' },
  meanArmament: { unit: 'units', en: 'Armament, mean over the organisations, after the season', nl: 'Bewapening, gemiddeld over de organisaties, na het seizoen' },
  costs: { unit: 'quarry needs', en: 'What the season cost all organisations together: loot less payoff, without those on their own ground', nl: 'Wat het seizoen alle organisaties samen kostte: buit min opbrengst, zonder wie op eigen grond bleef' },
  costPerCatch: { unit: 'quarry needs', en: 'Efficiency: cost of each quarry need served; 0 when nothing was caught', nl: 'Doelmatigheid: kosten per vervulde behoefte; 0 als er niets gevangen is' },
  needsMet: { unit: '0..1', en: 'Effectiveness: part of all needs of the quarry at the start that was served; 0 without quarry and in a game', nl: 'Doeltreffendheid: deel van alle behoeften van het wild aan het begin dat vervuld is; 0 zonder wild en in een spel' },
  quarryStart: { unit: 'quarry', type: 'whole', en: 'Quarry at large at the start', nl: 'Vrij wild aan het begin' },
  births: { unit: 'quarry', type: 'whole', en: 'Births after the season', nl: 'Geboorten na het seizoen' },
  arrivals: { unit: 'quarry', type: 'whole', en: 'Arrivals after the season', nl: 'Nieuw wild na het seizoen' },
  deaths: { unit: 'quarry', type: 'whole', en: 'Deaths after the season', nl: 'Sterfte na het seizoen' },
  departures: { unit: 'quarry', type: 'whole', en: 'Quarry that left after the season', nl: 'Wild dat na het seizoen vertrok' },
  quarryEnd: { unit: 'quarry', type: 'whole', en: 'Quarry when the season ended, renewal included; the next season begins with it', nl: 'Wild aan het eind van het seizoen, aanvulling meegerekend; daarmee begint het volgende' },
  organisations: { unit: 'organisations', type: 'whole', en: 'Organisations', nl: 'Organisaties' },
  kept: { unit: 'organisations', type: 'whole', en: 'Organisations that kept a post at all, or drove in a game', nl: 'Organisaties die ook maar één post hielden, of dreven in een spel' },
  drivers: { unit: 'organisations', type: 'whole', en: 'Organisations of disposition driver this season', nl: 'Organisaties met houding driver dit seizoen' },
  reciprocators: { unit: 'organisations', type: 'whole', en: 'Organisations of disposition reciprocator this season', nl: 'Organisaties met houding reciprocator dit seizoen' },
  calculators: { unit: 'organisations', type: 'whole', en: 'Organisations of disposition calculator this season', nl: 'Organisaties met houding calculator dit seizoen' },
  freeRiders: { unit: 'organisations', type: 'whole', en: 'Organisations of disposition freeRider this season', nl: 'Organisaties met houding freeRider dit seizoen' },
  leavers: { unit: 'organisations', type: 'whole', en: 'Organisations of disposition leaver this season', nl: 'Organisaties met houding leaver dit seizoen' },
  squeezers: { unit: 'organisations', type: 'whole', en: 'Organisations of disposition squeezer this season', nl: 'Organisaties met houding squeezer dit seizoen' },
  poachers: { unit: 'organisations', type: 'whole', en: 'Organisations of disposition poacher this season', nl: 'Organisaties met houding poacher dit seizoen' },
  loners: { unit: 'organisations', type: 'whole', en: 'Organisations of disposition loner this season', nl: 'Organisaties met houding loner dit seizoen' },
  hunters: { unit: 'organisations', type: 'whole', en: 'Organisations of disposition hunter this season', nl: 'Organisaties met houding hunter dit seizoen' },
  beaters: { unit: 'beaters', type: 'whole', en: 'Beaters of all organisations', nl: 'Drijvers van alle organisaties' },
}

/** Columns of an organisation in a season. */
export const ORGANISATION_COLUMNS: Readonly<Record<keyof OrganisationRow, Column>> = {
  season: SEASON_COLUMNS.season,
  organisation: { unit: 'name', type: 'text', en: 'Identity of the organisation', nl: 'Identiteit van de organisatie' },
  size: { unit: 'beaters', type: 'whole', en: 'Number of beaters', nl: 'Aantal drijvers' },
  signed: { unit: '0/1', en: 'Did it sign the pact?', nl: 'Tekende zij de afspraak?' },
  utility: { unit: 'relative gain', en: 'Utility of signing; only calculators decide by it', nl: 'Nut van tekenen; alleen rekenaars (calculator) besluiten daarmee' },
  forecast: { unit: 'relative gain', en: 'Published forecast of the gain of driving', nl: 'Gedeelde verwachting van de winst van het drijven' },
  attendance: { unit: 'probability', en: 'Probability that a beater comes to its post', nl: 'Kans dat een drijver op zijn post komt' },
  promised: { unit: 'beater-ticks', en: 'Time on post promised', nl: 'Beloofde tijd op post' },
  effort: { unit: 'beater-ticks', en: 'Time on post kept', nl: 'Gehouden tijd op post' },
  calledOff: { unit: 'beater-ticks', en: 'Time on post called off beforehand', nl: 'Vooraf afgezegde tijd op post' },
  breach: { unit: '0/1', en: 'Did it rest, walk off, squeeze or poach?', nl: 'Rustte zij, liep zij weg, kneep zij uit of stroopte zij?' },
  detected: { unit: '0/1', en: 'Was that seen?', nl: 'Werd dat gezien?' },
  caught: { unit: 'quarry needs', en: 'What its own hunters caught', nl: 'Wat haar eigen jagers vingen' },
  contested: { unit: 'quarry needs', en: 'Part of its catch that others were after, too; counted while armament moves', nl: 'Deel van haar vangst waar ook anderen op jaagden; geteld zolang de bewapening beweegt' },
  armament: { unit: 'units', en: 'Armament, after the season', nl: 'Bewapening, na het seizoen' },
  reused: { unit: 'quarry needs', en: 'What catches of others in the talent pool brought it', nl: 'Wat vangsten van anderen in de talentenpool haar opleverden' },
  shareError: { unit: 'part', en: 'Standard error of its share in the common bag; 0: exact', nl: 'Standaardfout van haar deel in de gezamenlijke buit; 0: precies' },
  loot: { unit: 'quarry needs', en: 'What it got after sharing', nl: 'Wat zij na het verdelen kreeg' },
  payoff: { unit: 'quarry needs', en: 'Loot less all costs', nl: 'Buit min alle kosten' },
  alone: { unit: 'quarry needs', en: 'Payoff it expects of hunting alone, after costs', nl: 'Opbrengst die zij van alleen jagen verwacht, na kosten' },
  aloneCatch: { unit: 'quarry needs', en: 'What it expects to catch when hunting alone, before costs', nl: 'Wat zij van alleen jagen verwacht te vangen, zonder kosten' },
  belief: { unit: 'relative gain', en: 'Relative gain it expects of driving, after the season; utility used that before it', nl: 'Relatieve winst die zij van het drijven verwacht, na het seizoen; het nut rekende met die van ervoor' },
  willingness: { unit: '0..1', en: 'Willingness to keep its posts, after the season; utility used that before it', nl: 'De wil om op post te blijven, na het seizoen; het nut rekende met die van ervoor' },
  mission: { unit: '0..1', en: 'How much the higher goal counts for it, after the season', nl: 'Hoe zwaar het hogere doel voor haar telt, na het seizoen' },
  trusted: { unit: '0..1', en: 'Mean trust of the others in it; 0 without others', nl: 'Gemiddeld vertrouwen van de anderen in haar; 0 zonder anderen' },
}
