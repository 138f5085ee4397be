import { choice, flag, formula, group, int, num } from './fields.ts'

export const hunt = group({
  model: choice(['spatial', 'contest', 'congestion'], 'spatial', {
    en: 'How the hunt is played: spatial in the field; contest shares what can be caught by number, freshness and skill of the hunters; congestion lets every hunter go for one quarry',
    nl: 'Hoe de jacht gespeeld wordt: spatial in het veld; contest verdeelt wat te vangen is naar aantal, frisheid en vaardigheid van de jagers; congestion laat elke jager op één stuk wild afgaan',
  }, false),
  duration: int(150, 1, 20_000, 'ticks', { en: 'Length of the hunt after the drive', nl: 'Duur van de jacht na de drift' }),
  speed: num(1.1, 0, 100, 'm/tick', { en: 'Speed of a rested hunter', nl: 'Snelheid van een uitgeruste jager' }),
  pursuit: choice(['direct', 'intercept'], 'direct', { en: 'How hunters chase: direct runs to where the quarry is, intercept to where it will be', nl: 'Hoe jagers achtervolgen: direct loopt naar waar het wild is, intercept snijdt het de pas af' }),
  sight: num(18, 0.1, 10_000, 'm', { en: 'How far a hunter sees', nl: 'Hoe ver een jager ziet' }),
  captureRadius: num(6, 0.01, 10_000, 'm', { en: 'Distance within which a catch can succeed', nl: 'Afstand waarbinnen een vangst kan lukken' }),
  catchRate: num(0.6, 0, 100, 'per tick', { en: 'Rate k of success within the capture radius: p = 1 − exp(−k·skill)', nl: 'Slaagtempo k binnen de vangafstand: p = 1 − exp(−k·vaardigheid)' }),
  handling: int(6, 0, 20_000, 'ticks', { en: 'Ticks a hunter is busy after a catch', nl: 'Tikken dat een jager na een vangst bezig is' }),
  fatiguePerTick: num(0.0011, 0, 1, 'part per tick', { en: 'Part of hunting speed lost for every tick on post', nl: 'Deel van de jaagsnelheid dat elke tik op post kost' }),
  armsPower: num(1, 0, 10, 'exponent', { en: 'How much armament A helps in hunting: strength = skill·(1 + A)^armsPower (zeta)', nl: 'Hoezeer bewapening A bij de jacht helpt: kracht = vaardigheid·(1 + A)^armsPower (zeta)' }),
  distance: num(0, 0, 100, 'per beater', { en: 'How much further each beater more takes an organisation from whom it serves: hunting strength / (1 + distance·(size − 1))', nl: 'Hoeveel verder elke drijver erbij een organisatie van haar doelgroep brengt: kracht / (1 + distance·(omvang − 1))' }),
  persistence: num(0.95, 0, 1, 'probability per tick', { en: 'Probability that a searching hunter keeps its direction', nl: 'Kans dat een zoekende jager zijn richting houdt' }),
}, { en: 'The hunt', nl: 'De jacht' })

export const sharing = group({
  rule: choice(['keep', 'equal', 'effort', 'contribution', 'size', 'need'], 'keep', { en: 'How the pooled part of the bag is shared', nl: 'Hoe het gedeelde deel van de buit verdeeld wordt' }),
  pooled: num(0, 0, 1, 'part', { en: 'Part of every signatory\'s catch that goes into the common bag (phi)', nl: 'Deel van ieders vangst dat in de gezamenlijke buit gaat (phi)' }),
  exclusion: flag(false, { en: 'Keeps outsiders out of the hunting field; a detected breach loses its loot to the others', nl: 'Houdt buitenstaanders uit het jachtveld; wie betrapt wordt, verliest zijn buit aan de anderen' }),
  fine: num(0, 0, 1_000_000, 'quarry needs', { en: 'Fine for a detected breach', nl: 'Boete voor wie betrapt wordt' }),
  chest: num(0, 0, 1, 'part', { en: 'Part of the common bag that goes to dependants, the village, before it is shared (xi)', nl: 'Deel van de gezamenlijke buit dat voor het verdelen naar het dorp gaat: naar wie ervan afhankelijk zijn (xi)' }),
  missionRate: num(0.2, 0, 1, 'per season', { en: 'How much a chest raises the mission of those who fill it', nl: 'Hoezeer zo\'n gift het hogere doel versterkt bij wie haar opbrengen' }),
  missionDecay: num(0.1, 0, 1, 'per season', { en: 'How fast a raised mission sinks back', nl: 'Hoe snel een versterkt doel weer wegzakt' }),
  reuse: int(1, 1, 200, 'organisations', { en: 'Talent pool: how many signatories one catch can serve, the catcher included (q); 1: no pool', nl: 'Talentenpool: hoeveel deelnemers iets aan één vangst kunnen hebben, de vanger meegeteld (q); 1: geen pool' }),
  weight: formula({ en: 'Own formula for the weight of a signatory in the common bag, in place of that of the rule; without effect under keep', nl: 'Eigen formule voor het gewicht van een deelnemer in de gezamenlijke buit, in plaats van dat van de regel; zonder gevolg bij keep' }).optional(),
}, { en: 'Sharing the bag', nl: 'De buit verdelen' })

export const costs = group({
  drive: num(0, 0, 1_000, 'quarry needs per beater-tick', { en: 'Cost of a beater-tick on post', nl: 'Kosten van een tik op post' }),
  hunt: num(0, 0, 1_000, 'quarry needs per hunter-tick', { en: 'Cost of a hunter-tick', nl: 'Kosten van een tik jagen' }),
  fixed: num(0, 0, 1_000_000, 'quarry needs per season', { en: 'Overhead of an organisation (c0)', nl: 'Vaste lasten van een organisatie (c0)' }),
  size: num(0, 0, 1_000, 'quarry needs per season per beater²', { en: 'Overhead that rises with the square of size (c1)', nl: 'Lasten die met het kwadraat van de omvang stijgen (c1)' }),
  pool: num(0, 0, 1_000_000, 'quarry needs per season', { en: 'Overhead of taking part in the talent pool (sharing.reuse above 1)', nl: 'Vaste lasten van meedoen aan de talentenpool (sharing.reuse boven 1)' }),
  arms: num(0, 0, 1_000, 'quarry needs per season per unit', { en: 'Cost of a unit of armament in a season', nl: 'Kosten van een eenheid bewapening per seizoen' }),
  payoff: formula({ en: 'Own formula for the payoff of a season, in place of loot less costs', nl: 'Eigen formule voor de opbrengst van een seizoen, in plaats van buit min kosten' }).optional(),
}, { en: 'Costs', nl: 'Kosten' })
