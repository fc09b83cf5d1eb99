import { house } from '@/lib/db'
import { SECRET_DE_DEMONSTRATION } from '@/lib/double-facteur/demonstration'
import { scellerSecret } from '@/lib/double-facteur/facteurs'
import { hashPassword } from '@/lib/password'
import { CLIENTS, EQUIPE, PASSWORD } from './agences'

async function userId({ email, nom }: { email: string; nom: string }, verified: Date): Promise<string> {
  const known = await house.user.findUnique({ where: { email }, select: { id: true } })
  if (known) return known.id
  const passwordHash = await hashPassword(PASSWORD)
  const made = await house.user.create({ data: { email, name: nom, passwordHash, emailVerified: verified }, select: { id: true } })
  return made.id
}

/** The first version alone: one that was published while playing with the demo goes on asking. */
async function accepter(userId: string, code: string): Promise<void> {
  const premieres = await house.conditions.findMany({ where: { agency: { code }, version: 1 }, select: { id: true, agencyId: true } })
  const data = premieres.map(({ id, agencyId }) => ({ agencyId, conditionsId: id, userId }))
  await house.acceptation.createMany({ data, skipDuplicates: true })
}

/** Makes what is missing and touches nothing else: who plays with the demo keeps what was changed. */
export async function seedLogins(now: Date): Promise<void> {
  for (const client of CLIENTS) {
    const user = await userId(client, now)
    const comptes = await house.compte.findMany({ where: { agency: { code: client.agence }, reference: { in: [...client.comptes] } } })
    if (comptes.length !== client.comptes.length) throw new Error(`Les comptes de ${client.email} manquent à la démonstration`)
    await house.acces.createMany({
      data: comptes.map(({ id, agencyId }) => ({ agencyId, userId: user, compteId: id })),
      skipDuplicates: true,
    })
    await accepter(user, client.agence)
  }
  for (const person of EQUIPE) {
    const user = await userId(person, now)
    // Staff need a second factor; whoever tries the demo reads its code on the page that asks for it.
    await house.user.updateMany({
      where: { id: user, totpEnabledAt: null, passkeys: { none: {} } },
      data: { totpSecret: scellerSecret(SECRET_DE_DEMONSTRATION, user), totpEnabledAt: now },
    })
    const { id: agencyId } = await house.agency.findUniqueOrThrow({ where: { code: person.agence }, select: { id: true } })
    await house.staff.createMany({ data: [{ agencyId, userId: user, role: 'ADMINISTRATEUR' }], skipDuplicates: true })
  }
}
