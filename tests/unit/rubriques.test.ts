import { rubriqueOuverte } from '@/lib/domain/rubriques'
import type { CompteRole, Rubrique } from '@/lib/prisma/enums'

const compte = (role: CompteRole, ...fermees: Rubrique[]) => ({ role, agence: { fermees } })

test.each<[CompteRole, Rubrique[], Rubrique, boolean]>([
  ['COPROPRIETAIRE', [], 'DOCUMENTS', true],
  ['COPROPRIETAIRE', ['DOCUMENTS'], 'DOCUMENTS', false],
  ['COPROPRIETAIRE', ['DOCUMENTS_SYNDIC'], 'DOCUMENTS', false],
  ['COPROPRIETAIRE', ['DOCUMENTS_GERANCE'], 'DOCUMENTS', true],
  ['LOCATAIRE', ['DOCUMENTS_GERANCE'], 'DOCUMENTS', false],
  ['BAILLEUR', ['DOCUMENTS_SYNDIC'], 'DOCUMENTS', true],
  ['BAILLEUR', ['PHOTOS_GERANCE'], 'PHOTOS', false],
  ['BAILLEUR', ['PHOTOS_GERANCE'], 'DEMANDES', true],
])('to a %s, with %j closed, %s is open: %s', (role, fermees, rubrique, open) => {
  expect(rubriqueOuverte(compte(role, ...fermees), rubrique)).toBe(open)
})
