import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { query } from './login'

const AVIS = ['DOCUMENTS', 'INFORMATIONS', 'DEMANDES'] as const

/** The path of the link at the foot of a mail of that agency to that login, made with the secret of the running Palier. */
export async function pageDeDesabonnement(email: string, agence: string, avis: (typeof AVIS)[number]): Promise<string> {
  const { DATABASE_URL, NEXTAUTH_SECRET, NEXTAUTH_URL, SMTP_URL } = JSON.parse(
    readFileSync(join(process.env.PALIER_E2E_DATA ?? '', 'env.json'), 'utf8'),
  )
  Object.assign(process.env, { DATABASE_URL, NEXTAUTH_SECRET, NEXTAUTH_URL, SMTP_URL })
  const { jetonDeDesabonnement } = await import('@/lib/personne/desabonnement')
  const [person] = await query('select id from "user" where email = $1', [email])
  const [agency] = await query('select id from agency where code = $1', [agence])
  return `/desabonnement?jeton=${jetonDeDesabonnement({ userId: person?.id ?? '', agencyId: agency?.id ?? '', avis })}`
}

export const refusOf = async (email: string): Promise<string[]> =>
  (await query('select r.avis as id from refus_avis r join "user" u on u.id = r.user_id where u.email = $1 order by r.avis', [email])).map(
    ({ id }) => id,
  )
