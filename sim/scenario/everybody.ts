import type { OrganisationParameters, Parameters } from './types.ts'

/** All organisations that are ever there, in id order: those at the start and those that join. One that comes back is listed as it was first. */
export function everybodyIn({ organisations, interventions }: Parameters): OrganisationParameters[] {
  const all = new Map<string, OrganisationParameters>()
  for (const each of [...organisations, ...interventions.flatMap(({ join }) => join)]) if (!all.has(each.id)) all.set(each.id, each)
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
