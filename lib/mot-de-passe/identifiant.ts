import 'server-only'
import { comptesDuCode } from '../acces/comptes-du-code'
import { poster } from '../courrier-personnel'
import { house } from '../db'
import { normaliseIdentifiant } from '../domain/codes'
import { take } from '../throttle'

/** Which identifiant, at which agency's door if one came by one: as the waiting mail names it. */
export const destinataireParIdentifiant = (typed: string, client: string): string =>
  `${/^[A-Z0-9_-]{1,50}$/.test(client) ? client : ''} ${normaliseIdentifiant(typed).slice(0, 200)}`

/**
 * Who forgot her e-mail too gave the identifiant of her letter: the link goes to the logins to which its comptes are open (manual Septeo).
 * Nobody has it, or two agencies gave it out: nothing leaves.
 */
export async function transmettreAuTitulaire(to: string): Promise<void> {
  const [client = '', identifiant = ''] = to.split(' ')
  const codes = await house.code.findMany({
    where: { identifiant, ...(client && { agency: { code: client } }) },
    take: 2,
    select: { id: true },
  })
  const [code] = codes
  if (!code || codes.length > 1) return
  const holders = (await comptesDuCode(house, code.id)).flatMap(({ titulaires }) => titulaires)
  const persons = await house.user.findMany({ where: { id: { in: holders } }, select: { email: true } })
  for (const { email } of persons)
    if ((await take('oubli-compte', email)) === 0) await house.$transaction((tx) => poster(tx, 'mot-de-passe-oublie', email))
}
