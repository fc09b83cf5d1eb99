import { randomUUID } from 'node:crypto'
import { house as db } from '@/lib/db'
import { type Day, dayToDate } from '@/lib/domain/day'
import { hashPassword } from '@/lib/password'
import type { CompteRole, StaffRole } from '@/lib/prisma/enums'
import {
  type Administrateur,
  type ClientViewer,
  type CodeViewer,
  type CompteOuvert,
  clientViewer,
  codeViewer,
  type StaffViewer,
  staffViewer,
} from '@/lib/viewer-kinds'

// Builders of a small world, each with what it needs and nothing else; what a test is about, it says.

let counter = 0
const reference = () => `R${++counter}`

export const agency = (code = reference()) => db.agency.create({ data: { code, nom: `Agence ${code}`, telephone: '04 00 00 00 00' } })

export async function compte(agencyId: string, facts: { role?: CompteRole; nom?: string; publie?: boolean } = {}) {
  const { role = 'COPROPRIETAIRE', nom = 'Dupont', publie = true } = facts
  const tiers = await db.tiers.create({
    data: { agencyId, reference: reference(), nature: 'PERSONNE', nom, civilite: 'Mme', prenom: 'Jeanne' },
  })
  const ref = reference()
  return db.compte.create({ data: { agencyId, reference: ref, numero: `N-${ref}`, role, tiersId: tiers.id, publie } })
}

/** @param debit and credit in cents. */
export const ecriture = (compte: { id: string; agencyId: string }, on: Day, debit: number, credit = 0) =>
  db.ecriture.create({
    data: {
      agencyId: compte.agencyId,
      compteId: compte.id,
      reference: reference(),
      dateComptable: dayToDate(on),
      dateOperation: dayToDate(on),
      libelle: `Écriture du ${on}`,
      debit,
      credit,
    },
  })

export const user = (email = `${reference()}@palier.test`.toLowerCase(), passwordHash?: string) =>
  db.user.create({ data: { email, ...(passwordHash && { passwordHash }) } })

export const acces = (compte: { id: string; agencyId: string }, userId: string) =>
  db.acces.create({ data: { agencyId: compte.agencyId, compteId: compte.id, userId } })

type OpenCompte = { id: string; agencyId: string; role: CompteRole; numero: string }

/** A client to whom these comptes are open, as lib/viewer.ts would make him. */
export async function client(...comptes: OpenCompte[]): Promise<ClientViewer> {
  const person = await user()
  for (const open of comptes) await acces(open, person.id)
  return clientViewer({
    userId: person.id,
    sessionId: randomUUID(),
    email: person.email,
    nom: person.email,
    compteParDefautId: null,
    comptes: comptes.map(({ id, agencyId, role, numero }) => ({
      id,
      agencyId,
      role,
      numero,
      lieu: '',
      sortant: null,
      agence: {
        code: 'AGENCE',
        nom: 'Agence',
        telephone: '',
        email: '',
        accent: '#0f5b57',
        sensSolde: 'DEBIT_POSITIF',
        fermees: [],
        logo: null,
      },
    })),
  })
}

export async function staff(agencyId: string, role: StaffRole = 'ADMINISTRATEUR'): Promise<StaffViewer> {
  const person = await user()
  await db.staff.create({ data: { agencyId, userId: person.id, role } })
  return staffViewer({
    userId: person.id,
    sessionId: randomUUID(),
    email: person.email,
    nom: person.email,
    agencyId,
    agence: { nom: 'Agence', accent: '#0f5b57', logo: null },
    role,
    metiers: ['GERANCE', 'SYNDIC'],
  })
}

/** An issued document of a compte, with its message still to be sent. */
export async function document(compte: { id: string; agencyId: string }) {
  const made = await db.document.create({
    data: { agencyId: compte.agencyId, compteId: compte.id, nature: 'RELEVE', titre: 'Relevé', contenu: {}, demande: randomUUID() },
  })
  const message = await db.message.create({
    data: { agencyId: compte.agencyId, modele: 'releve', to: 'client@palier.test', contenu: {}, documentId: made.id },
  })
  return { ...made, message }
}

/** A document that the agency has published for a compte alone, in a classeur that is open to it. */
export async function documentPublie(
  compte: { id: string; agencyId: string },
  facts: { publieLe?: Date | null; jusquAu?: Date | null; withdrawnAt?: Date | null } = {},
) {
  const { id: compteId, agencyId } = compte
  const droits = { niveau: 'COPROPRIETAIRE' as const, bailleur: true, locataire: true }
  const { id: classeurId } = await db.classeur.create({ data: { agencyId, metier: 'SYNDIC', rang: 1, nom: reference(), ...droits } })
  return db.document.create({
    data: {
      ...{ agencyId, classeurId, nature: 'PUBLIE', titre: 'Procès-verbal', reference: reference(), date: new Date('2026-06-01') },
      ...{ fichier: 'a'.repeat(64), nom: 'Procès-verbal.pdf', taille: 1, mime: 'application/pdf', ...facts },
      pourQui: { create: { agencyId, cible: compteId, genre: 'COMPTE' } },
    },
  })
}

export const publication = (agencyId: string) =>
  db.publication.create({ data: { agencyId, mode: 'complete', date: new Date(), status: 'APPLIED' } })

export const PROVISOIRE = 'ACDEFGHJKM'
let hashed: Promise<string> | undefined

/** The codes of a letter for this compte; its provisional password is PROVISOIRE. */
export async function code(
  compte: { id: string; agencyId: string },
  facts: { identifiant?: string; force?: boolean; expires?: Date; usedAt?: Date } = {},
) {
  const { identifiant = reference(), force = false, expires = new Date(Date.now() + 24 * 3600 * 1000), usedAt = null } = facts
  hashed ??= hashPassword(PROVISOIRE)
  const data = { agencyId: compte.agencyId, compteId: compte.id, identifiant, hash: await hashed, force, expires, usedAt }
  return db.code.create({ data })
}

/** Who has entered with these codes, as lib/viewer.ts would make her. */
export async function porteur(codes: { id: string; force: boolean }, comptes: readonly CompteOuvert[] = []): Promise<CodeViewer> {
  const expires = new Date(Date.now() + 3600 * 1000)
  const { id: sessionId } = await db.session.create({ data: { codeId: codes.id, expires }, select: { id: true } })
  return codeViewer({ codeId: codes.id, sessionId, nom: '', force: codes.force, comptes })
}

export const administrateur = async (agencyId: string): Promise<Administrateur> => (await staff(agencyId)) as Administrateur

/** A version of the agency's conditions générales, the next one. */
export async function conditions(agencyId: string, resume = '') {
  const version = (await db.conditions.count({ where: { agencyId } })) + 1
  return db.conditions.create({ data: { agencyId, version, texte: `# Version ${version}`, resume } })
}

/** An information that the agency publishes for a compte alone. */
export const information = ({ id, agencyId }: { id: string; agencyId: string }) =>
  db.information.create({
    data: {
      ...{ agencyId, reference: reference(), titre: 'Coupure d’eau', texte: 'Lundi.', date: new Date('2026-06-01'), pour: 'compte' },
      pourQui: { create: { agencyId, cible: id, genre: 'COMPTE' } },
    },
  })
