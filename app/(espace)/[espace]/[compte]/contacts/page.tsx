import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { interlocuteursDeLAgence, interlocuteursDuCoproprietaire, ListeDesInterlocuteurs } from '@/components/interlocuteurs'
import { LienExterne } from '@/components/lien-externe'
import { MembresDuConseil } from '@/components/membres-du-conseil'
import { today } from '@/lib/clock'
import { INTERLOCUTEUR } from '@/lib/labels'
import { contactsDuCompte } from '@/lib/queries/contacts'
import { compteOuvert } from '../compte-ouvert'
import { QuiAppeler } from './qui-appeler'

export const metadata: Metadata = { title: 'Contacts' }

export default async function ContactsPage({ params }: PageProps<'/[espace]/[compte]/contacts'>) {
  const { viewer, compte } = await compteOuvert(params, 'CONTACTS')
  const contacts = await contactsDuCompte(viewer, compte.id, today())
  if (!contacts) notFound()
  const { agence, bureaux, residence, fournisseurs } = contacts
  const copropriete = compte.role === 'COPROPRIETAIRE'
  return (
    <div className="stack">
      <div>
        <h1>Contacts</h1>
        {residence && <p className="hint mt-1">Pour la résidence {residence}</p>}
      </div>
      <div className="grid-12">
        <section className={`card content-start ${residence ? 'c8' : 'c12'}`} aria-labelledby="interlocuteurs">
          <h2 id="interlocuteurs">{INTERLOCUTEUR[compte.role].mon}</h2>
          <ListeDesInterlocuteurs
            contacts={copropriete ? interlocuteursDuCoproprietaire(contacts, agence) : interlocuteursDeLAgence(bureaux, agence)}
          />
          {agence.horaires && (
            <p className="mt-3 whitespace-pre-line">
              <b>Horaires</b>
              {'\n'}
              {agence.horaires}
            </p>
          )}
          {agence.site && (
            <p className="mt-2">
              <LienExterne href={agence.site}>{agence.site.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</LienExterne>
            </p>
          )}
        </section>
        {residence && (
          <section className="card c4 self-start" aria-labelledby="conseil">
            <h2 id="conseil">Conseil syndical</h2>
            <MembresDuConseil {...contacts} />
          </section>
        )}
        {residence && fournisseurs.length > 0 && <QuiAppeler fournisseurs={fournisseurs} residence={residence} />}
      </div>
    </div>
  )
}
