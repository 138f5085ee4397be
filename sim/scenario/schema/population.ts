import { choice, group, int, num } from './fields.ts'
import { DISPOSITIONS } from './organisation.ts'

export const population = group({
  group: int(0, 0, 200, 'organisations', {
    en: 'Organisations in a group, each group with a field of its own; 0: no population, all organisations in one group',
    nl: 'Organisaties per groep, elke groep met een eigen veld; 0: geen populatie, alle organisaties in één groep',
  }, false),
  matching: choice(['fixed', 'random'], 'fixed', {
    en: 'Who is with whom: drawn once, or anew every season; then trust goes by reputation',
    nl: 'Wie bij wie zit: één keer geloot of elk seizoen opnieuw; dan gaat vertrouwen op reputatie',
  }, false),
}, { en: 'A population: many organisations in groups', nl: 'Een populatie: veel organisaties in groepen' })

export const learning = group({
  rule: choice(['fixed', 'imitate', 'reinforce'], 'fixed', {
    en: 'How organisations change their disposition: never; by imitating who earns more; or by doing again what paid',
    nl: 'Hoe organisaties van houding veranderen: nooit; door na te doen wie meer verdient; of door te herhalen wat loonde',
  }),
  sharpness: num(1, 0, 1_000, 'per quarry need', { en: 'Imitation: how sharply the difference in payoff decides (beta)', nl: 'Nadoen: hoe scherp het verschil in opbrengst beslist (beta)' }),
  update: choice(['one', 'all'], 'all', { en: 'Imitation: pairs one after the other, or everybody at once', nl: 'Nadoen: paren na elkaar, of iedereen tegelijk' }),
  pairs: int(1, 1, 1_000_000, 'pairs per season', { en: 'Imitation one by one: pairs compared in a season', nl: 'Nadoen na elkaar: aantal paren dat per seizoen vergelijkt' }),
  payoff: choice(['group', 'expected'], 'group', {
    en: 'Imitation: compares what each earned in its group, or what its disposition earns on average over the whole population',
    nl: 'Nadoen: vergelijkt wat ieder in zijn groep verdiende, of wat de houding gemiddeld in de hele populatie verdient',
  }),
  mutation: num(0, 0, 1, 'probability', { en: 'Imitation: probability of taking any disposition at random instead', nl: 'Nadoen: kans om in plaats daarvan zomaar een houding te kiezen' }),
  reinforcement: num(0.2, 0, 1, 'per season', { en: 'Doing again what paid: how fast the leaning moves', nl: 'Herhalen wat loonde: hoe snel de neiging verschuift' }),
  aspiration: num(0, -2, 2, 'relative gain', { en: 'Doing again what paid: gain above which a season satisfies', nl: 'Herhalen wat loonde: winst waarboven een seizoen tevreden stemt' }),
  armsRate: num(0, 0, 1_000, 'per season', { en: 'How fast organisations arm where others are after the same quarry, and disarm where it does not pay; 0: never', nl: 'Hoe snel organisaties zich bewapenen waar anderen op hetzelfde wild jagen, en ontwapenen waar het niet loont; 0: nooit' }),
  leaning: num(0.5, 0, 1, 'probability', { en: 'Doing again what paid: probability of driving at the start', nl: 'Herhalen wat loonde: kans op drijven bij het begin' }),
  otherwise: choice(DISPOSITIONS, 'freeRider', { en: 'Doing again what paid: disposition of a season in which it does not drive', nl: 'Herhalen wat loonde: houding in een seizoen waarin zij niet drijft' }),
}, { en: 'How dispositions change', nl: 'Hoe houdingen veranderen' })
