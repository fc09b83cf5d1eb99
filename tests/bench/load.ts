import autocannon from 'autocannon'

export type Load = { readonly perSecond: number; readonly p95: number; readonly failed: number }

/** Requests/s and p95 (ms) of one address at 16 connections. */
export async function load(url: string, cookie: string, seconds: number): Promise<Load> {
  const result = await autocannon({ url, connections: 16, duration: seconds, headers: { cookie } })
  // autocannon keeps 90, 97.5 and 99: between the first two, by straight line.
  const { p90, p97_5 } = result.latency
  return { perSecond: result.requests.average, p95: p90 + ((p97_5 - p90) * 5) / 7.5, failed: result.non2xx + result.errors }
}

/** How long each answer takes (ms), asked for one by one at a steady pace whatever the answers, until `until` is over. */
export async function paced(url: string, cookie: string, perSecond: number, until: Promise<unknown>): Promise<number[]> {
  const answers: Promise<number>[] = []
  const ask = async () => {
    const began = performance.now()
    const response = await fetch(url, { headers: { cookie }, redirect: 'manual' })
    if (response.status !== 200) throw new Error(`${url} : ${response.status}`)
    await response.arrayBuffer()
    return performance.now() - began
  }
  const timer = setInterval(() => answers.push(ask()), 1000 / perSecond)
  await until.finally(() => clearInterval(timer))
  return Promise.all(answers)
}
