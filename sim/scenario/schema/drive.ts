import { choice, flag, formula, group, identifier, int, num, type FieldMeta } from './fields.ts'

export const pact = group({
  posts: choice(['agreed', 'improvised'], 'agreed', { en: 'Agreed: evenly spaced posts; improvised: everybody stands somewhere', nl: 'Afgesproken: posten op gelijke afstand; geïmproviseerd: ieder gaat ergens staan' }),
  order: choice(['blocks', 'interleaved', 'shuffled'], 'interleaved', { en: 'Who stands where: organisations in blocks, one by one, or drawn anew every season', nl: 'Wie waar staat: organisaties in blokken, om en om, of elk seizoen opnieuw geloot' }),
  informing: flag(false, { en: 'Who cannot come says so beforehand: the posts are spaced for the others, and it costs half the trust', nl: 'Wie niet kan komen zegt dat vooraf: de posten worden over de anderen verdeeld, en het kost half zoveel vertrouwen' }),
  misunderstanding: num(0, 0, 100, 'spacings', { en: 'How far beside its post somebody stands who has no common ground with its partners (standard deviation)', nl: 'Hoe ver naast zijn post iemand staat die met zijn partners geen gedeelde taal heeft (standaardafwijking)' }),
  partners: choice(['all', 'choice'], 'all', { en: 'With whom: all who want to sign, or only those who choose each other', nl: 'Met wie: allen die willen tekenen, of alleen wie elkaar kiezen' }),
  partnerCount: int(2, 1, 200, 'organisations', { en: 'Choice of partners: how many each names, those whom it trusts most', nl: 'Partnerkeuze: hoeveel ieder er noemt, degenen die hij het meest vertrouwt' }),
  mandate: flag(false, { en: 'Everybody must sign', nl: 'Iedereen moet tekenen' }),
  voluntaryFloor: num(0.9, 0, 1, 'probability', { en: 'Least attendance of those who signed of their own will', nl: 'Minste opkomst van wie uit vrije wil tekende' }),
  mindshift: num(0, 0, 2, 'relative gain', { en: 'Tip 1: raises what everybody expects of driving beforehand', nl: 'Tip 1: verhoogt wat ieder vooraf van het drijven verwacht' }),
  transparency: num(0, 0, 1, 'part', { en: 'Tip 2: how far the published forecast replaces each one\'s own belief', nl: 'Tip 2: hoe ver de gedeelde verwachting de eigen inschatting vervangt' }),
  missionWeight: num(0, 0, 10, 'weight', { en: 'Weight of the shared mission in the decision to sign', nl: 'Gewicht van het gedeelde doel bij het besluit om te tekenen' }),
  distrustWeight: num(1, 0, 10, 'weight', { en: 'Weight of distrust in the decision to sign (rho)', nl: 'Gewicht van wantrouwen bij het besluit om te tekenen (rho)' }),
  threat: num(0, 0, 10, 'weight', { en: 'How threatening partners with the same offer are', nl: 'Hoe bedreigend partners met hetzelfde aanbod zijn' }),
  choiceSharpness: num(4, 0, 100, 'per unit of utility', { en: 'How sharply calculators follow the utility of signing (beta)', nl: 'Hoe scherp rekenaars het nut van tekenen volgen (beta)' }),
  monitoring: num(1, 0, 1, 'probability', { en: 'Probability that conduct is seen', nl: 'Kans dat gedrag gezien wordt' }),
  utility: formula({ en: 'Own formula for the utility of signing', nl: 'Eigen formule voor het nut van tekenen' }).optional(),
  attendance: formula({ en: 'Own formula for the attendance of those who signed; cut off at 0 and 1', nl: 'Eigen formule voor de opkomst van wie tekende; afgekapt op 0 en 1' }).optional(),
}, { en: 'The pact', nl: 'De afspraak' })

export const border = group({
  demarcation: num(1, 0, 1, 'part', { en: 'Tip 3: how clear the border between driving and hunting is', nl: 'Tip 3: hoe duidelijk de grens tussen drijven en jagen is' }),
}, { en: 'The border between drive field and hunting field', nl: 'De grens tussen drijfveld en jachtveld' })

export const director = group({
  kind: choice(['none', 'disinterested', 'joint', 'partisan'], 'none', { en: 'Tip 5: who directs the drive: nobody, somebody without an interest for a fee, somebody who lives from the common bag, or somebody who favours one organisation', nl: 'Tip 5: wie de regie over de drift heeft: niemand, iemand zonder eigen belang tegen een vergoeding, iemand die van de gezamenlijke buit leeft, of iemand die één organisatie voortrekt' }),
  favours: identifier.meta({ unit: 'organisation', en: 'Partisan director: the organisation that it favours', nl: 'Partijdige regisseur: de organisatie die hij voortrekt', live: true } satisfies FieldMeta).optional(),
  fee: num(0, 0, 1_000_000, 'quarry needs per season', { en: 'Disinterested or partisan director: fee that the signatories share equally', nl: 'Belangeloze of partijdige regisseur: vergoeding die de ondertekenaars samen gelijk dragen' }),
  share: num(0, 0, 1, 'part', { en: 'Joint director: part of the common bag that it lives on', nl: 'Gezamenlijke regisseur: deel van de gezamenlijke buit waarvan hij leeft' }),
  oversight: num(0.8, 0, 1, 'part', { en: 'How far the director evens out the posts and guards the border', nl: 'Hoe ver de regisseur de posten gelijk trekt en de grens bewaakt' }),
  style: num(1, 0, 1, 'part', { en: '0 commanding … 1 serving', nl: '0 bevelend … 1 dienend' }),
}, { en: 'The director', nl: 'De regisseur' })

export const drive = group({
  model: choice(['spatial', 'drover', 'coverage', 'threshold', 'linear'], 'spatial', {
    en: 'How the drive is played: spatial by a cordon in the field; drover by a single one of those who came, who gathers a herd and brings it in; coverage reckons from the cordon how many are driven; threshold and linear are games in which each drives or does not',
    nl: 'Hoe de drift gespeeld wordt: spatial met een cordon in het veld; drover door één van wie er kwam, die een kudde verzamelt en binnenbrengt; coverage berekent uit het cordon hoeveel wild opgedreven wordt; threshold en linear zijn spellen waarin ieder drijft of niet',
  }, false),
  factor: num(3, 0, 1_000, 'factor', { en: 'Games: what a driver brings the group for each unit of its cost (F)', nl: 'Spellen: wat een drijver de groep oplevert voor elke eenheid kosten (F)' }),
  cost: num(1, 0, 1_000_000, 'quarry needs', { en: 'Games: cost of driving (c)', nl: 'Spellen: kosten van drijven (c)' }),
  threshold: int(1, 0, 200, 'organisations', { en: 'Threshold game: with fewer drivers the drive brings nothing (M)', nl: 'Drempelspel: met minder drijvers levert de drift niets op (M)' }),
  optional: flag(false, { en: 'Games: who stays away is out of the game, and who is left alone gets what it has alone', nl: 'Spellen: wie wegblijft doet niet mee, en wie alleen overblijft krijgt wat zij alleen heeft' }),
  search: num(0, 0, 1, 'part', { en: 'How hard the place of the quarry is to find: the part that a drive misses of partners without any common ground', nl: 'Hoe moeilijk de plek van het wild te vinden is: het deel dat een drift mist van partners zonder enige gedeelde taal' }),
  speed: num(1, 0.01, 100, 'm/tick', { en: 'Speed of the advancing cordon', nl: 'Snelheid van het oprukkende cordon' }),
  walkSpeed: num(1.5, 0, 100, 'm/tick', { en: 'Speed of beaters who walk off or are moved sideways', nl: 'Snelheid van drijvers die weglopen of opschuiven' }),
}, { en: 'The drive', nl: 'De drift' })

export const coverage = group({
  cover: num(0.89, 0.01, 10, 'flight radii', { en: 'Cover radius of a beater', nl: 'Dekking van een drijver naar elke kant' }),
  leakReach: num(0.85, 0, 10, 'flight radii', { en: 'How far beside a gap quarry still leak', nl: 'Tot hoe ver naast een gat nog wild weglekt' }),
  exponent: num(1, 0.01, 20, 'exponent', { en: 'Driven part of the quarry = coverage to this power (nu)', nl: 'Opgedreven deel van het wild = dekking tot deze macht (nu)' }),
  catchShare: num(0.48, 0, 1, 'part', { en: 'Caught part of the driven quarry', nl: 'Gevangen deel van het opgedreven wild' }),
  aloneShare: num(0.05, 0, 1, 'part', { en: 'Part of the quarry that one organisation catches without a drive', nl: 'Deel van het wild dat één organisatie zonder drift vangt' }),
}, { en: 'The coverage model: fitted to the spatial drive, used for gaps, metrics and forecast', nl: 'Het dekkingsmodel: afgestemd op de ruimtelijke drift, gebruikt voor gaten, maten en verwachting' })
