export const PHASES = ['pact', 'drive', 'hunt', 'share', 'learn', 'renew'] as const
export type PhaseName = (typeof PHASES)[number]
