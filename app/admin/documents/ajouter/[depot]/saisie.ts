import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { NATURES_LEGALES } from '@/lib/domain/documents-legaux'
import type { Destinataires } from '@/lib/queries/cibles-nommees'
import { jour, jourFacultatif } from '@/lib/saisie-du-jour'

const coche = z
  .literal('on')
  .optional()
  .catch(undefined)
  .transform((value) => value === 'on')

/** In months; « » is without an end. */
export const DUREES = ['', '1', '3', '6', '12', '24', '36', '60', '120'] as const

export const publication = z.object({
  depot: z.uuid('Cette page n’est plus à jour. Rechargez-la.'),
  classeur: z.uuid('Choisissez le classeur où ils se rangent.'),
  nature: z.union([z.literal(''), z.enum(NATURES_LEGALES)]).catch(''),
  publieLe: jourFacultatif,
  mois: z
    .enum(DUREES)
    .catch('')
    .transform((mois) => (mois === '' ? null : Number(mois))),
  notifier: coche,
  titre: z.record(
    z.string(),
    z.string().trim().min(1, 'Donnez un titre à ce document.').max(300, 'Ce titre est trop long\u00a0: 300 caractères au plus.'),
  ),
  date: z.record(z.string(), jour('Indiquez la date de ce document.')),
  pour: z.record(z.string(), z.string().max(2000, 'Il y a trop de destinataires ici\u00a0: 2\u202f000 caractères au plus.')),
  /** For those that name nobody. */
  sinon: z.string().trim().max(2000, 'Il y a trop de destinataires ici\u00a0: 2\u202f000 caractères au plus.').default(''),
  sans: z.record(z.string(), z.string().max(2)),
  confirme: z.string().max(64).optional(),
})
export type Saisie = z.output<typeof publication>

/** What was read: published is what was told, and nothing else. */
export const empreinte = ({ classeur, publieLe, mois, notifier, pour, sans }: Saisie): string =>
  createHash('sha256')
    .update(JSON.stringify([classeur, publieLe, mois, notifier, Object.entries(pour).toSorted(), Object.keys(sans).toSorted()]))
    .digest('hex')

/** What is wrong with those whom one file is for; null when nothing is. */
export function fauteDe({ cibles, inconnus, ambigus }: Destinataires, metier: 'GERANCE' | 'SYNDIC'): string | null {
  const dits = (noms: readonly string[]) => noms.map((nom) => `«\u00a0${nom}\u00a0»`).join(', ')
  if (inconnus.length > 0)
    return `${dits(inconnus)}\u00a0: ni un compte ${metier === 'SYNDIC' ? 'de copropriétaire' : 'de bailleur ou de locataire'}, ni un immeuble, ni un client.`
  if (ambigus.length > 0) return `${dits(ambigus)}\u00a0: plusieurs portent ce nom. Écrivez un numéro de compte ou le code de l’immeuble.`
  return cibles.length === 0 ? 'Dites pour qui est ce document.' : null
}
