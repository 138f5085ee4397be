// The scenarios that come with the app; each is fetched when it is needed, as plain text that only the worker reads.
const FILES = import.meta.glob<string>('../scenarios/*.yaml', { query: '?raw', import: 'default' })
const FLAGSHIP = 'water-sector'
/** A scenario is a page of text; anything much larger is something else. */
export const LARGEST_FILE_BYTES = 512 * 1024

const idOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length)

export const SCENARIOS: readonly string[] = Object.keys(FILES).map(idOf).toSorted((a, b) => Number(b === FLAGSHIP) - Number(a === FLAGSHIP) || (a < b ? -1 : 1))

/** The text of a scenario. Rejects if there is none of that name or it cannot be fetched. */
export async function loadScenario(id: string): Promise<string> {
  const fetchText = FILES[`../scenarios/${id}.yaml`]
  if (!fetchText) throw new Error(`no scenario ${id}`)
  return fetchText()
}
