import { MembresDuConseil } from '@/components/membres-du-conseil'
import type { Residence } from '@/lib/queries/residence'

export const Conseil = ({ residence }: { residence: Residence }) => (
  <section className="card" aria-labelledby="conseil">
    <h2 id="conseil">Conseil syndical</h2>
    <MembresDuConseil {...residence} />
import Link from 'next/link'
import { LiensDeContact } from '@/components/liens-de-contact'
import { nomAffiche } from '@/lib/domain/tiers'
import type { Residence } from '@/lib/queries/residence'

/** Names and functions; one writes to the council at its own address, not to its members. */
export const Conseil = ({ residence: { conseil, emailConseil, niveau }, base }: { residence: Residence; base: string }) => (
  <section className="card" aria-labelledby="conseil">
    <h2 id="conseil">Conseil syndical</h2>
    {conseil.length === 0 ? (
      <p className="hint mt-2">
        Votre syndic n’a pas encore publié la composition du conseil syndical. Les membres que l’assemblée générale a élus apparaîtront ici.
      </p>
    ) : (
      <ul className="list mt-1">
        {conseil.map((membre, index) => (
          <li key={`${index}-${membre.nom}`}>
            <p className="min-w-0 flex-1">
              <b className="block">{nomAffiche(membre)}</b>
              <small className="hint">{membre.fonction === 'PRESIDENT' ? 'Présidence du conseil' : 'Membre du conseil'}</small>
            </p>
          </li>
        ))}
      </ul>
    )}
    {niveau !== 'COPROPRIETAIRE' && (
      <Link href={`${base}/conseil`} className="no-print mt-1 inline-flex min-h-11 items-center">
        Ouvrir les pages du conseil
      </Link>
    )}
    {emailConseil && (
      <div className="mt-2">
        <p className="hint">Écrire au conseil syndical</p>
        <LiensDeContact email={emailConseil} />
      </div>
    )}
  </section>
)
