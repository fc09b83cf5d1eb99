import { house as db } from '@/lib/db'
import type { Fluide, NiveauSyndic } from '@/lib/prisma/enums'
import { agency, compte } from './given'

type Compte = { readonly id: string; readonly agencyId: string }

let counter = 0

/** A residence of this compte: one clé, one lot of its own, one of somebody else. */
export async function residence({ id: compteId, agencyId }: Compte) {
  const immeuble = await db.immeuble.create({
    data: { agencyId, reference: `I${++counter}`, nom: 'Les Tilleuls', adresse1: '1 rue Basse', codePostal: '54000', ville: 'Nancy' },
  })
  await db.compte.update({ where: { id: compteId }, data: { immeubleId: immeuble.id } })
  const made = { agencyId, immeubleId: immeuble.id }
  const cle = await db.cle.create({ data: { ...made, code: '001', libelle: 'Charges générales' } })
  const lot = await db.lot.create({ data: { ...made, numero: '1', nature: 'Appartement' } })
  const autreLot = await db.lot.create({ data: { ...made, numero: '2', nature: 'Appartement' } })
  await db.propriete.create({ data: { agencyId, lotId: lot.id, compteId, type: 'PLEIN' } })
  const tantiemes = [
    { agencyId, cleId: cle.id, lotId: lot.id, tantiemes: '91.5' },
    { agencyId, cleId: cle.id, lotId: autreLot.id, tantiemes: '908.5' },
  ]
  await db.tantieme.createMany({ data: tantiemes })
  return { immeuble, cle, lot, autreLot }
}

/** The same, its holder sitting at the conseil. */
export async function membreDuConseil(of: Compte, fonction: 'MEMBRE' | 'PRESIDENT' = 'MEMBRE') {
  const made = await residence(of)
  const { tiersId } = await db.compte.findUniqueOrThrow({ where: { id: of.id } })
  await db.conseilSyndical.create({ data: { agencyId: of.agencyId, immeubleId: made.immeuble.id, tiersId, fonction } })
  return made
}

/** A compte of a new agency, in its residence. */
export async function compteEnResidence() {
  const made = await compte((await agency()).id)
  return { compte: made, ...(await residence(made)) }
}

/** The classeur whose rights the expenses follow. */
export const classeurFactures = (agencyId: string, niveau: NiveauSyndic = 'COPROPRIETAIRE') =>
  db.classeur.create({ data: { agencyId, metier: 'SYNDIC', rang: 1, nom: 'Factures', niveau, usage: 'FACTURES' } })

/** An expense of an open exercice of this residence, with its invoice. */
export async function facture({ id: immeubleId, agencyId }: { id: string; agencyId: string }, { id: cleId }: { id: string }) {
  const days = { debut: new Date('2026-01-01'), fin: new Date('2026-12-31') }
  const exercice = await db.exercice.create({ data: { agencyId, immeubleId, code: 'N', ...days } })
  const line = { compte: '615000', libelleCompte: 'Entretien', date: new Date('2026-01-10'), libelle: 'Facture', montant: 1200 }
  const file = { facture: 'f'.repeat(64), factureNom: 'Facture.pdf', factureTaille: 1, factureMime: 'application/pdf' }
  return db.depense.create({ data: { agencyId, exerciceId: exercice.id, cleId, reference: immeubleId, ...line, ...file } })
}

/** A reading of a meter of this lot; `consommation` and `index` as PostgreSQL reads them. */
export const consommation = (
  { id: lotId, agencyId }: { id: string; agencyId: string },
  on: string,
  used: string,
  facts: { fluide?: Fluide; index?: string | null; unite?: string; withdrawnAt?: Date } = {},
) => {
  const { fluide = 'EAU_FROIDE', index = null, unite = 'm³', withdrawnAt = null } = facts
  return db.consommation.create({ data: { agencyId, lotId, fluide, date: new Date(on), index, consommation: used, unite, withdrawnAt } })
}

/** A photograph of this residence; without `fichier`, of a file that is not there. */
export const photo = (
  { id: immeubleId, agencyId }: { id: string; agencyId: string },
  facts: { titre?: string | null; date?: string; fichier?: string; withdrawnAt?: Date } = {},
) => {
  const { titre = 'Le jardin', date, fichier = 'e'.repeat(64), withdrawnAt = null } = facts
  const file = { fichier, nom: 'jardin.jpg', taille: 1, mime: 'image/jpeg', largeur: 720, hauteur: 480 }
  const data = { agencyId, immeubleId, reference: `PH${++counter}`, titre, date: date ? new Date(date) : null, withdrawnAt, ...file }
  return db.photo.create({ data })
}
