import type { Page } from 'puppeteer'
import { answerTo } from '../../support/captcha'
import { ADMIN_MODELE, cookieOf, DENISE, MAURICE, portal, STEPHANE } from '../../support/portal'
import { until } from '../../support/until'

export type Who = 'visitor' | 'maurice' | 'denise' | 'stephane' | 'staff'
export type World = {
  cookies: Record<Who, string>
  own: Record<'maurice' | 'denise' | 'stephane', string>
  /** Denise's space of landlord. */
  bailleur: string
  /** Of hers: a lot, a compte rendu with a voucher, the voucher, a tenant. */
  lot: string
  crg: string
  pieceDeGestion: string
  locataire: string
  statement: string
  facture: string
  /** Ids of Stéphane's: a term that is paid, and a régularisation; and what is answered to the first. */
  quittance: string
  regularisation: string
  papier: string
  /** Of Maurice, with a picture, and with a note of the agency. */
  demande: string
  piece: string
  information: string
  photo: string
  document: string
  classeur: string
  publication: string
  mail: string
}
let world: World
let pages: () => Promise<Page>
/** A page with cookies of its own. */
export const newPage = () => pages()
export const monde = (): World => world

export const ask = (path: string, who: Who, init: RequestInit = {}) =>
  fetch(portal() + path, {
    ...init,
    redirect: 'manual',
    headers: { cookie: world.cookies[who], ...(init.headers as Record<string, string>) },
  })

/** 200, 404, or where one is sent. */
export async function answer(path: string, who: Who): Promise<string> {
  const response = await ask(path, who)
  const location = response.headers.get('location')
  return location ? `→ ${new URL(location, portal()).pathname}` : String(response.status)
}

export const text = async (path: string, who: Who) => (await ask(path, who)).text()
export const link = (html: string, pattern: RegExp) => pattern.exec(html)?.[0] ?? ''

/** Signs everyone in, and finds what each has. @param newPage of useBrowser(). */
export async function ouvrirLeMonde(open: () => Promise<Page>): Promise<void> {
  pages = open
  const cookies: Record<Who, string> = {
    visitor: '',
    maurice: await cookieOf(newPage, MAURICE),
    denise: await cookieOf(newPage, DENISE),
    stephane: await cookieOf(newPage, STEPHANE),
    staff: await cookieOf(newPage, ADMIN_MODELE),
  }
  world = {
    cookies,
    own: { maurice: '', denise: '', stephane: '' },
    bailleur: '',
    ...{ lot: '', crg: '', pieceDeGestion: '', locataire: '' },
    statement: '',
    facture: '',
    quittance: '',
    regularisation: '',
    papier: '',
    demande: '',
    piece: '',
    information: '',
    photo: '',
    document: '',
    classeur: '',
    publication: '',
    mail: '',
  }
  for (const who of ['maurice', 'denise', 'stephane'] as const) {
    const home = await ask('/accueil', who)
    const location = home.headers.get('location')
    // With several hats, the choice of one: the first.
    world.own[who] = location ? new URL(location, portal()).pathname : link(await home.text(), /\/coproprietaire\/[0-9a-f-]{36}/)
  }
  world.bailleur = link(await text('/accueil', 'denise'), /\/bailleur\/[0-9a-f-]{36}/)
  world.lot = link(await text(`${world.bailleur}/biens`, 'denise'), /\/bailleur\/[0-9a-f-]{36}\/biens\/[0-9a-f-]{36}/)
  world.locataire = link(await text(world.lot, 'denise'), /\/bailleur\/[0-9a-f-]{36}\/locataires\/[0-9a-f-]{36}/)
  const crgs = (await text(`${world.bailleur}/gestion`, 'denise')).match(/\/bailleur\/[0-9a-f-]{36}\/gestion\/[0-9a-f-]{36}/g) ?? []
  for (const crg of crgs.toReversed()) {
    world.pieceDeGestion ||= link(await text(crg, 'denise'), /\/api\/pieces-de-gestion\/[0-9a-f-]{36}/)
    if (world.pieceDeGestion) world.crg ||= crg
  }
  const form = await formOf(`${world.own.maurice}/compte`, 'maurice')
  world.statement = ((await send(form, 'maurice')).headers.get('location') ?? '').replace(/^https?:\/\/[^/]+/, '')
  world.facture = link(await text(`${world.own.maurice}/depenses`, 'maurice'), /\/api\/factures\/[0-9a-f-]{36}/)
  const quittances = await text(`${world.own.stephane}/quittances`, 'stephane')
  world.quittance = /\/api\/quittances\/([0-9a-f-]{36})\?papier=quittance/.exec(quittances)?.[1] ?? ''
  const logement = await text(`${world.own.stephane}/logement`, 'stephane')
  world.regularisation = /\/regularisations\/([0-9a-f-]{36})/.exec(logement)?.[1] ?? ''
  world.papier = await answer(`/api/quittances/${world.quittance}?papier=quittance`, 'stephane')
  const demandes = await text(`${world.own.maurice}/demandes`, 'maurice')
  world.demande = link(demandes, /\/coproprietaire\/[0-9a-f-]{36}\/demandes\/[0-9a-f-]{36}(?="[^>]*><b[^>]*>Tache d’humidité)/)
  world.piece = link(await text(world.demande, 'maurice'), /\/api\/pieces\/[0-9a-f-]{36}/)
  const informations = await text(`${world.own.maurice}/informations`, 'maurice')
  world.information = link(informations, /\/coproprietaire\/[0-9a-f-]{36}\/informations\/[0-9a-f-]{36}/)
  world.photo = link(await text(`${world.own.maurice}/photos`, 'maurice'), /\/coproprietaire\/[0-9a-f-]{36}\/photos\/[0-9a-f-]{36}/)
  world.document = link(
    await text(`${world.own.maurice}/documents?portee=prive`, 'maurice'),
    /\/coproprietaire\/[0-9a-f-]{36}\/documents\/[0-9a-f-]{36}/,
  )
  world.classeur = link(
    await text(`${world.own.maurice}/documents`, 'maurice'),
    /\/coproprietaire\/[0-9a-f-]{36}\/documents\/classeurs\/[0-9a-f-]{36}/,
  )
  world.publication = link(await text('/admin', 'staff'), /\/admin\/publications\/[0-9a-f-]{36}/)
  // The statement's mail leaves within seconds, among others; its page is public in the demo.
  await until(async () => {
    const mails = (await text('/boite-aux-lettres', 'visitor')).match(/\/boite-aux-lettres\/\d{13}-[0-9a-f-]{36}/g) ?? []
    for (const mail of mails) if ((await text(mail, 'visitor')).includes(`${mail}/pieces/`)) world.mail ||= mail
    return world.mail !== ''
  })
}

export type Form = { path: string; fields: Record<string, string> }

/** The form of a page as a browser without JavaScript would send it. */
export async function formOf(path: string, who: Who): Promise<Form> {
  const html = await text(path, who)
  const main = html.slice(html.indexOf('<main'))
  const form = /<form[^>]*>([\s\S]*?)<\/form>/.exec(main)?.[1] ?? ''
  const fields: Record<string, string> = {}
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1]
    if (name) fields[name] = (/value="([^"]*)"/.exec(input)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  }
  return { path, fields }
}

export function send({ path, fields }: Form, who: Who, headers: Record<string, string> = { origin: portal() }): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return ask(path, who, { method: 'POST', body, headers })
}

export const statement = () => world.statement
export const own = (who: 'maurice' | 'denise' | 'stephane') => world.own[who]
export const idOf = (path: string) => path.split('/').at(-1) ?? ''
export const EVERYONE: readonly Who[] = ['visitor', 'maurice', 'denise', 'stephane', 'staff']
export const all = (said: string): Record<Who, string> => Object.fromEntries(EVERYONE.map((who) => [who, said])) as Record<Who, string>
export const SIGN_IN = '→ /connexion'

export const LONG = 'x'.repeat(10_000)
export const NEW = { motDePasse: 'Tournesol-7-Violet', confirmation: 'Tournesol-7-Violet' }
/** With the question of the CAPTCHA answered: one a form, ten an hour. */
export const answered = (form: Form): Form => filled(form, { captchaReponse: answerTo(form.fields.captchaQuestion ?? '') })
export const filled = (form: Form, fields: Record<string, string>): Form => ({ ...form, fields: { ...form.fields, ...fields } })

/** Action → what was proved of it. */
export type Actions = Readonly<Record<string, () => Promise<void>>>
