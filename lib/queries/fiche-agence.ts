import 'server-only'
import type { Origin } from '../auth'
import { db, transaction } from '../db'
import { type Day, dateToDay, dayToDate } from '../domain/day'
import { type Cents, cents } from '../domain/money'
import { noter } from '../journal'
import { agencyOf } from '../scope'
import type { Administrateur, StaffViewer } from '../viewer-kinds'

/** What an agency says of itself (manual Crypto, « Agence » : général, mandataire). */
export const TEXTES = [
  ...(['nom', 'activite', 'adresse1', 'codePostal', 'ville', 'telephone', 'email', 'site', 'horaires', 'mentions', 'accent'] as const),
  ...(['formeJuridique', 'capital', 'siret', 'ape', 'rcs', 'tva', 'emailCommercant', 'gerant', 'gerantFonction'] as const),
  ...(['carteNumero', 'carteDelivreePar', 'garant', 'garantAdresse', 'assureurRc', 'policeRc'] as const),
]
type Texte = (typeof TEXTES)[number]

export type Fiche = Readonly<Record<Texte, string>> & {
  /** Of the company, in the portal's addresses beside that of the agency; empty without one. */
  readonly codeSociete: string
  readonly carteJusquAu: Day | null
  readonly garantieMontant: Cents | null
  /** SHA-256 of a PNG. */
  readonly logo: string | null
}

export type FicheLue = Fiche & { readonly version: number; readonly code: string }

const SELECT = {
  ...(Object.fromEntries(TEXTES.map((texte) => [texte, true])) as Record<Texte, true>),
  ...{ carteJusquAu: true, garantieMontant: true, logo: true, version: true, code: true, codeSociete: true },
} as const

const where = (viewer: StaffViewer) => ({ id: agencyOf(viewer).agencyId })

type Ligne = Omit<FicheLue, 'carteJusquAu' | 'garantieMontant' | 'codeSociete'> & {
  carteJusquAu: Date | null
  garantieMontant: bigint | null
  codeSociete: string | null
}
const lue = ({ carteJusquAu, garantieMontant, codeSociete, ...rest }: Ligne): FicheLue => ({
  ...rest,
  codeSociete: codeSociete ?? '',
  carteJusquAu: carteJusquAu && dateToDay(carteJusquAu),
  garantieMontant: garantieMontant === null ? null : cents(garantieMontant),
})

export async function ficheDeLAgence(viewer: StaffViewer): Promise<FicheLue | null> {
  const read = await db(viewer).agency.findFirst({ where: where(viewer), select: SELECT })
  return read && lue(read)
}

/** @returns CHANGE, with the fields that differ, when somebody else has changed them since `version` was read; nothing is written then. */
export async function enregistrerFiche(
  viewer: Administrateur,
  { version, ...saisie }: Fiche & { readonly version: number },
  origin: Origin,
): Promise<
  { readonly etat: 'FAIT' | 'INCHANGE' } | { readonly etat: 'CHANGE'; readonly version: number; readonly champs: readonly string[] }
> {
  const { agencyId, userId, nom } = viewer
  return transaction(viewer, async (tx) => {
    await tx.$queryRaw`select 1 from agency where id = ${agencyId}::uuid for update`
    const avant = lue(await tx.agency.findFirstOrThrow({ where: where(viewer), select: SELECT }))
    const champs = (Object.keys(saisie) as (keyof Fiche)[]).filter((champ) => avant[champ] !== saisie[champ])
    if (champs.length === 0) return { etat: 'INCHANGE' as const }
    if (avant.version !== version) return { etat: 'CHANGE' as const, version: avant.version, champs }
    const { carteJusquAu, garantieMontant, codeSociete, ...rest } = saisie
    await tx.agency.updateMany({
      where: where(viewer),
      data: {
        ...{ ...rest, garantieMontant, codeSociete: codeSociete || null },
        ...{ carteJusquAu: carteJusquAu && dayToDate(carteJusquAu), version: { increment: 1 } },
      },
    })
    const details = Object.fromEntries(champs.map((champ) => [champ, String(saisie[champ] ?? '').slice(0, 200)]))
    await noter(tx, { evenement: 'fiche-agence', agencyId, acteur: { userId, nom }, origin, details })
    return { etat: 'FAIT' as const }
  })
}
