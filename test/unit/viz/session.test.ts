import { describe, expect, test, vi } from 'vitest'
import { parseScenario, type SeasonResult } from '../../../sim/index.ts'
import { EngineError, type Engine } from '../../../viz/engine.ts'
import type { CallName, Calls, SeasonStory } from '../../../viz/protocol.ts'
import { Session } from '../../../viz/session.svelte.ts'
import { frameOf } from './frames.ts'

/** A page without pictures: nothing plays by itself. */
vi.stubGlobal('performance', { now: () => 0 })
vi.stubGlobal('requestAnimationFrame', () => 0)
vi.stubGlobal('cancelAnimationFrame', () => {})

const { parameters } = await parseScenario('battue: 1\nid: two\ntitle: Two\norganisations: [{ id: brook }]\n')
const story = (season: number) => ({ at: season * 50, result: { row: { season } } as SeasonResult, sentences: { nl: [], en: [] } }) as unknown as SeasonStory

/** Answers when the test says so, in the order asked. */
class FakeEngine implements Engine {
  opens: Calls['open']['ask'][] = []
  #waiting: (() => void)[] = []
  #runs = 0
  call<K extends CallName>(kind: K, body: Calls[K]['ask']): Promise<Calls[K]['answer']> {
    if (kind === 'open') this.opens.push(body as Calls['open']['ask'])
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => (this.#isRefused(kind, body) ? reject(new EngineError({ message: 'refused', issues: [] })) : resolve(this.#answer(kind, body))))
    })
  }
  #isRefused(kind: CallName, body: object): boolean {
    return kind === 'open' && 'variant' in body && body.variant === 'bad'
  }
  #answer<K extends CallName>(kind: K, body: Calls[K]['ask']): Calls[K]['answer'] {
    const schedule = [{ season: 1, parameters }]
    const season = 3
    const { seed = 'own' } = body as Calls['open']['ask']
    const answers: Partial<Calls[CallName]['answer']> = kind === 'open'
      ? { run: ++this.#runs, seed, engine: 'test', schedule, first: { at: 1, frame: frameOf() } }
      : { run: this.#runs, season, schedule }
    return answers as Calls[K]['answer']
  }
  /** Answers the oldest question, and lets the page do what it does then. */
  async answer(): Promise<void> {
    await settled()
    this.#waiting.shift()!()
    await settled()
  }
}

const settled = () => new Promise(resolve => { setTimeout(resolve, 0) })

async function opened(id = 'water-sector') {
  const engine = new FakeEngine(), session = new Session(engine)
  session.setStill(true)
  const choosing = session.choose(id)
  await fetched(engine, 1)
  await engine.answer()
  await choosing
  return { engine, session }
}

/** Scenarios of the app are fetched before they are asked. */
const fetched = (engine: FakeEngine, opens: number) => vi.waitFor(() => expect(engine.opens.length).toBe(opens))

describe('opening', () => {
  test('tells what is open, and that something is on its way', async () => {
    const { engine, session } = await opened()
    expect([session.scenario, session.variant, session.seed, session.isOpening]).toEqual(['water-sector', null, 'own', false])
    const choosing = session.chooseVariant('apart')
    expect(session.isOpening).toBe(true)
    await engine.answer()
    await choosing
    expect([session.scenario, session.variant, session.seed, session.isOpening]).toEqual(['water-sector', 'apart', 'own', false])
  })

  test('a variant chosen while another scenario is on its way is one of the scenario that is named', async () => {
    const { engine, session } = await opened()
    const choosing = session.choose('furniture-street')
    await fetched(engine, 2)
    const variant = session.chooseVariant('apart')
    await engine.answer()
    expect(session.isOpening).toBe(true)
    await engine.answer()
    await Promise.all([choosing, variant])
    expect([session.scenario, session.variant, session.isOpening]).toEqual(['water-sector', 'apart', false])
    expect(engine.opens.at(-1)).toMatchObject({ file: 'water-sector.yaml', variant: 'apart' })
  })

  test('a variant chosen while another scenario is being fetched takes its place', async () => {
    const { engine, session } = await opened()
    const choosing = session.choose('furniture-street')
    const variant = session.chooseVariant('apart')
    await engine.answer()
    await Promise.all([choosing, variant])
    expect([session.scenario, session.variant, session.isOpening]).toEqual(['water-sector', 'apart', false])
    expect(engine.opens.map(({ file }) => file)).toEqual(['water-sector.yaml', 'water-sector.yaml'])
  })

  test('when the last one fails, what was opened before it has its own name', async () => {
    const { engine, session } = await opened()
    const choosing = session.choose('furniture-street')
    await fetched(engine, 2)
    const variant = session.chooseVariant('bad')
    await engine.answer()
    await engine.answer()
    await Promise.all([choosing, variant])
    expect([session.scenario, session.variant, session.isOpening]).toEqual(['furniture-street', null, false])
    expect(session.problem?.message).toBe('refused')
  })

  test('a scenario that is not there leaves the one that is open', async () => {
    const { session } = await opened()
    await session.choose('nowhere')
    expect([session.scenario, session.isOpening]).toEqual(['water-sector', false])
    expect(session.problem?.message).toContain('nowhere')
  })

  test('a file of one\'s own is named after itself', async () => {
    const { engine, session } = await opened()
    const choosing = session.openText('text', 'mine.yaml')
    await engine.answer()
    await choosing
    expect(session.scenario).toBe('own:mine.yaml')
    expect(session.own.map(({ id, title }) => [id, title])).toEqual([['own:mine.yaml', parameters.title]])
  })

  test('a variant chosen right after a new seed, and a new start right after a variant, keep what was asked', async () => {
    const { engine, session } = await opened()
    const asked = [session.restart({ seed: 'other' }), session.chooseVariant('apart'), session.restart()]
    await engine.answer()
    await Promise.all(asked)
    expect(engine.opens.at(-1)).toMatchObject({ seed: 'other', variant: 'apart' })
    expect([session.seed, session.variant]).toEqual(['other', 'apart'])
  })

  test('a seed asked a while before a variant is kept as well; one that was refused is not', async () => {
    const { engine, session } = await opened()
    const restart = session.restart({ seed: 'other' })
    await settled()
    const variant = session.chooseVariant('bad')
    await engine.answer()
    await engine.answer()
    await Promise.all([restart, variant])
    expect(engine.opens.at(-1)).toMatchObject({ seed: 'other', variant: 'bad' })
    const again = session.restart()
    await engine.answer()
    await again
    expect(engine.opens.at(-1)!.seed).toBe('other')
    expect(engine.opens.at(-1)!.variant).toBeUndefined()
  })

  test('a second variant chosen at once leaves the seasons to hold against', async () => {
    const { engine, session } = await opened()
    for (const season of [1, 2]) session.ended(story(season))
    for (const variant of ['apart', 'all-tips']) {
      const choosing = session.chooseVariant(variant)
      await engine.answer()
      await choosing
      expect(session.before.length).toBe(2)
    }
  })
})

describe('seasons', () => {
  test('are told one after another, without a hole', async () => {
    const { session } = await opened()
    for (const season of [1, 2, 2, 4, 3, 1]) session.ended(story(season))
    expect(session.stories.map(({ result }) => result.row.season)).toEqual([1, 2, 3])
  })
})
