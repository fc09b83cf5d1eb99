import autocannon from 'autocannon'

export type Load = { readonly perSecond: number; readonly p95: number; readonly failed: number }

/** Requests/s and p95 (ms) of one address at 16 connections. */
export async function load(url: string, cookie: string, seconds: number): Promise<Load> {
  const result = await autocannon({ url, connections: 16, duration: seconds, headers: { cookie } })
  // autocannon keeps 90, 97.5 and 99: between the first two, by straight line.
  const { p90, p97_5 } = result.latency
  return { perSecond: result.requests.average, p95: p90 + ((p97_5 - p90) * 5) / 7.5, failed: result.non2xx + result.errors }
}
