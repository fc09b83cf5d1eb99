import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { poster } from '../courrier-personnel'
import { house, type Transaction } from '../db'
import { empreinte } from '../jeton'
import { noter } from '../journal'
import type { Activation } from '../prisma/client'
import { Refusal } from '../refusal'
import { attribuer } from './attribuer'

const valable = (jeton: string) => ({
  jeton: empreinte(jeton),
  expires: { gt: now() },
  passwordHash: { not: null },
  code: { usedAt: null },
})

/** For whom the link is, while it is valid. Reading it does not use it: mail scanners open links before people do. */
export const activationDuJeton = (jeton: string) =>
  house.activation.findFirst({
    where: valable(jeton),
    select: {
      email: true,
      agency: { select: { code: true, nom: true, accent: true, logo: true, telephone: true, email: true, activite: true, ville: true } },
    },
  })

const DEJA_OUVERT =
  'Un espace est déjà ouvert à cette adresse. Connectez-vous avec son mot de passe, ou demandez-en un autre par «\u00a0Mot de passe oublié\u00a0», puis choisissez «\u00a0Ajouter un compte\u00a0» et tapez les codes de ce courrier.'

type Confirmee = Omit<Activation, 'email'> & { readonly email: string }

/**
 * The login of the address: made now, or the one of nobody's password that is there.
 * @throws Refusal when somebody signs in with it: whoever chose its password may not be who typed this letter in, and only that password, or a
 * link to choose another, may put the two together.
 */
async function acces(tx: Transaction, { email, passwordHash, ...saisi }: Confirmee): Promise<{ userId: string; nom: string }> {
  const { civilite, nom, prenom, telephone, adresse1, adresse2, codePostal, ville } = saisi
  const name = [prenom, nom].filter(Boolean).join(' ')
  const { count } = await tx.user.createMany({
    data: [
      {
        ...{ email, passwordHash, name, emailVerified: now() },
        ...{ civilite, nom, prenom, telephone, adresse1, adresse2, codePostal, ville },
      },
    ],
    skipDuplicates: true,
  })
  const user = await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true, name: true, passwordHash: true } })
  if (!count && user.passwordHash) throw new Refusal(DEJA_OUVERT)
  // The link was read in the mailbox: the address is proved.
  await tx.user.updateMany({ where: { email, emailVerified: null }, data: { emailVerified: now() } })
  return { userId: user.id, nom: user.name ?? email }
}

/** In this order, codes before activation, as who makes codes anew. @returns null for all but the first who confirms. */
async function prendre(tx: Transaction, jeton: string): Promise<Confirmee | null> {
  const found = await tx.activation.findFirst({ where: valable(jeton) })
  if (!found?.email) return null
  await tx.$queryRaw`select 1 from code where id = ${found.codeId}::uuid for update`
  const { count } = await tx.activation.deleteMany({ where: { id: found.id, ...valable(jeton) } })
  return count ? { ...found, email: found.email } : null
}

/**
 * Makes the login of whoever follows the link, once, on whatever device, and opens to it what the codes open.
 * @returns the code of the agency, whose door comes next; null for a link that is used, expired, altered or replaced.
 * @throws DejaAssocie when another login holds it all by now; Refusal when the address has got a login meanwhile.
 */
export const confirmerActivation = (jeton: string, origin: Origin): Promise<string | null> =>
  house.$transaction(async (tx) => {
    const activation = await prendre(tx, jeton)
    if (!activation) return null
    const { agencyId, codeId, conditionsId, email } = activation
    const acteur = await acces(tx, activation)
    const comptes = await attribuer(tx, { id: codeId, agencyId }, acteur.userId)
    if (conditionsId) {
      await tx.acceptation.createMany({ data: [{ agencyId, conditionsId, userId: acteur.userId }], skipDuplicates: true })
    }
    for (const { id: compteId } of comptes) await noter(tx, { evenement: 'activation', agencyId, acteur, compteId, origin })
    await poster(tx, 'bienvenue', email, codeId)
    const { code } = await tx.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { code: true } })
    return code
  })
