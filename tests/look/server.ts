import { startPalierProcess } from '../support/palier-process'

/** A Palier of its own, or the one that PALIER_URL names. */
export const startPalierForLooking = async (): Promise<{ url: string; stop: () => Promise<void> }> =>
  process.env.PALIER_URL ? { url: process.env.PALIER_URL, stop: async () => undefined } : startPalierProcess()
