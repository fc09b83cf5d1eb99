import { runNode, TSX } from './run.mjs'

export const LOGINS = [
  ['maurice.laffite@palier.test', 'copropriétaire, Société Modèle'],
  ['denise.yaloxe@palier.test', 'copropriétaire et bailleresse, SA Le Bureau'],
  ['alfred.brouilly@palier.test', 'copropriétaire de deux comptes, SA Le Bureau'],
  ['stephane.pailloux@palier.test', 'locataire, SA Le Bureau'],
  ['admin@modele.palier.test', 'équipe de Société Modèle'],
  ['admin@bureau.palier.test', 'équipe de SA Le Bureau'],
]
export const PASSWORD = 'Palier-demo-2026!'
const AGENCIES = ['MODELE', 'BUREAU']

// The logins come last: where one is missing, the seeding was cut short.
const PUBLISHED = `select (select count(distinct agency.code)::int from agency
    join publication on publication.agency_id = agency.id and publication.status = 'APPLIED' where agency.code = any($1)) as agencies,
  (select count(*)::int from "user" where email = any($2)) as logins`

/** Publishes the demo bundle and makes its logins, unless all are there already. */
export async function seed(postgres, database, dates, tell) {
  const emails = LOGINS.map(([email]) => email)
  const [{ agencies, logins }] = await postgres.query(PUBLISHED, { database, values: [AGENCIES, emails] })
  if (agencies === AGENCIES.length && logins === emails.length) return 'déjà publiée'
  const asWritten = dates === 'telles-quelles' ? ['--dates-telles-quelles'] : []
  await runNode(TSX, ['--tsconfig', 'tsconfig.node.json', 'prisma/seed.ts', ...asWritten], 'La démonstration n’a pas pu être publiée :', {
    onText: tell,
  })
}

/** What a newcomer must know, once all is up. */
export function welcome(address) {
  const width = Math.max(...LOGINS.map(([login]) => login.length))
  return [
    '',
    'Démonstration : connectez-vous avec l’une de ces adresses.',
    ...LOGINS.map(([login, who]) => `  ${login.padEnd(width)}  ${who}`),
    `  Mot de passe de tous : ${PASSWORD}`,
    `Les e-mails envoyés se lisent ici : ${address}/boite-aux-lettres`,
  ].join('\n')
}
