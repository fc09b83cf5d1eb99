import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { poster } from '../courrier-personnel'
import type { Transaction } from '../db'
import type { Selection } from '../domain/selection-d-acces'
import { noterTous } from '../journal'
import { take } from '../throttle'
import type { Gestionnaire } from '../viewer-kinds'
import { fermerLesComptes, rouvrirLesComptes } from './fermer'
import { type Choisi, retenirLaSelection } from './retenir-la-selection'
import { uneALaFois } from './une-a-la-fois'

export type DemandeDeGeste = {
  readonly geste: 'fermer' | 'rouvrir' | 'renvoyer'
  readonly selection: Selection
  /** Of what was shown before it was confirmed. */
  readonly empreinte: string
  /** One form does it once. */
  readonly formulaire: string
}

type Fait = { readonly ids: readonly string[]; readonly personnes: number; readonly sessions: number }

/** The link of an activation is sent again, to those whose mailbox has not had too many. */
async function renvoyerLesLiens(tx: Transaction, agencyId: string, choisis: readonly Choisi[]): Promise<Fait> {
  const codeIds = choisis.flatMap(({ etat, code_id }) => (etat === 'ACTIVATION' && code_id ? [code_id] : []))
  const attendues = await tx.activation.findMany({
    where: { agencyId, codeId: { in: codeIds }, passwordHash: { not: null }, email: { not: null } },
    select: { id: true, email: true, code: { select: { compteId: true } } },
  })
  const ids: string[] = []
  for (const { id, email, code } of attendues) {
    if (!email || (await take('activation-boite', email)) > 0) continue
    await poster(tx, 'activation', email, id)
    ids.push(code.compteId)
  }
  return { ids, personnes: ids.length, sessions: 0 }
}

const EVENEMENTS = { fermer: 'acces-ferme', rouvrir: 'acces-rouvert', renvoyer: 'activation-renvoyee' } as const

/**
 * Does it to all of a selection at once, or to nothing: a line of the journal for each compte.
 * @returns the task that tells what was done; null when the selection is no longer the one that was shown.
 */
export const faireLeGeste = (
  viewer: Gestionnaire,
  { geste, selection, empreinte, formulaire }: DemandeDeGeste,
  origin: Origin,
): Promise<string | null> =>
  uneALaFois(viewer.agencyId, async (tx) => {
    const { agencyId, userId, nom } = viewer
    const done = await tx.tache.findFirst({ where: { agencyId, formulaire }, select: { id: true } })
    if (done) return done.id
    const choisis = await retenirLaSelection(tx, viewer, { selection, empreinte })
    if (!choisis) return null
    const [at, au] = [now(), { agencyId, choisis }]
    const { ids, personnes, sessions } =
      geste === 'fermer'
        ? await fermerLesComptes(tx, { ...au, at })
        : geste === 'rouvrir'
          ? await rouvrirLesComptes(tx, { ...au, at })
          : await renvoyerLesLiens(tx, agencyId, choisis)
    const fait = { evenement: EVENEMENTS[geste], agencyId, acteur: { userId, nom }, origin } as const
    await noterTous(
      tx,
      ids.map((compteId) => ({ ...fait, compteId })),
    )
    const { id } = await tx.tache.create({
      data: {
        ...{
          agencyId,
          genre: 'ACCES',
          formulaire,
          etat: 'FINIE',
          total: choisis.length,
          faits: ids.length,
          demande: { geste, metiers: [...viewer.metiersVus] },
        },
        ...{ resultat: { personnes, sessions }, createdById: userId, createdBy: nom, endedAt: at },
      },
      select: { id: true },
    })
    return id
  })
