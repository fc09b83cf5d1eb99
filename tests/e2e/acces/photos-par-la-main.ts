import { query } from '../../support/login'
import { photo } from '../../support/photos'
import { portal } from '../../support/portal'
import { agency, formWith, onlyFor, said } from './agence'
import { type Agency, DU_PDF, headers, lecteurs, led, NOBODY, nobodys, staffOnly } from './documents-par-la-main'
import { type Actions, filled, LONG, send } from './monde'
import type { Cases } from './pages'

export const PAGES_DES_PHOTOS_PAR_LA_MAIN: Record<string, Cases> = {
  '/admin/photos': [{ path: () => `/admin/photos?q=${'x'.repeat(4000)}&page=9999`, answers: staffOnly }],
  '/admin/photos/[immeuble]': [
    { path: () => `/admin/photos/${NOBODY}`, answers: nobodys },
    { path: () => '/admin/photos/un-autre', answers: nobodys },
  ],
}

/** A building of an agency, with two photographs made by hand; their ids. */
async function immeuble({ id }: Agency) {
  const [made] = await query(
    `insert into immeuble (agency_id, reference, nom, adresse1, code_postal, ville) values ($1, 'RES', 'Résidence', '1 rue', '21000', 'Dijon') returning id`,
    [id],
  )
  const photos = await query(
    `insert into photo (agency_id, immeuble_id, reference, titre, fichier, nom, taille, mime, largeur, hauteur, origine, rang, withdrawn_at)
     select $1, $2, 'P' || n, 'Photo ' || n, $3, 'p.png', 1, 'image/png', 1, 1, 'SAISIE', n, case when n = 3 then now() end
     from generate_series(1, 3) n returning id`,
    [id, made?.id, 'b'.repeat(64)],
  )
  return { immeuble: made?.id ?? '', photos: photos.map((photo) => photo.id) }
}

/** The form of one's own agency's photograph, and what becomes of it with another's. */
async function deLaPhoto(having: string, fields: (photo: string) => Record<string, string>, rang: number) {
  const [here, elsewhere] = [await agency(), await agency()]
  const [mine, theirs] = [await immeuble(here), await immeuble(elsewhere)]
  const form = filled(await formWith(`/admin/photos/${mine.immeuble}`, here.admin.cookie, having), fields(mine.photos[rang] ?? ''))
  await onlyFor(here, form, lecteurs(here))
  for (const id of [theirs.photos[rang] ?? '', NOBODY])
    expect((await send(filled(form, fields(id)), 'visitor', headers(here))).status).toBe(404)
  expect(await said(filled(form, Object.fromEntries(Object.keys(fields('')).map((name) => [name, LONG]))), here.admin)).toContain(
    'plus à jour',
  )
  return { here, mine, form }
}

/** Action → what was proved of it. */
export const PHOTOS_PAR_LA_MAIN: Actions = {
  ajouterDesPhotos: async () => {
    const [here, elsewhere] = [await agency(), await agency()]
    const [mine, theirs] = [await immeuble(here), await immeuble(elsewhere)]
    const form = filled(await formWith(`/admin/photos/${mine.immeuble}`, here.admin.cookie, 'name="fichiers"'), { titre: 'Hall' })
    await onlyFor(here, form, lecteurs(here))
    expect(await said(form, here.admin)).toContain('Choisissez au moins une photo')
    const poster = (fields: Record<string, string>, contenu: BlobPart) => {
      const body = new FormData()
      for (const [name, value] of Object.entries({ ...form.fields, ...fields })) if (name !== 'fichiers') body.set(name, value)
      body.append('fichiers', new File([contenu], 'hall.jpg'))
      return fetch(portal() + form.path, { method: 'POST', redirect: 'manual', headers: headers(here), body })
    }
    const image = new Uint8Array(await photo())
    expect(await (await poster({}, DU_PDF)).text()).toContain('n’est pas une photo')
    expect(await (await poster({ titre: LONG }, image)).text()).toContain('trop longue')
    for (const id of [theirs.immeuble, NOBODY]) expect((await poster({ immeuble: id }, image)).status).toBe(404)
    const answers = await Promise.all([1, 2].map(() => poster({}, image)))
    expect(answers.map(({ headers: of }) => of.get('location')?.includes('fait=ajout'))).toEqual([true, true])
    expect(await query(`select id from photo where immeuble_id = $1 and titre = 'Hall'`, [mine.immeuble])).toHaveLength(1)
  },
  legenderUnePhoto: async () => {
    const { here, form, mine } = await deLaPhoto('name="photo"', (photo) => ({ photo }), 0)
    const sent = filled(form, { titre: 'La cour', avant: 'Photo 1' })
    expect(await said(filled(sent, { titre: LONG }), here.admin)).toContain('trop longue')
    expect(await led(sent, here)).toContain('fait=legende')
    expect(await said(filled(sent, { titre: 'Autre' }), here.admin)).toContain('Un collègue a écrit entre-temps')
    expect(await query(`select id from photo where titre = 'La cour'`, [])).toEqual([{ id: mine.photos[0] }])
  },
  deplacerUnePhoto: async () => {
    const { here, form, mine } = await deLaPhoto('aria-hidden="true">←', (photo) => ({ geste: `${photo}:avant` }), 1)
    expect(await led(form, here)).toContain(`#photo-${mine.photos[1]}`)
    expect(await query('select id from photo where immeuble_id = $1 and rang = 1', [mine.immeuble])).toEqual([{ id: mine.photos[1] }])
  },
  changerUnePhoto: async () => {
    const { here, form, mine } = await deLaPhoto('Retirer', (photo) => ({ geste: `${photo}:retirer` }), 0)
    const of = () => query('select id from photo where id = $1 and withdrawn_at is null', [mine.photos[0]])
    expect(await led(form, here)).toContain('fait=retirer')
    expect(await of()).toEqual([])
    expect(await led(filled(form, { geste: `${mine.photos[0]}:remettre` }), here)).toContain('fait=remettre')
    expect(await of()).toHaveLength(1)
    expect(await led(filled(form, { geste: `${mine.photos[0]}:supprimer` }), here)).toContain('fait=supprimer')
    expect(await of()).toEqual([])
  },
}
