import { query } from '../../support/login'
import { portal } from '../../support/portal'
import { agency, formWith, onlyFor, said } from './agence'
import { type Actions, all, filled, idOf, LONG, monde, SIGN_IN, send } from './monde'
import type { Cases } from './pages'

const NOBODY = '00000000-0000-4000-8000-000000000000'
const staffOnly = () => ({ ...all('404'), visitor: SIGN_IN, staff: '200' })
const nobodys = () => ({ ...all('404'), visitor: SIGN_IN })

export const PAGES_DES_DOCUMENTS_PAR_LA_MAIN: Record<string, Cases> = {
  '/admin/documents': [
    {
      path: () => `/admin/documents?q=${'x'.repeat(4000)}&etat=toString&annee=99999&classeur=un&tri=constructor&page=9999`,
      answers: staffOnly,
    },
  ],
  '/admin/documents/[document]': [
    { path: () => `/admin/documents/${idOf(monde().document)}`, answers: staffOnly },
    { path: () => `/admin/documents/${NOBODY}`, answers: nobodys },
    { path: () => '/admin/documents/un-autre', answers: nobodys },
  ],
}

type Agency = Awaited<ReturnType<typeof agency>>
const headers = ({ admin }: Agency) => ({ origin: portal(), cookie: admin.cookie })
const led = async (form: Parameters<typeof send>[0], here: Agency) =>
  (await send(form, 'visitor', headers(here))).headers.get('location') ?? ''
/** Who only reads. */
const lecteurs = ({ lesser }: Agency) => lesser.slice(2)

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

/** Action → what was proved of it. */
export const DOCUMENTS_PAR_LA_MAIN: Actions = {
  retirerUnDocument: async () => {
    const { here, form, mine } = await geste('Retirer ce document', false)
    const answers = await Promise.all([1, 2].map(() => led(form, here)))
    expect(answers.every((place) => place.includes('fait=retire'))).toBe(true)
    expect(await query('select id from document where id = $1 and withdrawn_at is null', [mine])).toEqual([])
  },
  republierUnDocument: async () => {
    const { here, form, mine } = await geste('Publier de nouveau', true)
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
