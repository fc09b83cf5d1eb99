import { house as db } from '@/lib/db'
import { publish } from '@/lib/publication/publish'
import { ecrirePremiersClasseurs } from '@/prisma/agence'
import { csv, folderOf } from '../../support/bundle'
import { residenceBundle } from '../../support/bundle-residence'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'
import { classeur, documentDans } from '../../support/given-documents'
import { photo } from '../../support/given-residence'
import * as pieces from '../../support/pieces'

useDatabase()

test('a complete bundle withdraws nothing that was made by hand: neither document, nor photograph, nor classeur', async () => {
  const { id: agencyId, code } = await given.agency()
  await db.$transaction((tx) => ecrirePremiersClasseurs(tx, agencyId))
  const complete = (...lines: string[][]) =>
    folderOf({
      ...residenceBundle(code),
      'documents.csv': csv('reference;classeur;titre;date;fichier;pour', ...lines),
      'photos.csv': csv('reference;immeuble;titre;date;fichier'),
      'fichiers/pv.pdf': pieces.pdf('pv'),
    })
  const sent = ['DOC1', 'Assemblées générales', 'PV', '15/01/2026', 'pv.pdf', 'immeuble:I1']
  expect((await publish(complete(sent))).errors).toEqual([])
  const immeuble = await db.immeuble.findFirstOrThrow({ where: { agencyId, reference: 'I1' } })
  const own = await classeur(agencyId, { nom: 'À nous' })
  const document = await documentDans(own, [['IMMEUBLE', immeuble.id]])
  // Its own reference is that of a bundle as well: whose it is tells them apart, not its name.
  await db.document.update({ where: { id: document.id }, data: { origine: 'SAISIE' } })
  const { id: photoId } = await photo(immeuble)
  await db.photo.update({ where: { id: photoId }, data: { origine: 'SAISIE' } })
  for (let again = 0; again < 2; again++) expect((await publish(complete())).errors).toEqual([])
  expect(await db.document.findUniqueOrThrow({ where: { id: document.id } })).toMatchObject({ withdrawnAt: null, classeurId: own.id })
  expect(await db.documentPour.count({ where: { documentId: document.id } })).toBe(1)
  expect(await db.photo.findUniqueOrThrow({ where: { id: photoId } })).toMatchObject({ withdrawnAt: null })
  expect(await db.classeur.count({ where: { id: own.id } })).toBe(1)
  // What the bundle brought, it takes back.
  expect(await db.document.findFirstOrThrow({ where: { agencyId, reference: 'DOC1' } })).toMatchObject({ withdrawnAt: expect.any(Date) })
})
