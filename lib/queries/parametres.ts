import 'server-only'
import type { Origin } from '../auth'
import { db, transaction } from '../db'
import { noter } from '../journal'
import type { ArrondiIrl, Rubrique, SensSolde } from '../prisma/enums'
import { agencyOf } from '../scope'
import type { Administrateur, StaffViewer } from '../viewer-kinds'

/** The switches of an agency (manual Crypto, « Paramètres »). */
export type Parametres = {
  readonly rubriquesFermees: readonly Rubrique[]
  readonly classeursVides: boolean
  /** The address of the feed of news; null without one. */
  readonly fluxRss: string | null
  readonly sensSolde: SensSolde
  readonly masquerRib: boolean
  readonly bailleurVoitComptes: boolean
  readonly bailleurVoitDocuments: boolean
  readonly arrondiIrl: ArrondiIrl
  readonly fermetureAuPreavis: boolean
  readonly fermetureAuDepart: boolean
  readonly moisApresDepart: number
}

const CHAMPS = {
  ...{ rubriquesFermees: true, classeursVides: true, fluxRss: true, sensSolde: true, masquerRib: true },
  ...{
    bailleurVoitComptes: true,
    bailleurVoitDocuments: true,
    arrondiIrl: true,
    fermetureAuPreavis: true,
    fermetureAuDepart: true,
    moisApresDepart: true,
  },
} as const satisfies Record<keyof Parametres, true>

const where = (viewer: StaffViewer) => ({ id: agencyOf(viewer).agencyId })

export const parametresDeLAgence = (viewer: StaffViewer): Promise<(Parametres & { readonly version: number }) | null> =>
  db(viewer).agency.findFirst({ where: where(viewer), select: { ...CHAMPS, version: true } })

const dit = (value: unknown) => (Array.isArray(value) ? [...value].sort().join(', ') : String(value ?? ''))

/** What differs, each before → after, for the journal and for whoever comes second. */
const differences = (avant: Parametres, apres: Parametres): Record<string, string> =>
  Object.fromEntries(
    (Object.keys(CHAMPS) as (keyof Parametres)[])
      .filter((champ) => dit(avant[champ]) !== dit(apres[champ]))
      .map((champ) => [champ, `${dit(avant[champ])} → ${dit(apres[champ])}`]),
  )

/** Another feed begins anew: it is read within a minute, and the news of the one before go with it. */
const FLUX_NOUVEAU = { fluxRssErreur: null, fluxRssEssai: null, fluxRssLuLe: null } as const

/** @returns CHANGE when somebody else has changed them since `version` was read; nothing is written then. */
export async function enregistrerParametres(
  viewer: Administrateur,
  { version, ...saisie }: Parametres & { readonly version: number },
  origin: Origin,
): Promise<
  { readonly etat: 'FAIT' | 'INCHANGE' } | { readonly etat: 'CHANGE'; readonly version: number; readonly change: Record<string, string> }
> {
  const { agencyId, userId, nom } = viewer
  return transaction(viewer, async (tx) => {
    // Held until the end: the second of two waits here, then finds another version.
    await tx.$queryRaw`select 1 from agency where id = ${agencyId}::uuid for update`
    const { version: actuelle, ...avant } = await tx.agency.findFirstOrThrow({ where: where(viewer), select: { ...CHAMPS, version: true } })
    const change = differences(avant, saisie)
    if (Object.keys(change).length === 0) return { etat: 'INCHANGE' as const }
    if (actuelle !== version) return { etat: 'CHANGE' as const, version: actuelle, change }
    const autreFlux = avant.fluxRss !== saisie.fluxRss && FLUX_NOUVEAU
    await tx.agency.updateMany({
      where: where(viewer),
      data: { ...saisie, ...autreFlux, rubriquesFermees: [...saisie.rubriquesFermees], version: { increment: 1 } },
    })
    if (autreFlux) await tx.actualite.deleteMany({ where: agencyOf(viewer) })
    await noter(tx, { evenement: 'parametres', agencyId, acteur: { userId, nom }, origin, details: change })
    return { etat: 'FAIT' as const }
  })
}
