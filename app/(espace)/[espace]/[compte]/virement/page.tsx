import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { CoordonneesBancaires } from '@/components/coordonnees-bancaires'
import { Copier } from '@/components/copier'
import { QrCode } from '@/components/qr-code'
import { RetourOuvert } from '@/components/retour-ouvert'
import { Alert } from '@/components/ui/alert'
import { Euros } from '@/components/ui/euros'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { epc } from '@/lib/domain/epc'
import { formatAmount } from '@/lib/domain/money'
import { virementDuCompte } from '@/lib/queries/virement'
import { coproprieteOuverte } from '../copropriete-ouverte'
import { choixDuMontant } from './combien'

export const metadata: Metadata = { title: 'Payer par virement' }

export default async function VirementPage({ params, searchParams }: PageProps<'/[espace]/[compte]/virement'>) {
  const { viewer, compte, base } = await coproprieteOuverte(params)
  const virement = await virementDuCompte(viewer, compte.id, today())
  if (!virement) notFound()
  const { titulaire, iban, bic, prelevement, prochain, residence, numero } = virement
  const choix = choixDuMontant(virement)
  const { montant: demande } = await searchParams
  const choisi = choix.find(({ cle }) => cle === demande) ?? choix[0] ?? null
  const reference = `Compte ${numero}`
  const contenu = iban && epc({ titulaire: titulaire ?? '', iban, bic, montant: choisi?.montant ?? null, texte: reference })
  const de = choisi ? ` de ${formatAmount(choisi.montant)} euros` : ''
  return (
    <div className="stack">
      <div>
        <RetourOuvert compte={compte} base={base} chemin="compte" vers="Mon compte" />
        <h1>Payer par virement</h1>
        <p className="hint mt-1">
          Au syndicat des copropriétaires de {residence}, pour le compte {numero}
        </p>
      </div>
      {prelevement === 'ACTIF' && (
        <Alert titre="Vos appels sont prélevés automatiquement.">
          Ne faites un virement que pour ce qui n’a pas pu être prélevé : il s’ajouterait au prochain prélèvement.
        </Alert>
      )}
      {iban ? (
        <div className="grid-12">
          <section className={`card self-start ${contenu ? 'c7' : 'c12'}`} aria-labelledby="virement">
            <h2 id="virement">{choisi ? 'À recopier dans votre banque' : 'Rien à payer aujourd’hui'}</h2>
            {choisi && (
              <p className="mt-3 flex items-center justify-between gap-3">
                <span>
                  <small className="hint block">{choisi.titre}</small>
                  <b className="amount text-[34px] leading-tight">
                    <Euros montant={choisi.montant} />
                  </b>
                </span>
                <Copier texte={formatAmount(choisi.montant).replace(/\s/g, '')} quoi="le montant" />
              </p>
            )}
            {choisi?.cle === 'appel' && prochain && (
              <p className="hint">
                Exigible le <JourEnLettres jour={prochain.exigibleLe} />
              </p>
            )}
            {choix.length > 1 && (
              <nav aria-label="Montant" className="no-print mt-2 flex flex-wrap gap-2">
                {choix.map(({ cle, titre }) => (
                  <Link
                    key={cle}
                    href={`${base}/virement?montant=${cle}`}
                    className={`btn small ${cle === choisi?.cle ? 'main' : ''}`}
                    aria-current={cle === choisi?.cle ? 'true' : undefined}
                  >
                    {titre}
                  </Link>
                ))}
              </nav>
            )}
            <CoordonneesBancaires titulaire={titulaire} iban={iban} bic={bic} reference={reference} />
            <p className="hint mt-3">
              Indiquez toujours la référence : c’est elle qui fait arriver le paiement sur votre compte. Il y paraîtra quand votre syndic
              l’aura enregistré, sous quelques jours.
            </p>
          </section>
          {contenu && (
            <section className="card c5 self-start" aria-labelledby="qr">
              <h2 id="qr">Avec l’application de votre banque</h2>
              <p className="mt-1">Choisissez « Virement par QR code », visez ce carré, vérifiez, validez.</p>
              <QrCode contenu={contenu} titre={`QR code de virement${de} pour le compte ${numero}`} />
              <p className="hint">
                {choisi ? 'Le montant est déjà rempli ; vous pouvez le changer avant de valider.' : 'Le montant sera à saisir.'} Si votre
                banque ne lit pas ce code, recopiez les coordonnées.
              </p>
            </section>
          )}
        </div>
      ) : (
        <p className="card hint">
          {compte.agence.nom} ne publie pas ici les coordonnées bancaires de la résidence. Elles figurent sur votre appel de fonds ; en cas
          de doute, demandez-les par téléphone avant de payer.
        </p>
      )}
    </div>
  )
}
