import { query } from '../../support/login'
import { portal } from '../../support/portal'
import { agency, formWith, onlyFor, said } from './agence'
import { type Actions, all, filled, idOf, LONG, monde, SIGN_IN, send } from './monde'
import type { Cases } from './pages'

export const NOBODY = '00000000-0000-4000-8000-000000000000'
export const staffOnly = () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' })
export const nobodys = () => ({ ...all('404'), visitor: SIGN_IN })

export const PAGES_DES_DOCUMENTS_PAR_LA_MAIN: Record<string, Cases> = {
  '/admin/documents': [
    {
      path: () => `/admin/documents?q=${'x'.repeat(4000)}&etat=toString&annee=99999&classeur=un&tri=constructor&page=9999`,
      answers: staffOnly,
    },
  ],
  '/admin/documents/ajouter': [
    { path: () => `/admin/documents/ajouter?classeur=${NOBODY}&nature=toString&pour=${'x'.repeat(4000)}`, answers: staffOnly },
  ],
  '/admin/documents/ajouter/[depot]': [
    { path: () => `/admin/documents/ajouter/${NOBODY}`, answers: nobodys },
    { path: () => '/admin/documents/ajouter/un-autre', answers: nobodys },
  ],
  '/admin/documents-legaux': [{ path: () => `/admin/documents-legaux?q=${'x'.repeat(4000)}&etat=tous&page=9`, answers: staffOnly }],
  '/admin/documents-legaux/[immeuble]': [
    { path: () => `/admin/documents-legaux/${NOBODY}`, answers: nobodys },
    { path: () => '/admin/documents-legaux/un-autre', answers: nobodys },
  ],
  '/admin/documents/[document]': [
    { path: () => `/admin/documents/${idOf(monde().document)}`, answers: staffOnly },
    { path: () => `/admin/documents/${NOBODY}`, answers: nobodys },
    { path: () => '/admin/documents/un-autre', answers: nobodys },
  ],
}

export const ROUTES_DES_DOCUMENTS_PAR_LA_MAIN: Record<string, Cases> = {
  '/api/depots': [
    { path: () => `/api/depots?piece=${NOBODY}`, answers: () => all('404') },
    { path: () => '/api/depots?piece=..%2f..%2fenv.json', answers: () => all('404') },
  ],
}

export type Agency = Awaited<ReturnType<typeof agency>>
export const headers = ({ admin }: Agency) => ({ origin: portal(), cookie: admin.cookie })
export const led = async (form: Parameters<typeof send>[0], here: Agency) =>
  (await send(form, 'visitor', headers(here))).headers.get('location') ?? ''
/** Who only reads. */
export const lecteurs = ({ lesser }: Agency) => lesser.slice(2)

/** A document of an agency, made by hand. */
async function document({ id }: Agency, withdrawn: boolean): Promise<string> {
  const [classeur] = await query(
    `insert into classeur (id, agency_id, metier, rang, nom, niveau) values (gen_random_uuid(), $1, 'SYNDIC', 1, 'Divers', 'COPROPRIETAIRE') returning id`,
    [id],
  )
  const [made] = await query(
    `insert into document (agency_id, nature, titre, reference, classeur_id, origine, date, nom, mime, taille, fichier, withdrawn_at)
     values ($1, 'PUBLIE', 'PV', 'PV', $2, 'SAISIE', '2026-01-01', 'pv.pdf', 'application/pdf', 1, $3, case when $4 then now() end) returning id`,
    [id, classeur?.id, 'a'.repeat(64), withdrawn],
  )
  return made?.id ?? ''
}

/** One press on one's own agency's document. */
async function geste(words: string, withdrawn: boolean) {
  const [here, elsewhere] = [await agency(), await agency()]
  const [mine, theirs] = [await document(here, withdrawn), await document(elsewhere, withdrawn)]
  const form = await formWith(`/admin/documents/${mine}`, here.admin.cookie, words)
  await onlyFor(here, form, lecteurs(here))
  for (const id of [theirs, NOBODY]) expect((await send(filled(form, { document: id }), 'visitor', headers(here))).status).toBe(404)
  expect(await said(filled(form, { document: LONG }), here.admin)).toContain('plus à jour')
  return { here, mine, form }
}

export const DU_PDF = '%PDF-1.4\n% PV\n%%EOF\n'

/** The form of step 1 with these files, as a browser without scripts would send it. */
async function deposer(here: Agency, cookie: string, files: readonly (readonly [nom: string, contenu: BlobPart])[]) {
  const { path, fields } = await formWith('/admin/documents/ajouter', here.admin.cookie, 'name="depot"')
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) if (name !== 'fichiers') body.set(name, value)
  for (const [nom, contenu] of files) body.append('fichiers', new File([contenu], nom))
  return fetch(portal() + path, { method: 'POST', redirect: 'manual', headers: { origin: portal(), cookie }, body })
}
const envoyer = (depot: string, cookie: string, body: BodyInit = DU_PDF, nom = 'pv.pdf') =>
  fetch(`${portal()}/api/depots?${new URLSearchParams({ depot, nom })}`, { method: 'PUT', headers: { cookie }, body })

/** Action → what was proved of it. */
export const DOCUMENTS_PAR_LA_MAIN: Actions = {
  deposerDesFichiers: async () => {
    const here = await agency()
    const reader = here.lesser[2]?.cookie ?? ''
    expect((await deposer(here, '', [['a.pdf', DU_PDF]])).headers.get('location')).toMatch(/\/connexion/)
    for (const cookie of [reader, monde().cookies.maurice]) expect((await deposer(here, cookie, [['a.pdf', DU_PDF]])).status).toBe(404)
    expect(await (await deposer(here, here.admin.cookie, [])).text()).toContain('Choisissez au moins un fichier')
    const sent = await deposer(here, here.admin.cookie, [
      ['PV.pdf', DU_PDF],
      ['PV.pdf', DU_PDF],
      ['programme.pdf', 'MZ'],
    ])
    const path = (sent.headers.get('location') ?? '').replace(portal(), '')
    const page = await (await fetch(portal() + path, { headers: { cookie: here.admin.cookie } })).text()
    expect(page).toContain('1\u00a0fichier n’a pas été pris')
    // A colleague’s own, one by one; the same number is nobody else’s.
    const depot = path.split('/').at(-1) ?? ''
    expect(await (await envoyer(depot, here.admin.cookie, 'MZ')).json()).toEqual({ refus: expect.stringContaining('n’est ni un PDF') })
    expect(await (await envoyer(depot, here.admin.cookie, DU_PDF, 'deux.pdf')).json()).toEqual({ refus: null })
    for (const cookie of ['', reader, monde().cookies.maurice, monde().cookies.staff]) {
      expect([303, 404]).toContain(
        (
          await fetch(`${portal()}/api/depots?depot=${depot}&nom=x.pdf`, {
            ...{ method: 'PUT', redirect: 'manual', headers: { cookie }, body: DU_PDF },
          })
        ).status,
      )
    }
    expect(await query('select id from depot_piece where depot_id = $1 and refus is null', [depot])).toHaveLength(2)
  },
  publierLeDepot: async () => {
    const here = await agency()
    await document(here, false)
    const [k] = await query('select id from classeur where agency_id = $1', [here.id])
    const place = (await deposer(here, here.admin.cookie, [['PV.pdf', DU_PDF]])).headers.get('location') ?? ''
    const path = place.replace(portal(), '')
    const form = filled(await formWith(path, here.admin.cookie, 'name="notifier"'), { classeur: k?.id ?? '', mois: '', nature: '' })
    const pour = Object.keys(form.fields).find((name) => name.startsWith('pour.')) ?? ''
    const sent = filled(form, { [pour]: 'tous' })
    await onlyFor(here, sent, lecteurs(here))
    expect(await said(filled(sent, { classeur: '' }), here.admin)).toContain('Choisissez le classeur')
    expect((await send(filled(sent, { classeur: NOBODY }), 'visitor', headers(here))).status).toBe(404)
    expect(await said(filled(sent, { [pour]: LONG }), here.admin)).toContain('trop de destinataires')
    expect(await said(filled(sent, { [pour.replace('pour', 'titre')]: LONG }), here.admin)).toContain('trop long')
    expect(await said(filled(sent, { [pour]: 'personne' }), here.admin)).toContain('ni un compte')
    const told = await said(sent, here.admin)
    expect(told).toContain('Rien n’est encore publié')
    const of = () => query(`select id from document where agency_id = $1 and titre = 'PV' and reference like 'saisie:%'`, [here.id])
    expect(await of()).toEqual([])
    const confirme = /name="confirme" value="([0-9a-f]{64})"/.exec(told)?.[1] ?? ''
    // What was told of others is not what is published.
    expect(await said(filled(sent, { confirme: confirme.replace(/^./, 'z') }), here.admin)).toContain('Rien n’est encore publié')
    const answers = await Promise.all([1, 2, 3].map(() => led(filled(sent, { confirme }), here)))
    expect(answers.every((where) => where.endsWith(path))).toBe(true)
    expect(await of()).toHaveLength(1)
  },
  retirerUnDocument: async () => {
    const { here, form, mine } = await geste('Retirer ce document', false)
    const answers = await Promise.all([1, 2].map(() => led(form, here)))
    expect(answers.every((place) => place.includes('fait=retire'))).toBe(true)
    expect(await query('select id from document where id = $1 and withdrawn_at is null', [mine])).toEqual([])
  },
  retirerDuClasseur: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const [mine, theirs] = [await document(here, false), await document(elsewhere, false)]
    const [k] = await query(`update classeur set nom = 'Documents du syndic' where agency_id = $1 returning id`, [here.id])
    const form = await formWith(`/admin/documents?classeur=${k?.id}`, here.admin.cookie, 'Retirer')
    expect(form.fields.geste).toBe(`${k?.id}:${mine}`)
    await onlyFor(here, form, lecteurs(here))
    expect((await send(filled(form, { geste: `${k?.id}:${theirs}` }), 'visitor', headers(here))).status).toBe(404)
    expect(await said(filled(form, { geste: LONG }), here.admin)).toContain('plus à jour')
    expect(await led(form, here)).toContain('fait=retire')
    expect(await query('select id from document where id = $1 and withdrawn_at is null', [mine])).toEqual([])
  },
  republierUnDocument: async () => {
    const { here, form, mine } = await geste('Publier en date du jour', true)
    expect(await led(form, here)).toContain('fait=republie')
    expect(await query('select id from document where id = $1 and withdrawn_at is null', [mine])).toHaveLength(1)
  },
  supprimerUnDocument: async () => {
    const { here, form, mine } = await geste('Supprimer pour de bon', true)
    expect(await led(form, here)).toContain('fait=supprime')
    expect(await query('select id from document where id = $1', [mine])).toEqual([])
    expect((await send(form, 'visitor', headers(here))).status).toBe(404)
  },
}
