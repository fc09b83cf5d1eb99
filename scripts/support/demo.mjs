import { runNode, TSX } from './run.mjs'

export const LOGINS = [
  ['maurice.laffite@palier.test', 'copropriétaire, Société Modèle'],
  ['denise.yaloxe@palier.test', 'copropriétaire, SA Le Bureau'],
  ['alfred.brouilly@palier.test', 'copropriétaire de deux comptes, SA Le Bureau'],
  ['stephane.pailloux@palier.test', 'client, SA Le Bureau'],
  ['admin@modele.palier.test', 'équipe de Société Modèle'],
  ['admin@bureau.palier.test', 'équipe de SA Le Bureau'],
]
export const PASSWORD = 'Palier-demo-2026!'
const AGENCIES = ['MODELE', 'BUREAU']

const PUBLISHED = `select count(distinct agency.code)::int as agencies from agency
  join publication on publication.agency_id = agency.id and publication.status = 'APPLIED' where agency.code = any($1)`

/** Publishes the demo bundle, unless both agencies have a publication already. */
export async function seed(postgres, database, dates, tell) {
  const [{ agencies }] = await postgres.query(PUBLISHED, { database, values: [AGENCIES] })
  if (agencies === AGENCIES.length) return 'déjà publiée'
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
