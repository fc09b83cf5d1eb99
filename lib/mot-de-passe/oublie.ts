import 'server-only'
import { type Origin, wait } from '../auth'
import { now } from '../clock'
import { poster } from '../courrier-personnel'
import { house } from '../db'
import { normaliseEmail } from '../domain/email'
import { noter } from '../journal'
import { hashPassword } from '../password'
import { Refusal } from '../refusal'
import { giveBack, take } from '../throttle'
import { accepter } from './accepter'
import { destinataireParIdentifiant } from './identifiant'
import { consommer, porteurDuJeton } from './jetons'

/**
 * Asks for a link, by the address of a login or by the identifiant of a letter. The same rows are written for the address of a login and for that of nobody: which it is, only the job finds out,
 * after the answer; so neither the answer nor its time tells.
 * @param client the code of the agency by whose door one comes; empty when it is not known.
 * @throws Refusal when too many were asked for from one address. Too many to one mailbox changes nothing that can be seen: the links
 * already there are valid.
 */
export async function demanderLien(typed: string, address: string, client = ''): Promise<void> {
  const to = typed.includes('@') ? normaliseEmail(typed) : destinataireParIdentifiant(typed, client)
  const here = await take('oubli-adresse', address)
  if (here > 0) throw new Refusal(`Trop de demandes depuis cet endroit. Réessayez dans ${wait(here)}.`)
  // Not before: what sends nothing must not count for the mailbox, which would then be refused a link without having one.
  if ((await take('oubli-compte', to)) > 0) return
  await house.$transaction((tx) => poster(tx, typed.includes('@') ? 'mot-de-passe-oublie' : 'identifiant-oublie', to))
}

/**
 * Sets the password of whoever holds the link, which is then used; all sessions of the person are closed.
 * @returns false for a link that is used, expired or altered.
 * @throws Refusal for a password that is not accepted: the link stays valid.
 */
export async function remplacerParLien(jeton: string, motDePasse: string, confirmation: string, origin: Origin): Promise<boolean> {
  const person = await porteurDuJeton(jeton)
  if (!person) return false
  accepter(motDePasse, confirmation, person.email)
  const passwordHash = await hashPassword(motDePasse)
  const done = await house.$transaction(async (tx) => {
    if (!(await consommer(tx, jeton))) return false
    // The link was read in the mailbox: the address is proved too.
    await tx.user.updateMany({ where: { id: person.id, emailVerified: null }, data: { emailVerified: now() } })
    await tx.user.update({ where: { id: person.id }, data: { passwordHash } })
    await tx.session.updateMany({ where: { userId: person.id, closedAt: null }, data: { closedAt: now() } })
    await noter(tx, { evenement: 'mot-de-passe-remplace', agencyId: null, acteur: null, sujetId: person.id, origin })
    await poster(tx, 'mot-de-passe-change', person.email)
    return true
  })
  // Who had guessed at the old password no longer keeps the person waiting.
  if (done) await Promise.all([giveBack('connexion-compte', person.email), giveBack('oubli-compte', person.email)])
  return done
}
