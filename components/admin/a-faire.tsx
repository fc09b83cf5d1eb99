import Link from 'next/link'
import { Icon, type IconName } from '@/components/ui/icon'

export type AFaire = {
  readonly href: string
  readonly titre: string
  readonly nombre: number
  readonly icon: IconName
  /** What is late, or fails, and not only waits. */
  readonly presse?: boolean
  readonly detail?: string
}

const nombres = new Intl.NumberFormat('fr-FR')

/** What waits, each a link to its list: what there is first, in the order in which it is given, then what there is none of, in short. */
export function ListeAFaire({ faits }: { faits: readonly AFaire[] }) {
  const [pleins, vides] = [faits.filter(({ nombre }) => nombre > 0), faits.filter(({ nombre }) => nombre === 0)]
  return (
    <>
      {pleins.length > 0 ? (
        <ul className="tuiles">
          {pleins.map(({ href, titre, nombre, icon, presse = false, detail }) => (
            <li key={href}>
              <Link href={href} className={`card tuile ${presse ? 'presse' : ''}`}>
                <Icon name={icon} />
                <span className="amount">{nombres.format(nombre)}</span>
                <span className="titre">{titre}</span>
                {detail && <span className="hint">{detail}</span>}
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p className="card">Rien ne vous attend. Tout ce que vos clients ont demandé est traité.</p>
      )}
      {vides.length > 0 && (
        <p className="hint mt-3">
          Rien à signaler&nbsp;:{' '}
          {vides.map(({ href, titre }, rang) => (
            <span key={href}>
              {rang > 0 && ', '}
              <Link href={href}>{titre.toLocaleLowerCase('fr')}</Link>
            </span>
          ))}
          .
        </p>
      )}
    </>
  )
}
