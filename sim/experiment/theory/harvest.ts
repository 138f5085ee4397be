import { rows } from './check.ts'
import { real } from './inputs.ts'
import { bisect, peak, vertex } from './solve.ts'
import { defineTopic } from './topic.ts'

interface Inputs { readonly growth: number, readonly capacity: number, readonly catchability: number, readonly price: number, readonly cost: number }

/** A stock that renews itself, hunted by all who see profit in it, or by one owner. */
export const harvest = defineTopic<Inputs>({
  id: 'harvest',
  title: { en: 'A stock that renews itself: open to all, or well kept', nl: 'Wild dat zich vernieuwt: vrij voor iedereen, of goed beheerd' },
  source: 'Gordon 1954, doi:10.1086/257497; Schaefer 1957, doi:10.1139/f57-025',
  inputs: {
    growth: real(0.001, 10, { en: 'growth rate (r)', nl: 'groeitempo (r)' }),
    capacity: real(1, 1e6, { en: 'largest stock (K)', nl: 'grootste bestand (K)' }),
    catchability: real(1e-6, 1, { en: 'part of the stock caught per effort (q)', nl: 'deel van het bestand gevangen per inzet (q)' }),
    price: real(0.001, 1e6, { en: 'price of a catch (p)', nl: 'prijs van een vangst (p)' }),
    cost: real(0.001, 1e6, { en: 'cost of effort (c)', nl: 'kosten van inzet (c)' }),
  },
  cases: [{
    inputs: { growth: 0.8, capacity: 1000, catchability: 0.01, price: 10, cost: 20 },
    cited: { 'largest-yield': 200, 'open-stock': 200, 'open-effort': 64, 'open-yield': 128, 'best-effort': 32, 'best-stock': 600, 'best-yield': 192 },
  }],
  refuses: ({ capacity, catchability, price, cost }) => (cost < price * catchability * capacity
    ? null
    : { input: 'cost', accepts: { en: 'less than the first catch brings (price × catchability × capacity)', nl: 'minder dan de eerste vangst opbrengt (prijs × vangbaarheid × capaciteit)' } }),
  rows: (inputs, cited) => {
    const expected = closedForm(inputs)
    const measured = solved(inputs)
    return (Object.keys(expected) as (keyof Outcome)[]).flatMap(quantity => rows(quantity, {
      formula: expected[quantity], measured: measured[quantity],
      // 1e-9, and of large numbers as much of each thousand.
      tolerance: 1e-9 * Math.max(1, expected[quantity] / 1_000), cited: cited[quantity],
    }))
  },
})

type Outcome = Readonly<Record<'largest-yield' | 'open-stock' | 'open-effort' | 'open-yield' | 'best-effort' | 'best-stock' | 'best-yield', number>>

function closedForm({ growth: r, capacity: K, catchability: q, price: p, cost: c }: Inputs): Outcome {
  const stock = c / (p * q)
  const effort = (r / q) * (1 - stock / K)
  const best = (K + stock) / 2
  return {
    'largest-yield': (r * K) / 4,
    'open-stock': stock, 'open-effort': effort, 'open-yield': q * effort * stock,
    'best-effort': effort / 2, 'best-stock': best, 'best-yield': (q * effort * best) / 2,
  }
}

/** From the renewal alone: stock settles where growth is what is caught; hunters come while there is profit; an owner seeks the
 *  most profit. */
function solved({ growth, capacity, catchability, price, cost }: Inputs): Outcome {
  const growthAt = (stock: number): number => growth * stock * (1 - stock / capacity)
  // Per head: the empty stock would be in balance too.
  const stockAt = (effort: number): number => bisect(stock => growth * (1 - stock / capacity) - catchability * effort, 0, capacity)
  const yieldAt = (effort: number): number => catchability * effort * stockAt(effort)
  const profitAt = (effort: number): number => price * yieldAt(effort) - cost * effort
  // More effort than this leaves nothing.
  const most = growth / catchability
  const open = bisect(effort => price * catchability * stockAt(effort) - cost, 0, most)
  const best = vertex(profitAt, open / 2, open / 4)
  return {
    'largest-yield': peak(growthAt, 0, capacity).value,
    'open-stock': stockAt(open), 'open-effort': open, 'open-yield': yieldAt(open),
    'best-effort': best, 'best-stock': stockAt(best), 'best-yield': yieldAt(best),
  }
}
