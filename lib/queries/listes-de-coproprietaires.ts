import 'server-only'
import { prepared, transaction } from '../db'
import type { Day } from '../domain/day'
import { enqueue } from '../jobs'
import { agencyOf } from '../scope'
import type { SystemViewer } from '../viewer-kinds'

/** A residence that has co-owners, and the list of them that is published: what it was made of. */
export type ResidenceAListe = {
  readonly id: string
  readonly reference: string
  readonly adresse: string
  readonly empreinte: string | null
}

export type AgenceDesListes = {
  readonly nom: string
  readonly accent: string
  readonly mentions: string
  readonly classeurId: string | null
  readonly residences: readonly ResidenceAListe[]
}

/** Beside the references of the agency's software, whose documents a bundle withdraws. */
const REFERENCE = `'saisie:liste:' || i.id`
const SIENNES = `d.nature = 'PUBLIE' and d.origine = 'SAISIE' and d.reference like 'saisie:liste:%'`

const AGENCE = `
  select a.nom, a.accent, a.mentions, a.liste_classeur_id as "classeurId",
    coalesce((select json_agg(json_build_object('id', i.id, 'reference', i.reference,
        'adresse', concat_ws(', ', i.adresse1, i.adresse2, concat_ws(' ', i.code_postal, i.ville)),
        'empreinte', case when d.withdrawn_at is null and d.classeur_id = a.liste_classeur_id then d.contenu->>'empreinte' end) order by i.nom, i.id)
      from immeuble i left join document d on d.agency_id = a.id and d.reference = ${REFERENCE}
      where i.agency_id = a.id and i.withdrawn_at is null and exists (select from lot l join propriete p on p.lot_id = l.id
        where l.immeuble_id = i.id and l.withdrawn_at is null and p.withdrawn_at is null)), '[]') as residences
  from agency a where a.id = $1`

/** Every residence that should have its list, where the agency keeps some. */
export async function agenceDesListes(viewer: SystemViewer): Promise<AgenceDesListes | null> {
  const [read] = await prepared<AgenceDesListes>(viewer, 'listes-de-coproprietaires', AGENCE, [viewer.agencyId])
  return read ?? null
}

/** Who lives there, of those who own in it, by the address that is theirs: asked by the list, and shown nowhere else. */
const RESIDANTS = `
  select distinct t.id from immeuble i join lot l on l.immeuble_id = i.id and l.withdrawn_at is null
    join propriete p on p.lot_id = l.id and p.withdrawn_at is null join compte c on c.id = p.compte_id join tiers t on t.id = c.tiers_id
  where i.id = $2 and i.agency_id = $1 and palier_plat(t.adresse1) = palier_plat(i.adresse1) and t.code_postal = i.code_postal`

export async function residants(viewer: SystemViewer, immeubleId: string): Promise<ReadonlySet<string>> {
  const rows = await prepared<{ id: string }>(viewer, 'residants', RESIDANTS, [viewer.agencyId, immeubleId])
  return new Set(rows.map(({ id }) => id))
}

export type ListeFaite = {
  readonly residence: ResidenceAListe
  readonly classeurId: string
  readonly empreinte: string
  readonly fichier: { readonly hash: string; readonly taille: number; readonly nom: string }
  readonly jour: Day
}

// One document a residence: the new file takes the place of the former, under the same address (« annule et remplace »).
const RANGER = `
  insert into document (agency_id, reference, nature, origine, titre, classeur_id, date, pour, nature_legale, notifier, contenu, fichier, nom, taille, mime)
  select a.id, ${REFERENCE}, 'PUBLIE', 'SAISIE', 'Liste des copropriétaires', $3::uuid, $5::date, 'immeuble:' || i.reference, 'LISTE_COPROPRIETAIRES', false,
    jsonb_build_object('empreinte', $4::text), $6, $7, $8::int, 'application/pdf'
  from agency a join immeuble i on i.agency_id = a.id and i.id = $2::uuid where a.id = $1::uuid and a.liste_classeur_id = $3::uuid
  on conflict (agency_id, reference) do update set classeur_id = excluded.classeur_id, date = excluded.date, pour = excluded.pour, contenu = excluded.contenu,
    fichier = excluded.fichier, nom = excluded.nom, taille = excluded.taille, withdrawn_at = null
  returning id`

/** Publishes a list in the place of the former. @returns false where the agency has changed its mind meanwhile. */
export const rangerLaListe = (viewer: SystemViewer, { residence, classeurId, empreinte, fichier, jour }: ListeFaite): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const { agencyId } = viewer
    const values = [agencyId, residence.id, classeurId, empreinte, jour, fichier.hash, fichier.nom, fichier.taille]
    const [made] = await tx.$queryRawUnsafe<{ id: string }[]>(RANGER, ...values)
    if (!made) return false
    const pour = { agencyId, documentId: made.id, genre: 'IMMEUBLE' as const, cible: residence.id }
    await tx.documentPour.createMany({ data: [pour], skipDuplicates: true })
    return true
  })

/** Withdraws the lists that are not kept any more: of residences that have no co-owner, or all of them. @returns how many. */
export const retirerLesListes = (viewer: SystemViewer, gardees: readonly string[]): Promise<number> =>
  transaction(viewer, (tx) =>
    tx.$executeRawUnsafe(
      `update document d set withdrawn_at = now() where d.agency_id = $1::uuid and ${SIENNES} and d.withdrawn_at is null
         and not (substr(d.reference, 14) = any($2::text[]))`,
      viewer.agencyId,
      [...gardees],
    ),
  )

/** Has them looked over, where the agency keeps some. */
export const demanderLesListes = (viewer: SystemViewer): Promise<void> =>
  transaction(viewer, async (tx) => {
    const kept = await tx.agency.count({ where: { id: agencyOf(viewer).agencyId, listeClasseurId: { not: null } } })
    if (kept > 0) await enqueue(tx, 'listes', { agencyId: viewer.agencyId })
  })
