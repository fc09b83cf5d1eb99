import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { Alert } from '@/components/ui/alert'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { formatDayInWords } from '@/lib/domain/day'
import { estUuid } from '@/lib/domain/uuid'
import { ciblesEnClair } from '@/lib/queries/diffusions'
import { informationTenue } from '@/lib/queries/informations-de-l-agence'
import { requireStaff } from '@/lib/viewer'
import { estRedacteur } from '@/lib/viewer-kinds'
import { retirerUneInformation } from '../actions'
import { InformationForm } from './information-form'

export const metadata: Metadata = { title: 'Information' }

const TOUS: Readonly<Record<string, string>> = {
  agence: 'Tous vos clients',
  'role:COPROPRIETAIRE': 'Tous les copropriétaires',
  'role:BAILLEUR': 'Tous les bailleurs',
  'role:LOCATAIRE': 'Tous les locataires',
}

export default async function InformationPage({ params }: PageProps<'/admin/informations/[information]'>) {
  const viewer = await requireStaff()
  const { information: id } = await params
  const information = (estUuid(id) ? await informationTenue(viewer, id) : null) ?? notFound()
  const { titre, texte, lien, date, jusquAu, pour, origine, retiree, version } = information
  const qui = await ciblesEnClair(viewer, pour.slice(0, 50))
  const ecrit = estRedacteur(viewer) && origine === 'SAISIE' && !retiree
  return (
    <div className="stack max-w-[720px]">
      <Retour href="/admin/informations" vers="Informations" />
      <div>
        <h1 className="[overflow-wrap:anywhere]">{titre}</h1>
        <p className="hint mt-1">
          Du {formatDayInWords(date)}
          {jusquAu ? ` au ${formatDayInWords(jusquAu)}` : ', sans fin'} · {origine === 'ENVOI' ? 'vient de votre logiciel' : 'écrite ici'}
        </p>
      </div>
      {retiree && <Alert titre="Cette information est retirée : vos clients ne la voient plus." />}
      {ecrit ? (
        <InformationForm information={id} version={version} valeurs={{ titre, texte, lien: lien ?? '', date, jusquAu: jusquAu ?? '' }} />
      ) : (
        <section className="card" aria-label="Texte">
          <p className="whitespace-pre-line [overflow-wrap:anywhere]">{texte}</p>
        </section>
      )}
      <section className="card" aria-labelledby="pour">
        <h2 id="pour">Pour</h2>
        <ul className="list mt-2">
          {qui.map(({ ligne, nom }) => (
            <li key={ligne}>{TOUS[ligne] ?? nom ?? ligne}</li>
          ))}
        </ul>
        {pour.length > 50 && <p className="hint">et {pour.length - 50} autres.</p>}
      </section>
      {ecrit && (
        <FormulaireDUnGeste action={retirerUneInformation} champ="information" valeur={id} pending="…" className="btn self-start">
          Retirer à tous
        </FormulaireDUnGeste>
      )}
    </div>
  )
}
