import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { prepared, transaction } from '../db'
import { type Day, dateToDay, dayToDate } from '../domain/day'
import { motifsCherches } from '../domain/mots-cherches'
import { defautDeLaFin, type UsageDuBail } from '../domain/preavis'
import { enqueue } from '../jobs'
import { noter } from '../journal'
import { LOGEMENT_SQL, PREAVIS_JSON, type PreavisLu, preavisLu } from '../preavis-lu'
import type { EtatPreavis } from '../prisma/enums'
import { Refusal } from '../refusal'
import { comptesVisibleTo } from '../scope'
import { BAIL_EVENTUEL_SQL } from '../scope-gerance'
import { ROLE_DU_METIER_SQL } from '../scope-metiers'
import type { Redacteur, StaffViewer } from '../viewer-kinds'

export const PREAVIS_PAR_PAGE = 25

const TITULAIRE = `coalesce(t.raison_sociale, concat_ws(' ', t.prenom, t.nom))`
const FROM = `from preavis p join compte c on c.id = p.compte_id join tiers t on t.id = c.tiers_id ${BAIL_EVENTUEL_SQL}`

export type PreavisRecu = {
  readonly id: string
  readonly nom: string
  readonly compte: string
  readonly logement: string
  readonly etat: EtatPreavis
  readonly recuLe: Day
  /** As the agency keeps it, else as computed. */
  readonly fin: Day
}

/** $2 one state; 'TOUS'; without it, what is to be answered and what is confirmed. */
const LISTE = `
  select p.id, ${TITULAIRE} as nom, c.numero as compte, case when l.id is not null then ${LOGEMENT_SQL} else '' end as logement, p.etat,
    p.recu_le::text as "recuLe", coalesce(p.fin_retenue, greatest(p.fin, p.souhait_le))::text as fin, count(*) over () as total
  ${FROM}
  where p.agency_id = $1 and ${ROLE_DU_METIER_SQL('$6')}
    and case coalesce($2::text, '') when '' then p.etat in ('DEPOSE', 'CONFIRME') when 'TOUS' then true else p.etat::text = $2 end
    and (cardinality($3::text[]) = 0 or palier_plat(concat_ws(' ', ${TITULAIRE}, c.numero, i.nom, l.numero)) like all ($3))
  order by (p.etat <> 'DEPOSE'), case when p.etat = 'DEPOSE' then p.created_at end, p.created_at desc, p.id limit $4 offset $5`

type Filtre = { readonly recherche: string; readonly etat: EtatPreavis | 'TOUS' | null; readonly page: number }

/** The notices given to the agency online; who has waited longest for an answer comes first. */
export async function preavisDeLAgence(viewer: StaffViewer, { recherche, etat, page }: Filtre) {
  const places = [PREAVIS_PAR_PAGE, (page - 1) * PREAVIS_PAR_PAGE]
  const values = [viewer.agencyId, etat, motifsCherches(recherche), ...places, viewer.metiers]
  const rows = await prepared<PreavisRecu & { total: string }>(viewer, 'preavis-agence', LISTE, values)
  return { total: Number(rows[0]?.total ?? 0), rows }
}

type Faits = {
  readonly compteId: string
  readonly compte: string
  readonly nom: string
  readonly logement: string
  readonly usage: UsageDuBail | null
  /** Of whoever gave it. */
  readonly email: string | null
  readonly telephone: string | null
}

const UN = `
  select ${PREAVIS_JSON} as preavis, c.id as "compteId", c.numero as compte, ${TITULAIRE} as nom,
    case when l.id is not null then ${LOGEMENT_SQL} else '' end as logement, b.usage, u.email,
    coalesce(u.telephone, t.telephone_mobile, t.telephone_fixe) as telephone
  ${FROM} left join "user" u on u.id = p.user_id
  where p.id = $2 and p.agency_id = $1 and ${ROLE_DU_METIER_SQL('$3')}`

/** A notice and who gave it; null where the agency has no such one. */
export async function unPreavisDeLAgence(viewer: StaffViewer, preavisId: string) {
  const [read] = await prepared<Faits & { preavis: PreavisLu }>(viewer, 'un-preavis', UN, [viewer.agencyId, preavisId, viewer.metiers])
  return read ? { ...read, preavis: preavisLu(read.preavis) } : null
}

/** An answer is signed by a name; a login that has none is its agency's. */
const signature = ({ nom, email, agence }: Redacteur) => (nom === email ? agence.nom : nom)

export type DecisionDuPreavis = {
  readonly preavisId: string
  /** The end that the agency keeps; null: the notice is refused. */
  readonly finRetenue: Day | null
  readonly reponse: string
}

/** `tard`: somebody was faster, or the tenant took it back. */
export type SortDeLaDecision = 'confirme' | 'refuse' | 'tard'

/**
 * Answers a notice, once, and tells who gave it by mail. @returns null where the agency has no such one.
 * @throws Refusal for an end that cannot be.
 */
export const deciderDuPreavis = (
  viewer: Redacteur,
  { preavisId, finRetenue, reponse }: DecisionDuPreavis,
  origin: Origin,
): Promise<SortDeLaDecision | null> =>
  transaction(viewer, async (tx) => {
    const { agencyId } = viewer
    const where = { id: preavisId, compte: comptesVisibleTo(viewer) }
    const found = await tx.preavis.findFirst({
      where,
      select: { recuLe: true, compteId: true, userId: true, user: { select: { email: true } } },
    })
    if (!found) return null
    const defaut = finRetenue && defautDeLaFin(finRetenue, dateToDay(found.recuLe))
    if (defaut) throw new Refusal(defaut, 'fin')
    const etat = finRetenue ? 'CONFIRME' : 'REFUSE'
    const { count } = await tx.preavis.updateMany({
      where: { ...where, etat: 'DEPOSE' },
      data: { etat, finRetenue: finRetenue && dayToDate(finRetenue), reponse, decideLe: now(), decidePar: signature(viewer) },
    })
    if (count === 0) return 'tard'
    const details = { etat, ...(finRetenue && { fin: finRetenue }) }
    await noter(tx, { evenement: 'preavis-decide', agencyId, acteur: viewer, compteId: found.compteId, origin, details })
    if (found.userId && found.user) {
      const data = { agencyId, modele: 'preavis-decide', to: found.user.email, contenu: {}, objetId: preavisId, userId: found.userId }
      const { id: messageId } = await tx.message.create({ data, select: { id: true } })
      await enqueue(tx, 'mail', { messageId, agencyId })
    }
    return finRetenue ? 'confirme' : 'refuse'
  })
