import { z } from 'zod'
import { choice, group, identifier, int, num, type FieldMeta } from './fields.ts'

/** Largest number of quarry at large in one run. */
export const MAX_QUARRY = 1_000_000

export const field = group({
  cordon: choice(['line', 'ring'], 'line', { en: 'Shape of the cordon: a line across the field, or a ring that closes in on the hunting field in its midst', nl: 'Vorm van het cordon: een lijn dwars over het veld, of een ring die zich sluit om het jachtveld in het midden' }, false),
  width: num(200, 10, 100_000, 'm', { en: 'Width of the field: the length of the cordon. A ring does not use it: its length follows from the depths', nl: 'Breedte van het veld: de lengte van het cordon. Een ring gebruikt haar niet: zijn lengte volgt uit de dieptes' }, false),
  driveDepth: num(300, 1, 100_000, 'm', { en: 'Depth of the drive field, from the start of the drive (ring: the rim) to the border', nl: 'Diepte van het drijfveld, van het begin van de drift (ring: de rand) tot de grens' }, false),
  huntDepth: num(65, 1, 100_000, 'm', { en: 'Depth of the hunting field beyond the border; ring: its radius', nl: 'Diepte van het jachtveld achter de grens; ring: de straal ervan' }, false),
  sides: choice(['closed', 'open'], 'closed', { en: 'Sides of the field (ring: its rim): closed turns quarry back, open loses them', nl: 'Zijkanten van het veld (ring: de rand): dicht keert wild terug, open laat het ontsnappen' }, false),
}, { en: 'The field', nl: 'Het veld' })

export const quarry = group({
  count: int(240, 0, MAX_QUARRY, 'quarry', { en: 'Quarry at large when the run starts', nl: 'Aantal stuks wild bij het begin' }, false),
  placement: choice(['uniform', 'herds'], 'uniform', { en: 'How quarry are placed at the start of every season', nl: 'Hoe het wild aan het begin van elk seizoen verdeeld is' }),
  herds: int(8, 1, 10_000, 'herds', { en: 'Number of herds (placement: herds)', nl: 'Aantal kuddes (placement: herds)' }),
  herdRadius: num(15, 0, 10_000, 'm', { en: 'Radius of a herd (placement: herds)', nl: 'Straal van een kudde (placement: herds)' }),
  needs: z.array(identifier).max(16).default([]).meta({
    unit: 'offers', live: false,
    en: 'Needs of each quarry, named like the offers that serve them; empty: every offer of who has beaters and may take part',
    nl: 'Behoeften van elk stuk wild, genoemd naar het aanbod dat erin voorziet; leeg: elk aanbod van wie drijvers heeft en mee kan doen',
  } satisfies FieldMeta),
  flightRadius: num(12, 0.1, 10_000, 'm', { en: 'Distance within which quarry flee from a beater (r_s)', nl: 'Afstand waarbinnen wild voor een drijver vlucht (r_s)' }),
  fleeSpeed: num(1.5, 0, 1_000, 'm/tick', { en: 'Speed of fleeing quarry', nl: 'Snelheid van vluchtend wild' }),
  grazeSpeed: num(0.3, 0, 1_000, 'm/tick', { en: 'Speed of grazing quarry when they move', nl: 'Snelheid van grazend wild als het beweegt' }),
  grazeProbability: num(0.05, 0, 1, 'probability per tick', { en: 'Probability that grazing quarry move in a tick', nl: 'Kans dat grazend wild in een tik beweegt' }),
  inertia: num(0.5, 0, 100, 'weight', { en: 'Weight of the old heading (h)', nl: 'Gewicht van de oude looprichting (h)' }),
  cohesion: num(0.6, 0, 100, 'weight', { en: 'Weight of the pull to the local centre while threatened (c)', nl: 'Gewicht van de trek naar het midden van de groep bij dreiging (c)' }),
  neighbourhood: choice(['radius', 'nearest'], 'radius', { en: 'Whose centre attracts: that of all quarry within a radius, or of the nearest few', nl: 'Wiens midden aantrekt: dat van al het wild binnen een straal, of van een aantal dichtste buren' }),
  cohesionRadius: num(10, 0.1, 10_000, 'm', { en: 'Radius of the neighbourhood whose centre attracts (neighbourhood: radius)', nl: 'Straal van de omgeving waarvan het midden aantrekt (neighbourhood: radius)' }),
  neighbours: int(10, 1, 10_000, 'quarry', { en: 'Number of nearest others whose centre attracts (neighbourhood: nearest)', nl: 'Aantal dichtste buren waarvan het midden aantrekt (neighbourhood: nearest)' }),
  separation: num(1, 0, 100, 'weight', { en: 'Weight of keeping apart from close quarry (rho_a)', nl: 'Gewicht van afstand houden tot wild vlakbij (rho_a)' }),
  separationRadius: num(2, 0, 10_000, 'm', { en: 'Distance within which quarry keep apart (r_a)', nl: 'Afstand waarbinnen wild uit elkaar blijft (r_a)' }),
  fear: num(2, 0, 100, 'weight', { en: 'Weight of fleeing from beaters (rho_s)', nl: 'Gewicht van het vluchten voor drijvers (rho_s)' }),
  noise: num(0.3, 0, 100, 'weight', { en: 'Weight of a random direction (e)', nl: 'Gewicht van een willekeurige richting (e)' }),
  threatWeight: choice(['linear', 'unit'], 'linear', { en: 'How a threat counts: linear falls to 0 at the flight radius, unit counts every threat alike', nl: 'Hoe een dreiging telt: linear neemt af tot 0 op de vluchtafstand, unit telt elke dreiging even zwaar' }),
}, { en: 'The quarry and how they move', nl: 'Het wild en hoe het beweegt' })

export const renewal = group({
  growth: num(0, 0, 4, 'per season', { en: 'Growth rate r of the quarry at large: r·N·(1−N/capacity)', nl: 'Groei r van het wild: r·N·(1−N/capacity)' }),
  capacity: num(1_000, 1, MAX_QUARRY, 'quarry', { en: 'Number of quarry at which growth stops', nl: 'Aantal stuks wild waarbij de groei stopt' }),
  leaveRate: num(0, 0, 1, 'probability per season', { en: 'Probability that quarry still at large leave after the season', nl: 'Kans dat wild dat nog vrij is na het seizoen vertrekt' }),
  arrivals: num(0, 0, MAX_QUARRY, 'quarry per season', { en: 'Arrivals each season at attraction 1', nl: 'Nieuw wild per seizoen bij aantrekkingskracht 1' }),
  strength: num(0, 0, 100, 'weight', { en: 'How much more quarry come when more than one organisation drives (gamma)', nl: 'Hoeveel meer wild komt als meer dan één organisatie drijft (gamma)' }),
  power: num(1.5, 1.01, 10, 'exponent', { en: 'How steeply attraction rises with the number of drivers (theta)', nl: 'Hoe steil de aantrekkingskracht stijgt met het aantal drijvers (theta)' }),
  crowding: num(8, 0.1, 10_000, 'organisations', { en: 'Number of drivers at which crowding halves the attraction (a_c)', nl: 'Aantal drijvers waarbij drukte de aantrekkingskracht halveert (a_c)' }),
  crowdingPower: num(3, 0, 20, 'exponent', { en: 'How steeply crowding sets in (zeta_c); above power', nl: 'Hoe steil de drukte doorwerkt (zeta_c); groter dan power' }),
  variety: num(0, 0, 100, 'organisations per offer', { en: 'Extra attraction of each further distinct offer among those who kept their posts', nl: 'Extra aantrekkingskracht van elk ander aanbod onder wie op zijn post bleef' }),
  appeal: num(0, 0, 100, 'part per further organisation', { en: 'How much more quarry come for every further organisation that a catch in the talent pool can serve', nl: 'Hoeveel meer wild komt voor elke volgende organisatie die iets aan een vangst in de talentenpool kan hebben' }),
}, { en: 'How the quarry are renewed between seasons', nl: 'Hoe het wild tussen de seizoenen wordt aangevuld' })
