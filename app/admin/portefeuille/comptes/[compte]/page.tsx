import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { EtatDeLAcces } from '@/components/admin/etat-de-l-acces'
import { civiliteEnToutesLettres, lignesAdresse } from '@/lib/domain/tiers'
import { ETAT_PRELEVEMENT, PROCEDURE, ROLE } from '@/lib/labels'
import { compteEtAcces } from '@/lib/queries/acces'
import { telephonesDuCompte } from '@/lib/queries/telephones'
import { TelephonesDuTitulaire } from '../../../acces/[compte]/telephones'
import { compteDemande } from './compte-demande'
import { EnTete } from './onglets'

export const metadata: Metadata = { title: 'Fiche d’un compte' }

const Fait = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd className="break-words text-right">{children}</dd>
  </div>
)

type Personnes = Awaited<ReturnType<typeof compteDemande>>['fiche']['personnes']

const Notifications = ({ personnes }: { personnes: Personnes }) => (
  <section className="card" aria-labelledby="notifications">
    <h2 id="notifications">Qui se connecte, et ce qui est envoyé</h2>
    {personnes.length === 0 && <p className="hint mt-2">Personne encore : aucun message ne part pour ce compte.</p>}
    <ul className="list mt-1">
      {personnes.map(({ email, nom, refus }) => (
        <li key={email} className="block!">
          <b className="block">{nom ?? email}</b>
          {nom && <span className="hint block break-all">{email}</span>}
          <span className="hint">
            {refus === 0 ? 'reçoit tous les messages' : `a refusé ${refus} ${refus > 1 ? 'sortes' : 'sorte'} de messages`}
          </span>
        </li>
      ))}
    </ul>
  </section>
)

export default async function FichePage({ params }: PageProps<'/admin/portefeuille/comptes/[compte]'>) {
  const { viewer, fiche, base } = await compteDemande(params)
  const { id, titulaire, immeuble, procedure, prelevement, mandat, bail, reference, libelle, autres, personnes } = fiche
  const [acces, telephones] = await Promise.all([compteEtAcces(viewer, id), telephonesDuCompte(viewer, id)])
  const adresse = lignesAdresse(titulaire)
  const [civilite, relance] = [civiliteEnToutesLettres(titulaire.civilite), PROCEDURE[procedure]]
  return (
    <div className="stack">
      <EnTete fiche={fiche} base={base} ici="" />
      <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
        <div className="grid gap-4">
          <section className="card" aria-labelledby="coordonnees">
            <h2 id="coordonnees">Coordonnées</h2>
            <dl className="fiche mt-1">
              {civilite && <Fait label="Civilité">{civilite}</Fait>}
              <Fait label="Adresse">{adresse.length > 0 ? adresse.join(', ') : 'aucune'}</Fait>
              <Fait label="Adresse électronique">
                {titulaire.email ? (
                  <a className="inline-flex min-h-11 items-center break-all" href={`mailto:${titulaire.email}`}>
                    {titulaire.email}
                  </a>
                ) : (
                  'aucune'
                )}
              </Fait>
            </dl>
          </section>
          {telephones && <TelephonesDuTitulaire telephones={telephones} />}
          <section className="card" aria-labelledby="compte">
            <h2 id="compte">Compte</h2>
            <dl className="fiche mt-1">
              <Fait label="Référence">{reference}</Fait>
              {libelle && <Fait label="Libellé">{libelle}</Fait>}
              {immeuble && (
                <Fait label="Immeuble">
                  <Link className="inline-flex min-h-11 items-center" href={`/admin/portefeuille/immeubles/${immeuble.id}`}>
                    {immeuble.nom}
                  </Link>
                </Fait>
              )}
              {mandat && <Fait label="Mandat">{mandat}</Fait>}
              {bail && <Fait label="Bail">{bail}</Fait>}
              <Fait label="Prélèvement">{ETAT_PRELEVEMENT[prelevement]}</Fait>
              {relance && <Fait label="Procédure">{relance}</Fait>}
            </dl>
          </section>
        </div>
        <div className="grid gap-4">
          {acces && (
            <section className="card" aria-labelledby="acces">
              <div className="flex flex-wrap items-center justify-between gap-3">
                <h2 id="acces">Accès</h2>
                <EtatDeLAcces etat={acces.etat} />
              </div>
              <dl className="fiche mt-1">
                <Fait label="Identifiant">{acces.identifiant ?? 'pas encore attribué'}</Fait>
              </dl>
              <Link href={`/admin/acces/${id}`} className="btn mt-3">
                Accès, codes et espace du client
              </Link>
            </section>
          )}
          <Notifications personnes={personnes} />
          {autres.length > 0 && (
            <section className="card" aria-labelledby="autres">
              <h2 id="autres">Ses autres comptes</h2>
              <ul className="list mt-1">
                {autres.map((autre) => (
                  <li key={autre.id}>
                    <Link href={`/admin/portefeuille/comptes/${autre.id}`} className="inline-flex min-h-11 items-center">
                      {ROLE[autre.role]} · {autre.numero}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </div>
  )
}
