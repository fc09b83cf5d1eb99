import 'server-only'
import { house } from '../../db'
import type { Selection } from '../../domain/selection-d-acces'
import { enqueue } from '../../jobs'
import { Refusal } from '../../refusal'
import type { Gestionnaire } from '../../viewer-kinds'
import { retenirLaSelection } from '../retenir-la-selection'
import { uneALaFois } from '../une-a-la-fois'

type Demande = {
  readonly selection: Selection
  readonly empreinte: string
  readonly formulaire: string
  readonly associes: boolean
}

const enOrdre = new Intl.Collator('fr', { numeric: true })

type Ligne = { readonly id: string; readonly lettre: string; readonly codePostal: string; readonly nom: string }

/** One compte for each letter: those of one tiers with one identifiant have their codes in common. By postal code, then by name. */
async function unParLettre(agencyId: string, ids: readonly string[]): Promise<string[]> {
  const lignes = await house.$queryRaw<Ligne[]>`
    select c.id, coalesce(c.tiers_id || ' ' || upper(regexp_replace(c.identifiant, '\\s', '', 'g')), c.id::text) as lettre,
      coalesce(t.code_postal, '') as "codePostal", coalesce(t.raison_sociale, concat_ws(' ', t.nom, t.prenom)) as nom
    from compte c join tiers t on t.id = c.tiers_id where c.agency_id = ${agencyId}::uuid and c.id = any(${ids}::uuid[]) order by c.role, c.numero`
  const premiers = new Map(lignes.toReversed().map((ligne) => [ligne.lettre, ligne]))
  return [...premiers.values()]
    .toSorted((a, b) => enOrdre.compare(a.codePostal, b.codePostal) || enOrdre.compare(a.nom, b.nom) || a.id.localeCompare(b.id))
    .map(({ id }) => id)
}

/**
 * Asks for the letters of a selection: new codes for each, printed by a job in the order of the post.
 * @returns the task; null when the selection is no longer the one that was shown.
 * @throws Refusal when no letter is left to print.
 */
export const demanderLesLettres = (viewer: Gestionnaire, { selection, empreinte, formulaire, associes }: Demande): Promise<string | null> =>
  uneALaFois(viewer.agencyId, async (tx) => {
    const { agencyId, userId, nom } = viewer
    const done = await tx.tache.findFirst({ where: { agencyId, formulaire }, select: { id: true } })
    if (done) return done.id
    const choisis = await retenirLaSelection(tx, viewer, { selection, empreinte })
    if (!choisis) return null
    const voulus = choisis.filter(({ etat }) => etat !== 'FERME' && (associes || etat !== 'ASSOCIE'))
    const lettres = await unParLettre(
      agencyId,
      voulus.map(({ id }) => id),
    )
    if (!lettres.length) throw new Refusal('Il n’y a aucune lettre à imprimer pour ces comptes.')
    const { id } = await tx.tache.create({
      data: {
        ...{
          agencyId,
          genre: 'LETTRES',
          formulaire,
          total: lettres.length,
          demande: { lettres, associes, metiers: [...viewer.metiersVus] },
        },
        ...{ createdById: userId, createdBy: nom },
      },
      select: { id: true },
    })
    await enqueue(tx, 'lettres', { tacheId: id, agencyId })
    return id
  })
