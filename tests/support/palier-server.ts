import { type Palier, startPalierProcess } from './palier-process'

const holder = globalThis as typeof globalThis & { palierServer?: Palier }

/** The Palier of the journeys: the demo's dates as they are written, the clock on the day of manual SEMIV's statement. */
export default async function startPalier(): Promise<void> {
  const palier = await startPalierProcess({ PALIER_TODAY: '2017-11-28', PALIER_DEMO_DATES: 'telles-quelles' })
  holder.palierServer = palier
  process.env.PALIER_E2E_DATA = palier.data
  process.env.PALIER_E2E_URL = palier.url
}

export const stopPalier = async (): Promise<void> => holder.palierServer?.stop()
