import { type Letter, newLetter } from '../../support/letter'
import { portal } from '../../support/portal'
import { type Form, filled, formOf, send } from './monde'
import { formHaving } from './personne'

export const MECHANT = { origin: 'https://mechant.example' }

/** Who entered with the codes of a letter, as a browser without JavaScript would. */
export async function porteur(facts: Parameters<typeof newLetter>[1] = {}, letter?: Letter) {
  const codes = letter ?? (await newLetter('MODELE', facts))
  const door = await formOf('/connexion?client=MODELE', 'visitor')
  const entered = await send(filled(door, { email: codes.identifiant, motDePasse: codes.motDePasse }), 'visitor')
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const headers = { cookie, origin: portal() }
  return {
    letter: codes,
    headers,
    form: (path: string, having: string) => formHaving(path, cookie, having),
    send: (form: Form, fields: Record<string, string> = {}, more: Record<string, string> = {}) =>
      send(filled(form, fields), 'visitor', { ...headers, ...more }),
  }
}

export const place = (response: Response): string => response.headers.get('location')?.replace(portal(), '') ?? String(response.status)

/** What holds for every form of who holds codes: without them it leads to them, with a login nowhere, from another site to nothing. */
export async function gardee(form: Form, { headers }: { headers: Record<string, string> }): Promise<void> {
  expect(place(await send(form, 'visitor'))).toBe('/activation')
  expect(place(await send(form, 'maurice'))).toBe('/')
  expect((await send(form, 'visitor', { ...headers, ...MECHANT })).status).toBe(500)
  expect((await send(form, 'visitor', { ...headers, ...MECHANT, 'x-forwarded-host': 'mechant.example' })).status).toBe(500)
}
