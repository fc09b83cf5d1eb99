import autocannon from 'autocannon'

export type Load = { readonly perSecond: number; readonly p95: number; readonly failed: number }

function loadOf({ latency, requests, non2xx, errors }: autocannon.Result): Load {
  // autocannon keeps 90, 97.5 and 99: between the first two, by straight line.
  const { p90, p97_5 } = latency
  return { perSecond: requests.average, p95: p90 + ((p97_5 - p90) * 5) / 7.5, failed: non2xx + errors }
}

/** Requests/s and p95 (ms) of one address at 16 connections. */
export const load = async (url: string, cookie: string, seconds: number): Promise<Load> =>
  loadOf(await autocannon({ url, connections: 16, duration: seconds, headers: { cookie } }))

/** The same at a steady pace, until `until` is over. */
export async function paced(url: string, cookie: string, perSecond: number, until: Promise<unknown>): Promise<Load> {
  const result = new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon({ url, connections: 4, overallRate: perSecond, duration: 3600, headers: { cookie } }, (error, ended) =>
      error ? reject(error) : resolve(ended),
    )
    const stop = () => running.stop?.()
    until.then(stop, stop)
  })
  await until
  return loadOf(await result)
}
