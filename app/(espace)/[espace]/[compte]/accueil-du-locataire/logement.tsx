import Link from 'next/link'
import { Icon, type IconName } from '@/components/ui/icon'
import { addMonths, type Day, formatDayInWords } from '@/lib/domain/day'
import type { AccueilDuLocataire } from '@/lib/queries/accueil-du-locataire'
import { TitreEtSuite } from '../accueil/titre'

type Ligne = { icon: IconName; href: string; titre: string; dit: string; ton?: 'warn' | 'bad' }

/** A month before its end, an insurance is to be renewed. */
function assurance(jusquAu: Day | null, jour: Day): Pick<Ligne, 'dit' | 'ton'> {
  if (jusquAu === null) return { dit: 'Votre attestation est attendue', ton: 'warn' }
  const quand = formatDayInWords(jusquAu)
  if (jusquAu < jour) return { dit: `Échue depuis le ${quand}`, ton: 'bad' }
  return jusquAu < addMonths(jour, 1) ? { dit: `À renouveler avant le ${quand}`, ton: 'warn' } : { dit: `À jour jusqu’au ${quand}` }
}

function depart({ departLe, preavisLe, preavis }: AccueilDuLocataire): string {
  if (departLe) return `Départ le ${formatDayInWords(departLe)}`
  if (preavisLe) return `Reçu le ${formatDayInWords(preavisLe)}`
  if (preavis) return preavis.etat === 'CONFIRME' ? `Jusqu’au ${formatDayInWords(preavis.fin)}` : 'Déposé, en attente de votre agence'
  return 'Quand vous quitterez votre logement'
}

/** The lease and what goes with it. @param sortant only the last accounts are shown. */
export function MonLogement({ accueil, jour, base, sortant }: { accueil: AccueilDuLocataire; jour: Day; base: string; sortant: boolean }) {
  const lignes: Ligne[] = sortant
    ? []
    : [
        { icon: 'shield-check', href: `${base}/assurance`, titre: 'Mon assurance', ...assurance(accueil.assureJusquAu, jour) },
        { icon: 'send', href: `${base}/preavis`, titre: 'Mon préavis', dit: depart(accueil) },
      ]
  return (
    <section className="card c5" aria-labelledby="logement">
      <TitreEtSuite id="logement" titre="Mon logement">
        <Link href={`${base}/logement`}>{sortant ? 'Bail et dépôt de garantie' : 'Bail, dépôt, charges'}</Link>
      </TitreEtSuite>
      <ul className="list">
        {lignes.map(({ icon, href, titre, dit, ton }) => (
          <li key={href} className="document">
            <span className="ico" aria-hidden>
              <Icon name={icon} />
            </span>
            <div className="min-w-0">
              <Link className="ligne-lien" href={href}>
                {titre}
              </Link>
              <small className={`block ${ton === 'bad' ? 'text-bad' : ton === 'warn' ? 'text-warn' : 'hint'}`}>{dit}</small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
