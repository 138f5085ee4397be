import { z } from 'zod'
import { choice, identifier, int, num, text, type FieldMeta } from './fields.ts'

export const DISPOSITIONS = ['driver', 'reciprocator', 'calculator', 'freeRider', 'leaver', 'squeezer', 'poacher', 'loner', 'hunter'] as const

export const organisation = z.strictObject({
  id: identifier.meta({ unit: 'name', en: 'Identity: random draws and order hang on it', nl: 'Identiteit: trekkingen en volgorde hangen hieraan', live: false } satisfies FieldMeta),
  name: text(80, { en: 'Name shown to people', nl: 'Naam zoals mensen hem zien' }).optional(),
  count: int(1, 1, 100_000, 'organisations', { en: 'In a population: how many such organisations there are', nl: 'In een populatie: hoeveel van deze organisaties er zijn' }, false),
  size: int(4, 0, 5_000, 'beaters', { en: 'Number of beaters', nl: 'Aantal drijvers' }),
  disposition: choice(DISPOSITIONS, 'calculator', { en: 'How it decides and behaves', nl: 'Hoe zij beslist en zich gedraagt' }),
  threshold: num(0.5, 0, 1, '0..1', { en: 'Reciprocator: least mean trust to sign', nl: 'Wederkerige: minste gemiddelde vertrouwen om te tekenen' }),
  shirk: num(1, 0, 1, 'part', { en: 'Free rider: part of its beaters that rest', nl: 'Meelifter: deel van de drijvers dat rust' }),
  leaveAt: num(0.5, 0, 1, 'progress', { en: 'Leaver: progress of the drive at which it walks off', nl: 'Wegloper: hoe ver de drift is als zij wegloopt' }),
  squeeze: num(0.5, 0, 1, 'part', { en: 'Squeezer: part it withholds or takes from a partner', nl: 'Uitknijper: deel dat zij achterhoudt of een partner afneemt' }),
  willingness: num(0.8, 0, 1, '0..1', { en: 'Willingness at the start', nl: 'Wil bij het begin' }, false),
  belief: num(0, -2, 2, 'relative gain', { en: 'Expected relative gain of driving at the start', nl: 'Verwachte relatieve winst van het drijven bij het begin' }, false),
  mission: num(0, 0, 1, '0..1', { en: 'How much the higher goal counts', nl: 'Hoe zwaar het hogere doel telt' }),
  autonomyNeed: num(0.2, 0, 1, '0..1', { en: 'How much it minds being told what to do', nl: 'Hoe erg zij het vindt gestuurd te worden' }),
  grip: num(0, 0, 1, '0..1', { en: 'Profit-mindedness: how much sharing with the untrusted costs it', nl: 'Winstgerichtheid: hoeveel moeite zij heeft met delen met wie zij niet vertrouwt' }),
  need: num(1, 0, 1_000, 'weight', { en: 'What it needs: its weight when the bag is shared by need', nl: 'Wat zij nodig heeft: haar gewicht als de buit naar behoefte verdeeld wordt' }),
  dependence: num(0.5, 0, 1, '0..1', { en: 'How much it depends on the others: makes bad conduct hit harder (trust.law: damaged)', nl: 'Hoe afhankelijk zij van de anderen is: slecht gedrag komt dan harder aan (trust.law: damaged)' }),
  driveSkill: num(1, 0, 10, 'factor', { en: 'Skill in driving: multiplies flight and cover radius', nl: 'Vaardigheid in drijven: vergroot vlucht- en dekkingsafstand' }),
  huntSkill: num(1, 0, 100, 'factor', { en: 'Skill in hunting: multiplies the catch rate', nl: 'Vaardigheid in jagen: vergroot het slaagtempo' }),
  armament: num(0, 0, 1_000, 'units', { en: 'Armament at the start: what it puts in to be first where others are after the same quarry', nl: 'Bewapening bij het begin: wat zij inzet om anderen voor te zijn die op hetzelfde wild jagen' }, false),
  offers: z.array(identifier).min(1).max(16).default(['all']).meta({
    unit: 'offers', live: false, en: 'Needs of the quarry that it serves', nl: 'Behoeften van het wild waarin zij voorziet',
  } satisfies FieldMeta),
  alonePayoff: num(0, -1_000_000, 1_000_000, 'quarry needs per season', { en: 'Loner: payoff of staying on its own ground (sigma)', nl: 'Eenling: opbrengst van op eigen grond blijven (sigma)' }),
}).meta({ unit: 'group', en: 'An organisation', nl: 'Een organisatie', live: false } satisfies FieldMeta)
