import { atTheEnds, lasted } from './measures.ts'
import type { Pattern } from './pattern.ts'

const OF_BAG = { en: 'bag in the last four seasons of the alliance, against that in its first four', nl: 'buit in de laatste vier seizoenen van de samenwerking, tegen die in de eerste vier' }

export const dominance: Pattern = {
  number: 9,
  title: { en: 'One partner outgrows the others', nl: 'Eén partner groeit de anderen boven het hoofd' },
  claims: [{
    id: '9a',
    says: { en: 'Growth of one partner shortens the alliance.', nl: 'Als één partner te groot wordt, houdt de samenwerking minder lang stand.' },
    of: { en: 'seasons until the alliance ended', nl: 'seizoenen tot de samenwerking eindigde' },
    scenario: 'renault-nissan',
    more: { variant: 'all-grow' }, less: {}, measure: lasted, as: 'difference', minimum: 4, replicates: 20,
    notShown: {
      en: 'The effect is there with both base seeds, but with the second its interval begins at 3.4, below the 4 agreed beforehand, and an alliance of equals that grow alike now and then breaks by bad luck.',
      nl: 'Het verschil is er met beide loten, maar met het tweede begint het interval bij 3,4, onder de 4 die vooraf was afgesproken, en ook een samenwerking waarin allen evenveel groeien breekt weleens door pech.',
    },
    counter: {
      says: { en: 'Growth itself does not: where all three grow alike it lasts as long as where nobody grows.', nl: 'Groei zelf doet dat niet: waar alle drie evenveel groeien, duurt het even lang als waar niemand groeit.' },
      more: { variant: 'equal' }, less: { variant: 'all-grow' },
      expects: 'same',
    },
  }, {
    id: '9b',
    says: { en: 'Still the bag rises as long as it lasts.', nl: 'Toch stijgt de buit zolang het duurt.' },
    of: OF_BAG,
    scenario: 'renault-nissan',
    more: { measure: atTheEnds('bag', 'last') }, less: { measure: atTheEnds('bag', 'first') }, measure: lasted, as: 'ratio', minimum: 1.1, replicates: 60,
    counter: {
      says: { en: 'Not where all stay as large as they are.', nl: 'Niet waar ieder zo groot blijft als hij is.' },
      more: { variant: 'equal', measure: atTheEnds('bag', 'last') }, less: { variant: 'equal', measure: atTheEnds('bag', 'first') },
      expects: 'same',
    },
  }],
}
