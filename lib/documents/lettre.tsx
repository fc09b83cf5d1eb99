import type { ReactNode } from 'react'
import { accentLisible } from '../domain/accent'
import type { Day } from '../domain/day'
import { formatDayInWords } from '../domain/day'
import type { AgenceEmettrice } from '../domain/releve-emis'
import { initialeDeLAgence } from '../domain/tiers'
import { cssString } from './html'

type Expediteur = Pick<AgenceEmettrice, 'nom' | 'activite' | 'adresse1' | 'codePostal' | 'ville' | 'telephone' | 'email'>

const rempli = (part: string) => part.trim() !== ''

function Entete({ agence }: { agence: Expediteur }) {
  const adresse = [agence.adresse1, [agence.codePostal, agence.ville].filter(rempli).join(' ')].filter(rempli).join(', ')
  return (
    <header className="expediteur">
      <span className="marque" aria-hidden="true">
        {initialeDeLAgence(agence.nom)}
      </span>
      <div>
        <p className="enseigne">{agence.nom}</p>
        <p className="discret">{[agence.activite, adresse].filter(rempli).join(' · ')}</p>
        <p className="discret">{[agence.telephone, agence.email].filter(rempli).join(' · ')}</p>
      </div>
    </header>
  )
}

export type LettreProps = {
  readonly page: string
  readonly titre: string
  readonly date: Day
  readonly agence: Expediteur & { readonly accent: string }
  /** None of a letter for all. */
  readonly destinataire: readonly string[]
  readonly reference: string | null
  readonly children: ReactNode
}

/** The reference as it is read aloud: « 193287 / 63 », never broken at the end of a line. */
export const referenceAffichee = (reference: string) => reference.replaceAll('/', '\u00A0/\u00A0')

/** A letter of the agency: sender, window envelope, title, place and date; its pages follow `pagesDeLettre` of the same name. */
export function Lettre({ page, titre, date, agence, destinataire, reference, children }: LettreProps) {
  const { accent, encre } = accentLisible(agence.accent)
  const [nom, ...adresse] = destinataire
  const colours = { page, '--accent': accent, '--encre-accent': encre }
  return (
    <article style={colours}>
      <Entete agence={agence} />
      {nom && (
        <address className="destinataire">
          <b>{nom}</b>
          {adresse.map((ligne) => (
            <span key={ligne}>{ligne}</span>
          ))}
        </address>
      )}
      <h1>{titre}</h1>
      <p className="sous-titre">
        {agence.ville ? `${agence.ville}, le` : 'Le'} {formatDayInWords(date)}
        {reference && (
          <>
            {' '}
            · Référence à rappeler&nbsp;: <b>{referenceAffichee(reference)}</b>
          </>
        )}
      </p>
      {children}
    </article>
  )
}

/**
 * The margins of one letter's pages: legal mentions and « Page n/m » at the foot of each, and what it is the continuation of at the head
 * of all but the first. `:first` knows only the first page of a whole print, and `counter(page)` counts on through it: each letter has a
 * named page with a counter of its own, and a counter style that is empty for 1.
 * @param pages how many pages the letter takes, when it is printed with others.
 */
export function pagesDeLettre({
  page,
  rappel,
  mentions,
  pages,
}: {
  page: string
  rappel: string
  mentions: string
  pages?: number | undefined
}): string {
  const total = pages === undefined ? 'counter(pages)' : cssString(String(pages))
  return `@counter-style suite-${page}{system:cyclic;symbols:${cssString(rappel)};suffix:"";range:2 infinite;fallback:rien}
@page ${page}{counter-increment:${page};
@top-left{content:counter(${page},suite-${page})}
@bottom-left{content:${cssString(mentions)}}
@bottom-right{content:"Page " counter(${page}) "/" ${total}}}`
}
