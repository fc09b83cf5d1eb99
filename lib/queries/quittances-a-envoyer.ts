import 'server-only'
import { z } from 'zod'
import { db, prepared } from '../db'
import type { Day } from '../domain/day'
import { ouvertSql } from '../fermeture'
import { documentsEmisVisibleTo } from '../scope'
import type { SystemViewer } from '../viewer-kinds'
import { emettrePapierDuTerme } from './quittances'

/** What a publication notes for a mail (lib/publication/quittances-payees.ts): the figures that it is about, in cents. */
const chiffres = z.object({ loyer: z.string(), charges: z.string() })

/**
 * $1 the agency, $2 the day, $3 the login, $4 the term, $5 its rent and $6 its charges: still so, still paid in full, of a compte that is still
 * open to the login and whose tenant still agrees.
 */
const A_ENVOYER = `
  select u.email as "to", c.id as "compteId"
  from quittance q join compte c on c.id = q.compte_id and c.role = 'LOCATAIRE' join agency a on a.id = c.agency_id and ${ouvertSql('$2')}
    join acces o on o.compte_id = c.id and o.user_id = $3 and o.closed_at is null join "user" u on u.id = o.user_id
    cross join lateral (select k.accord from consentement k where k.compte_id = c.id order by k.at desc, k.id desc limit 1) k
  where q.id = $4 and q.agency_id = $1 and q.withdrawn_at is null and q.loyer = $5 and q.charges = $6 and q.paye >= q.loyer + q.charges
    and k.accord`

/** A quittance that is to leave by mail, issued, and where to; null when there is nothing to send any more, or nobody who wants it. */
export async function quittanceAEnvoyer(
  viewer: SystemViewer,
  { userId, quittanceId, contenu }: { readonly userId: string; readonly quittanceId: string; readonly contenu: unknown },
  jour: Day,
) {
  const read = chiffres.safeParse(contenu)
  if (!read.success) return null
  const values = [viewer.agencyId, jour, userId, quittanceId, read.data.loyer, read.data.charges]
  const [found] = await prepared<{ to: string; compteId: string }>(viewer, 'quittance-a-envoyer', A_ENVOYER, values)
  const id = found && (await emettrePapierDuTerme(viewer, quittanceId, 'quittance', jour))
  if (!id) return null
  const document = await db(viewer).document.findFirst({
    where: { AND: [documentsEmisVisibleTo(viewer), { id }] },
    select: { id: true, agencyId: true, nature: true, contenu: true, fichier: true, nom: true, taille: true, mime: true },
  })
  return document && { ...found, document }
}
