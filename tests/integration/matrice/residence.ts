import { house as db } from '@/lib/db'
import * as charges from '@/lib/queries/charges'
import * as conseil from '@/lib/queries/conseil'
import * as consommations from '@/lib/queries/consommations'
import * as contacts from '@/lib/queries/contacts'
import * as depenses from '@/lib/queries/depenses'
import * as fondsTravaux from '@/lib/queries/fonds-travaux'
import * as lotsPourUneDemande from '@/lib/queries/lots-pour-une-demande'
import * as photos from '@/lib/queries/photos'
import * as residence from '@/lib/queries/residence'
import * as given from '../../support/given'
import * as givenResidence from '../../support/given-residence'
import { anyDay, type Case, KINDS } from './monde'

export const RESIDENCE: Record<string, Case> = {
  'depenses.depensesDeLaResidence': {
    fresh: true,
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await givenResidence.residence(c[target])
      await givenResidence.classeurFactures(c[target].agencyId)
      return depenses.depensesDeLaResidence(viewer, c[target].id, anyDay, null)
    },
  },
  'depenses.factureDeLaDepense': {
    fresh: true,
    kinds: KINDS,
    // A residence is its co-owners' together, but each here has one of his own.
    run: async (viewer, { comptes: c }, target) => {
      const { immeuble, cle } = await givenResidence.residence(c[target])
      await givenResidence.classeurFactures(c[target].agencyId)
      const { id } = await givenResidence.facture(immeuble, cle)
      return depenses.factureDeLaDepense(viewer, id, anyDay)
    },
  },
  'conseil.classeursDuConseil': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await givenResidence.membreDuConseil(c[target])
      const { classeurId } = await given.documentPublie(c[target])
      await db.classeur.update({ where: { id: classeurId ?? '' }, data: { niveau: 'MEMBRE' } })
      return (await conseil.classeursDuConseil(viewer, c[target].id, anyDay)).length
    },
  },
  'conseil.coproprietairesDeLaResidence': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await givenResidence.membreDuConseil(c[target])
      return conseil.coproprietairesDeLaResidence(viewer, c[target].id, anyDay)
    },
  },
  'conseil.siegeAuConseil': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await givenResidence.membreDuConseil(c[target])
      return conseil.siegeAuConseil(viewer, c[target].id, anyDay)
    },
  },
  'fonds-travaux.fondsDeTravaux': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await givenResidence.residence(c[target])
      return fondsTravaux.fondsDeTravaux(viewer, c[target].id, anyDay)
    },
  },
  'residence.residenceDuCompte': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await givenResidence.residence(c[target])
      return residence.residenceDuCompte(viewer, c[target].id, anyDay)
    },
  },
  'lots-pour-une-demande.lotsPourUneDemande': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await givenResidence.residence(c[target])
      return (await lotsPourUneDemande.lotsPourUneDemande(viewer, c[target].id, anyDay)).length || null
    },
  },
  'contacts.contactsDuCompte': {
    kinds: KINDS,
    run: (viewer, { comptes: c }, target) => contacts.contactsDuCompte(viewer, c[target].id, anyDay),
  },
  'charges.chargesDeLaResidence': {
    fresh: true,
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      const { immeuble, cle } = await givenResidence.residence(c[target])
      await givenResidence.classeurFactures(c[target].agencyId)
      await givenResidence.facture(immeuble, cle)
      return (await charges.chargesDeLaResidence(viewer, c[target].id, anyDay))?.exercices.length
    },
  },
  'consommations.consommationsDuCompte': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      const { lot } = await givenResidence.residence(c[target])
      await givenResidence.consommation(lot, '2026-05-20', '3.5')
      return (await consommations.consommationsDuCompte(viewer, c[target].id, anyDay))?.length
    },
  },
  'photos.photosDesImmeubles': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      await givenResidence.photo((await givenResidence.residence(c[target])).immeuble)
      return (await photos.photosDesImmeubles(viewer, c[target].id))[0]?.photos.length
    },
  },
  'photos.fichierDeLaPhoto': {
    kinds: KINDS,
    run: async (viewer, { comptes: c }, target) => {
      const { id } = await givenResidence.photo((await givenResidence.residence(c[target])).immeuble)
      return photos.fichierDeLaPhoto(viewer, id)
    },
  },
}
