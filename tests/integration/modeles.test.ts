import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { ajouterModele, archiverModele, changerModele, modelesTenus, modeleTenu } from '@/lib/queries/modeles'
import { type Redacteur, staffViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import * as diffusions from '../support/given-diffusions'
import { origin } from './matrice/monde'

useDatabase()

async function world() {
  const { id } = await given.agency()
  const viewer = (await given.staff(id)) as Redacteur
  const { kind: _, ...facts } = viewer
  const gerance = staffViewer({ ...facts, metiers: ['GERANCE'] }) as Redacteur
  return { id, viewer, gerance }
}
const nouveau = () => ({ ...diffusions.REGLAGES, formulaire: randomUUID(), metier: 'SYNDIC' as const })

test('the same form sent three times makes one template, and its text is read back as it was written', async () => {
  const { viewer } = await world()
  const form = nouveau()
  await Promise.all([1, 2, 3].map(() => ajouterModele(viewer, form, origin)))
  const [made, ...others] = await modelesTenus(viewer)
  expect(others).toEqual([])
  expect(made).toMatchObject({ id: form.formulaire, version: 1, archive: false, diffusions: 0, ...diffusions.REGLAGES })
  expect(await db.journal.count({ where: { evenement: 'modele-ajoute' } })).toBe(1)
})

test('two people change it at once: the second is told, and writes over what she has seen', async () => {
  const { viewer } = await world()
  const form = nouveau()
  await ajouterModele(viewer, form, origin)
  const change = (nom: string, version: number) =>
    changerModele(viewer, { ...diffusions.REGLAGES, nom, id: form.formulaire, version }, origin)
  const both = await Promise.all([change('Un', 1), change('Deux', 1)])
  expect(both.map(({ etat }) => etat).toSorted()).toEqual(['CHANGE', 'FAIT'])
  expect(both).toContainEqual({ etat: 'CHANGE', version: 2 })
  expect(await change('Trois', 2)).toEqual({ etat: 'FAIT' })
  expect((await modeleTenu(viewer, form.formulaire))?.nom).toBe('Trois')
})

test('a name is of one template of its trade; a classeur of another trade, or of another agency, is refused', async () => {
  const { id, viewer } = await world()
  await ajouterModele(viewer, nouveau(), origin)
  await expect(ajouterModele(viewer, nouveau(), origin)).rejects.toThrow('porte déjà ce nom')
  expect(await ajouterModele(viewer, { ...nouveau(), metier: 'GERANCE' }, origin)).toBe(true)
  const elsewhere = await diffusions.classeur((await given.agency()).id)
  const syndic = await diffusions.classeur(id)
  for (const classeurId of [elsewhere.id, syndic.id])
    await expect(ajouterModele(viewer, { ...nouveau(), nom: 'Autre', metier: 'GERANCE', classeurId }, origin)).rejects.toThrow(
      'n’existe plus',
    )
})

test('who is not of the trade has none of its templates', async () => {
  const { viewer, gerance } = await world()
  const form = nouveau()
  await ajouterModele(viewer, form, origin)
  expect(await modelesTenus(gerance)).toEqual([])
  expect(await modeleTenu(gerance, form.formulaire)).toBeNull()
  expect(await ajouterModele(gerance, nouveau(), origin)).toBe(false)
  expect(await changerModele(gerance, { ...diffusions.REGLAGES, id: form.formulaire, version: 1 }, origin)).toEqual({ etat: 'ABSENT' })
  expect(await archiverModele(gerance, form.formulaire, true, origin)).toBe(false)
})

test('one that is archived is last, and comes back', async () => {
  const { id, viewer } = await world()
  const [first, second] = [await diffusions.modele(id), await diffusions.modele(id)]
  await archiverModele(viewer, first.id, true, origin)
  expect((await modelesTenus(viewer)).map((modele) => [modele.id, modele.archive])).toEqual([
    [second.id, false],
    [first.id, true],
  ])
  await archiverModele(viewer, first.id, false, origin)
  expect((await modeleTenu(viewer, first.id))?.archive).toBe(false)
})
