import type { HTTPRequest, Page } from 'puppeteer'

/** A server action that the scripts of a page have called: where, and under which name. */
export type ActionCall = { readonly url: string; readonly action: string }

/** The calls of server actions while something is done in a page. */
export async function actionCalls(page: Page, during: () => Promise<unknown>): Promise<ActionCall[]> {
  const calls: ActionCall[] = []
  const note = (request: HTTPRequest) => {
    const { 'next-action': action } = request.headers()
    if (action) calls.push({ url: request.url(), action })
  }
  page.on('request', note)
  await during()
  page.off('request', note)
  return calls
}

/** Calls an action of a form directly, as React would with these fields, from wherever the headers say. */
export function call({ url, action }: ActionCall, fields: Record<string, string>, headers: Record<string, string>): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(`_1_${name}`, value)
  body.set('0', JSON.stringify([{ status: 'idle', errors: {}, values: {} }, '$K1']))
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/x-component', 'next-action': action, ...headers },
    body,
  })
}
