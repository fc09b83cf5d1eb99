import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Biens, titreDesBiens } from '@/components/biens'
import { today } from '@/lib/clock'
import { cheminOuvert } from '@/lib/domain/rubriques'
import { compteAvecBiens } from '@/lib/queries/comptes'
import { photosDesImmeubles } from '@/lib/queries/photos'
import { type Residence, residenceDuCompte } from '@/lib/queries/residence'
import type { CompteOuvert } from '@/lib/viewer-kinds'
import { coproprieteOuverte } from '../copropriete-ouverte'
import { Argent } from './argent'
import { Banque } from './banque'
import { Cles } from './cles'
import { Conseil } from './conseil'
import { Contacts } from './contacts'
import { Evenements } from './evenements'
import { Identite } from './identite'
import { QuelquesPhotos } from './quelques-photos'

export const metadata: Metadata = { title: 'Ma résidence' }

const rubriques = (base: string, compte: CompteOuvert, { depensesOuvertes }: Residence) =>
  [
    { chemin: 'appels', titre: 'Mes appels de fonds', texte: 'Les derniers, et pourquoi ces montants' },
    { chemin: 'fonds-de-travaux', titre: 'Fonds de travaux', texte: 'Ce que vos lots ont versé, et toute la résidence' },
    { chemin: 'charges', titre: 'Charges par poste', texte: 'Ce que coûte la résidence, année après année, et votre part' },
    ...(depensesOuvertes ? [{ chemin: 'depenses', titre: 'Dépenses', texte: 'Ce que la résidence a payé, poste par poste' }] : []),
  ].flatMap(({ chemin, ...of }) => (cheminOuvert(compte, chemin) ? [{ href: `${base}/${chemin}`, ...of }] : []))

export default async function ResidencePage({ params }: PageProps<'/[espace]/[compte]/residence'>) {
  const { viewer, compte: ouvert, base } = await coproprieteOuverte(params, 'BIENS')
  const jour = today()
  const [compte, residence, photos] = await Promise.all([
    compteAvecBiens(viewer, ouvert.id, jour),
    residenceDuCompte(viewer, ouvert.id, jour),
    photosDesImmeubles(viewer, ouvert.id),
  ])
  if (!compte) notFound()
  return (
    <div className="stack">
      <h1>Ma résidence</h1>
      {residence ? (
        <div className="grid-12">
          <div className="c7 grid content-start gap-4">
            <Identite residence={residence} />
            <Argent rubriques={rubriques(base, ouvert, residence)} />
          </div>
          <Evenements evenements={residence.evenements} />
          <section className="card c7" aria-labelledby="biens">
            <h2 id="biens">{titreDesBiens(compte.biens)}</h2>
            <Biens biens={compte.biens} />
            <Link className="no-print inline-flex min-h-11 items-center" href={`${base}/consommations`}>
              Mes consommations d’eau et de chauffage
            </Link>
            <Cles cles={residence.cles} biens={compte.biens} />
          </section>
          <div className="c5 grid content-start gap-4">
            {cheminOuvert(ouvert, 'photos') && <QuelquesPhotos photos={photos[0]?.photos ?? []} base={base} />}
            <Conseil residence={residence} base={base} />
            <Banque residence={residence} base={base} />
          </div>
          <Contacts residence={residence} agence={compte.agence} />
        </div>
      ) : (
        <p className="card hint">Votre résidence apparaîtra ici dès que {compte.agence.nom}, votre syndic, l’aura publiée.</p>
      )}
    </div>
  )
}
