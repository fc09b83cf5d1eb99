import Link from 'next/link'
import { enNombre } from '@/lib/domain/droits-en-mots'
import type { Metier } from '@/lib/domain/metiers'
import { METIER } from '@/lib/labels'
import type { AccesDUnMetier } from '@/lib/queries/tableau-de-bord'

const nombres = new Intl.NumberFormat('fr-FR')
const part = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 })
const GENRE: Readonly<Record<Metier, string>> = { SYNDIC: 'COPROPRIETAIRE', GERANCE: 'GERANCE' }

/** How many of the comptes of each trade have been opened by their client, with the lists of those that were, and were not. */
export const Activation = ({ acces }: { acces: readonly AccesDUnMetier[] }) => (
  <section className="card" aria-labelledby="activation">
    <h2 id="activation">Accès des clients</h2>
    {acces.length === 0 && <p className="hint mt-2">Votre logiciel n’a encore publié aucun compte.</p>}
    <ul className="mt-3 grid gap-5">
      {acces.map(({ metier, comptes, ouverts }) => (
        <li key={metier}>
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <b>{METIER[metier]}</b>
            <span className="amount text-[26px]">{comptes > 0 ? part.format(ouverts / comptes) : '—'}</span>
          </p>
          <progress className="jauge" max={Math.max(comptes, 1)} value={ouverts} aria-label={`Comptes ouverts, ${METIER[metier]}`} />
          <p className="hint flex flex-wrap gap-x-4">
            <Link className="inline-flex min-h-11 items-center" href={`/admin/acces?etat=ASSOCIE&genre=${GENRE[metier]}`}>
              {enNombre(ouverts, 'ouvert', 'ouverts')} sur {nombres.format(comptes)}
            </Link>
            {ouverts < comptes && (
              <Link className="inline-flex min-h-11 items-center" href={`/admin/acces?etat=AUCUN&genre=${GENRE[metier]}`}>
                Voir ceux qui n’ont aucun code
              </Link>
            )}
          </p>
        </li>
      ))}
    </ul>
  </section>
)
