import Link from 'next/link'

type Faits = Readonly<Record<'locataires' | 'echues' | 'aucune' | 'bientot' | 'aVoir' | 'preavis', number>>

const nombre = new Intl.NumberFormat('fr-FR')

/** What waits in rental management, each a link to its list. */
export function AFaire({ faits: { locataires, preavis, aVoir, echues, bientot, aucune } }: { faits: Faits }) {
  if (locataires + preavis === 0) return null
  const tuiles = [
    ['Préavis à traiter', preavis, '/admin/preavis?etat=DEPOSE'],
    ['Attestations à voir', aVoir, '/admin/assurances?etat=A_VOIR'],
    ['Assurances échues', echues, '/admin/assurances?etat=ECHUE'],
    ['Assurances qui expirent', bientot, '/admin/assurances?etat=BIENTOT'],
    ['Sans attestation', aucune, '/admin/assurances?etat=AUCUNE'],
  ] as const
  return (
    <section aria-labelledby="gerance">
      <h2 id="gerance" className="mb-3">
        Gestion locative
      </h2>
      <ul className="a-faire">
        {tuiles.map(([label, value, href]) => (
          <li key={href}>
            <Link href={href} className="card block h-full text-inherit no-underline">
              <span className="hint block">{label}</span>
              <span className="amount block text-[30px]">{nombre.format(value)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
