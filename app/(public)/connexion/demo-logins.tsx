import Link from 'next/link'
import { montrerProvisoire } from '@/lib/domain/codes'
import { COURRIERS } from '@/prisma/demo/agences'

/** The logins of prisma/seed.ts; shown in the demo only. */
const LOGINS = [
  ['maurice.laffite@palier.test', 'copropriétaire'],
  ['denise.yaloxe@palier.test', 'copropriétaire et bailleresse'],
  ['alfred.brouilly@palier.test', 'copropriétaire, deux comptes'],
  ['antoine.givry@palier.test', 'bailleur, loyers impayés'],
  ['solange.chablis@palier.test', 'bailleresse de deux lots'],
  ['stephane.pailloux@palier.test', 'locataire'],
  ['julie.coinet@palier.test', 'locataire en retard'],
  ['camille.roizot@palier.test', 'locataire en préavis'],
  ['lucas.gondrin@palier.test', 'locataire parti'],
  ['admin@modele.palier.test', 'syndic Société Modèle'],
  ['admin@bureau.palier.test', 'agence SA Le Bureau'],
] as const

export const DemoLogins = () => (
  <section className="card" aria-labelledby="demonstration">
    <h2 id="demonstration">Démonstration</h2>
    <p className="hint mt-1">
      Mot de passe de chacun : <b className="text-ink">Palier-demo-2026!</b>
    </p>
    <ul className="mt-3 space-y-2">
      {LOGINS.map(([email, role]) => (
        <li key={email} className="leading-snug">
          <span className="break-all font-semibold">{email}</span>
          <small className="hint block">{role}</small>
        </li>
      ))}
    </ul>
    <h3 className="mt-4">Courriers à ouvrir</h3>
    <p className="hint mt-1">Un identifiant et un mot de passe provisoire, pour une première connexion ou pour ajouter un compte.</p>
    <ul className="mt-3 space-y-2">
      {COURRIERS.map(({ agence, identifiant, motDePasse, nom }) => (
        <li key={identifiant} className="leading-snug">
          <Link href={`/activation?client=${agence}`} className="inline-flex min-h-11 items-center font-semibold">
            {identifiant}
          </Link>{' '}
          · <span className="num">{montrerProvisoire(motDePasse)}</span>
          <small className="hint block">{nom}</small>
        </li>
      ))}
    </ul>
    <p className="mt-3">
      Les portes des deux agences : <Link href="/connexion?client=MODELE">Société Modèle</Link>,{' '}
      <Link href="/connexion?client=BUREAU">SA Le Bureau</Link>.
    </p>
    <p className="mt-3">
      <Link className="inline-flex min-h-11 items-center" href="/boite-aux-lettres">
        Lire les messages envoyés
      </Link>
    </p>
  </section>
)
