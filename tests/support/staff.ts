import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import type { StaffRole } from '@/lib/prisma/enums'
import { newLogin, query } from './login'

export type Collegue = { readonly staffId: string; readonly email: string; readonly cookie: string }

/** An agency of the running Palier that no other journey knows, with its first conditions. */
export async function newAgency(): Promise<{ id: string; code: string }> {
  const code = `ESSAI-${randomUUID().slice(0, 8).toUpperCase()}`
  const [made] = await query('insert into agency (code, nom) values ($1, $2) returning id', [code, `Agence ${code}`])
  const id = made?.id ?? ''
  await query(`insert into conditions (agency_id, version, texte) values ($1, 1, '# 1. Objet')`, [id])
  return { id, code }
}

/** Somebody of an agency's staff, signed in, the second factor behind. */
export async function newStaff(role: StaffRole, agencyId: string): Promise<Collegue> {
  const email = `equipe-${randomUUID().slice(0, 8)}@palier.test`
  const [person] = await query('insert into "user" (email, totp_enabled_at) values ($1, now()) returning id', [email])
  const [place] = await query('insert into staff (agency_id, user_id, role) values ($1, $2, $3::staff_role) returning id', [
    agencyId,
    person?.id,
    role,
  ])
  const [session] = await query(`insert into session (user_id, expires) values ($1, now() + interval '1 hour') returning id`, [person?.id])
  const { NEXTAUTH_SECRET } = JSON.parse(readFileSync(join(process.env.PALIER_E2E_DATA ?? '', 'env.json'), 'utf8'))
  const token = await encode({ token: { sid: session?.id ?? '' }, secret: NEXTAUTH_SECRET, maxAge: 3600 })
  return { staffId: place?.id ?? '', email, cookie: `palier.session=${token}` }
}

/** A client of the agency who may sign in, with a compte of her own and nothing left to accept. */
export async function newClient(agencyId: string, password: string): Promise<{ email: string; compteId: string }> {
  const email = await newLogin(password, [])
  const compteId = await newCompte(agencyId, email)
  await query(
    `insert into acceptation (agency_id, conditions_id, user_id)
     select d.agency_id, d.id, u.id from conditions d, "user" u where d.agency_id = $1 and u.email = $2`,
    [agencyId, email],
  )
  return { email, compteId }
}

/** A compte of the agency, held by a login or by nobody. */
export async function newCompte(agencyId: string, email?: string): Promise<string> {
  const reference = randomUUID().slice(0, 8)
  const [tiers] = await query(`insert into tiers (agency_id, reference, nature, nom) values ($1, $2, 'PERSONNE', 'Essai') returning id`, [
    agencyId,
    reference,
  ])
  const [compte] = await query(
    `insert into compte (agency_id, reference, numero, role, tiers_id) values ($1, $2, $2, 'COPROPRIETAIRE', $3) returning id`,
    [agencyId, reference, tiers?.id],
  )
  if (email)
    await query('insert into acces (agency_id, user_id, compte_id) select $1, id, $2 from "user" where email = $3', [
      agencyId,
      compte?.id,
      email,
    ])
  return compte?.id ?? ''
}
