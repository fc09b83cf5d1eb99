import { house as db } from '@/lib/db'
import * as biens from '@/lib/queries/biens'
import * as crg from '@/lib/queries/crg'
import * as locataires from '@/lib/queries/locataires'
import * as photos from '@/lib/queries/photos'
import * as revenusFonciers from '@/lib/queries/revenus-fonciers'
import type { Viewer } from '@/lib/viewer-kinds'
import * as given from '../../support/given'
import * as gerance from '../../support/given-gerance'
import { photo } from '../../support/given-residence'
import { anyDay, type Case, KINDS, periode, type Target, type World } from './monde'

type Compte = World['comptes'][Target]
type Run = (viewer: Viewer, compte: Compte) => Promise<unknown>

/** The compte of the world as a landlord's. */
const bailleur = (run: Run): Case => ({ kinds: KINDS, run: (viewer, { comptes: c }, target) => run(viewer, c[target]) })

const unCompteRendu = (compte: Compte) =>
  db.compte
    .update({ where: { id: compte.id }, data: { role: 'BAILLEUR' } })
    .then(() => gerance.crg(compte, [periode.debut, periode.fin], { lignes: [['LOYER', 10_000]] }))

/** With a tenant, whom the agency lets its landlords see. */
async function locataireDe(compte: Compte) {
  const { agencyId } = compte
  await db.agency.update({ where: { id: agencyId }, data: { bailleurVoitComptes: true, bailleurVoitDocuments: true } })
  const made = await gerance.mandat(agencyId, { bailleur: compte })
  return { ...made, ...(await gerance.bail(made.mandat)) }
}

const AVANT = { avant: null, lignes: 10 }

/** What a landlord sees of his lots, his accounts and his tenants. */
export const BAILLEUR: Record<string, Case> = {
  'biens.documentsDuLot': bailleur(async (viewer, compte) => {
    const { lot, immeuble } = await gerance.mandat(compte.agencyId, { bailleur: compte })
    const { id } = await given.documentPublie(compte)
    await db.document.update({ where: { id }, data: { dossierType: 'lot', dossierReference: `${immeuble.reference}/${lot.numero}` } })
    return (await biens.documentsDuLot(viewer, compte.id, lot.id, anyDay)).length
  }),
  'crg.crgsDuCompte': bailleur(async (viewer, compte) => {
    await unCompteRendu(compte)
    return (await crg.crgsDuCompte(viewer, compte.id)).length
  }),
  'crg.unCrg': bailleur(async (viewer, compte) => crg.unCrg(viewer, (await unCompteRendu(compte)).id)),
  'crg.pieceDuCrg': bailleur(async (viewer, compte) => {
    const { lignes } = await unCompteRendu(compte)
    const id = lignes[0]?.id ?? ''
    const piece = { piece: 'a'.repeat(64), pieceNom: 'f.pdf', pieceTaille: 3, pieceMime: 'application/pdf' }
    await db.crgLigne.update({ where: { id }, data: piece })
    return crg.pieceDuCrg(viewer, id)
  }),
  'revenus-fonciers.anneeEncaissee': bailleur(async (viewer, compte) => {
    await unCompteRendu(compte)
    return (await revenusFonciers.anneeEncaissee(viewer, compte.id, 2026, anyDay))?.lignes.length
  }),
  'locataires.locataireDuBailleur': bailleur(async (viewer, compte) => {
    const { locataire } = await locataireDe(compte)
    return locataires.locataireDuBailleur(viewer, compte.id, locataire.id, anyDay)
  }),
  'locataires.compteDuLocataire': bailleur(async (viewer, compte) => {
    const { locataire } = await locataireDe(compte)
    return locataires.compteDuLocataire(viewer, compte.id, locataire.id, periode, AVANT)
  }),
}

/** The photographs again, of a landlord's buildings and of a tenant's: the co-owner's are among those of the residence. */
export const PHOTOS_DE_LA_GERANCE: Record<string, Case> = {
  'a photograph of a landlord’s building': bailleur(async (viewer, compte) => {
    const { immeuble } = await gerance.mandat(compte.agencyId, { bailleur: compte })
    return photos.fichierDeLaPhoto(viewer, (await photo(immeuble)).id)
  }),
  'a photograph of a tenant’s building': bailleur(async (viewer, compte) => {
    const { immeuble, mandat } = await gerance.mandat(compte.agencyId)
    await gerance.bail(mandat, { locataire: compte })
    return photos.fichierDeLaPhoto(viewer, (await photo(immeuble)).id)
  }),
}
