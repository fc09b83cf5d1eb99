import { type Palier, startPalierProcess } from '../support/palier-process'

/** The build with the empty page; no job runs while pages are measured. */
export const startForBench = (): Promise<Palier> => startPalierProcess({ PALIER_BENCH: '1', WORKER: 'off' })
