import type { Frame } from '../sim/index.ts'

/** The frame with its organisations numbered as in this list of all that are ever there: colours stay when somebody joins or leaves. */
export function numberedAs(ids: readonly string[], frame: Frame): Frame {
  if (frame.organisations.length === ids.length) return frame
  const place = frame.organisations.map(id => ids.indexOf(id))
  const signed = new Uint8Array(ids.length)
  const caught = new Float32Array(ids.length)
  place.forEach((to, from) => {
    signed[to] = frame.signed[from] ?? 0
    caught[to] = frame.caught[from] ?? 0
  })
  return {
    ...frame, organisations: [...ids], signed, caught,
    beaterOrganisation: frame.beaterOrganisation.map(o => place[o] ?? 0), postOrganisation: frame.postOrganisation.map(o => place[o] ?? 0),
  }
}
