import { house as db } from '@/lib/db'
import { day, dayToDate } from '@/lib/domain/day'
import { documentsLegauxDeChacun } from '@/lib/queries/documents-legaux-individuels'
import { staffViewer } from '@/lib/viewer-kinds'
import { useDatabase } from '../support/database'
import * as given from '../support/given'
import { classeur, documentDans } from '../support/given-documents'
import { compteEnResidence } from '../support/given-residence'

useDatabase()

const jour = day('2026-06-15')

test('of each co-owner, how many have what is theirs, and who has not', async () => {
  const { compte, immeuble } = await compteEnResidence()
  const { agencyId } = compte
  const autre = await given.compte(agencyId)
  await db.compte.update({ where: { id: autre.id }, data: { immeubleId: immeuble.id } })
  const viewer = await given.staff(agencyId)
  const [tous, conseil] = [await classeur(agencyId), await classeur(agencyId, { niveau: 'MEMBRE' })]
  await db.exercice.create({
    data: {
      agencyId,
      immeubleId: immeuble.id,
      code: 'N',
      debut: dayToDate(day('2025-01-01')),
      fin: dayToDate(day('2025-12-31')),
      cloture: true,
    },
  })
  await documentDans(tous, [['COMPTE', compte.id]], { nature: 'COMPTE_INDIVIDUEL', date: day('2026-03-01') })
  await documentDans(tous, [['TIERS', autre.tiersId]], { nature: 'COMPTE_INDIVIDUEL', date: day('2025-03-01') })
  // Where co-owners do not open it, it is not theirs.
  await documentDans(conseil, [['COMPTE', compte.id]], { nature: 'PART_FONDS_TRAVAUX', date: day('2026-03-01') })
  const of = async (nature: string) => (await documentsLegauxDeChacun(viewer, immeuble.id, jour)).find((ligne) => ligne.nature === nature)
  expect(await of('COMPTE_INDIVIDUEL')).toMatchObject({ comptes: 2, aJour: 1, sans: [autre.numero] })
  expect(await of('PART_FONDS_TRAVAUX')).toMatchObject({ aJour: 0 })
  const { kind: _, ...facts } = viewer
  expect(await documentsLegauxDeChacun(staffViewer({ ...facts, metiers: ['GERANCE'] }), immeuble.id, jour)).toEqual([])
})
