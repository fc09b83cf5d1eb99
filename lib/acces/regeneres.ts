import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { poster } from '../courrier-personnel'
import { house, type Transaction } from '../db'
import { noter } from '../journal'
import { accepter } from '../mot-de-passe/accepter'
import { retirerLesJetons } from '../mot-de-passe/jetons'
import { hashPassword } from '../password'
import { Refusal } from '../refusal'
import type { CodeViewer } from '../viewer-kinds'
import { fermerLesCodes } from './attribuer'
import { comptesDuCode } from './comptes-du-code'
import { retenirLesCodes } from './etat'

// The agency gave out codes anew for a compte that a login holds already (manual CRYPTO, « Re-générer le mot de passe »). They may give that
// login another password only where the agency is alone with it: else whoever is on its staff could enter what is not the agency's.

export type Titulaire = {
  readonly userId: string
  readonly email: string
  readonly nom: string
  /** Whether a password may be set by the codes alone; else a link to its own address is the only way. */
  readonly direct: boolean
}

/** The one login that holds what the codes open; null when nobody does, or several. */
export async function titulaireDesCodes(tx: Transaction, codeId: string): Promise<Titulaire | null> {
  const holders = new Set((await comptesDuCode(tx, codeId)).flatMap(({ titulaires }) => titulaires))
  const [userId] = holders
  if (!userId || holders.size > 1) return null
  const [row] = await tx.$queryRaw<Titulaire[]>`
    select u.id as "userId", u.email, coalesce(u.name, u.email) as nom,
      u.totp_enabled_at is null
      and not exists (select from passkey p where p.user_id = u.id)
      and not exists (select from staff f where f.user_id = u.id and f.closed_at is null)
      and not exists (select from acces o where o.user_id = u.id and o.closed_at is null
        and o.agency_id <> (select k.agency_id from code k where k.id = ${codeId}::uuid)) as direct
    from "user" u where u.id = ${userId}::uuid`
  return row ?? null
}

/** The same for the page, by who entered with codes given out anew; null to anyone else. */
export const titulaire = async ({ codeId, force }: CodeViewer): Promise<Titulaire | null> =>
  force ? titulaireDesCodes(house, codeId) : null

/**
 * Sets the password of the login that holds the compte, by codes given out anew, which are then used; all its sessions are closed.
 * @throws Refusal, by field, or where only a link to the login's own address may do it.
 */
export async function remplacerParCodes(
  viewer: CodeViewer,
  { motDePasse, confirmation }: { readonly motDePasse: string; readonly confirmation: string },
  origin: Origin,
): Promise<void> {
  const PAR_LIEN = 'Ce mot de passe ne peut être changé que par un lien envoyé à l’adresse de connexion.'
  const avant = await titulaire(viewer)
  if (!avant?.direct) throw new Refusal(PAR_LIEN)
  accepter(motDePasse, confirmation, avant.email)
  const passwordHash = await hashPassword(motDePasse)
  await house.$transaction(async (tx) => {
    const { agencyId, id: codeId, compteId } = await retenirLesCodes(tx, viewer)
    // What would forbid it may come to be while this waits: a second factor, another agency's compte.
    await tx.$queryRaw`select 1 from "user" where id = ${avant.userId}::uuid for update`
    const { userId, email, nom, direct } = (await titulaireDesCodes(tx, codeId)) ?? { ...avant, direct: false }
    if (!direct || userId !== avant.userId) throw new Refusal(PAR_LIEN)
    await tx.user.update({ where: { id: userId }, data: { passwordHash } })
    await tx.session.updateMany({ where: { userId, closedAt: null }, data: { closedAt: now() } })
    await tx.code.updateMany({ where: { id: codeId }, data: { usedAt: now() } })
    await fermerLesCodes(tx, codeId)
    await retirerLesJetons(tx, email)
    await noter(tx, {
      evenement: 'mot-de-passe-remplace',
      agencyId,
      acteur: null,
      sujetId: userId,
      compteId,
      origin,
      details: { par: 'codes', nom },
    })
    await poster(tx, 'mot-de-passe-change', email)
  })
}
