import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Retour } from '@/components/retour'
import { JourEnLettres } from '@/components/ui/jour'
import { today } from '@/lib/clock'
import { type AudienceLegale, audienceDe } from '@/lib/domain/documents-legaux'
import { documentsLegaux } from '@/lib/queries/documents-legaux'
import { coproprieteOuverte } from '../../copropriete-ouverte'
import { LigneLegale } from './ligne'

export const metadata: Metadata = { title: 'Documents obligatoires' }

const GROUPES = [
  { audience: 'TOUS', titre: 'De la résidence' },
  { audience: 'COPROPRIETAIRE', titre: 'De votre lot' },
  { audience: 'CONSEIL', titre: 'Du conseil syndical' },
] as const satisfies readonly { audience: AudienceLegale; titre: string }[]

export default async function ObligatoiresPage({ params }: PageProps<'/[espace]/[compte]/documents/obligatoires'>) {
  const { viewer, compte, base } = await coproprieteOuverte(params, 'DOCUMENTS')
  const legaux = await documentsLegaux(viewer, compte.id, today())
  if (!legaux) notFound()
  return (
    <div className="stack">
      <Retour href={`${base}/documents`} vers="Mes documents" />
      <h1>Les documents que la loi vous donne</h1>
      <p className="hint max-w-[70ch]">
        Votre syndic met ces documents en ligne et les tient à jour au moins une fois par an, dans les trois mois qui précèdent l’assemblée
        générale.
        {legaux.derniereAssemblee && (
          <>
            {' '}
            La dernière connue est celle du <JourEnLettres jour={legaux.derniereAssemblee} />.
          </>
        )}
      </p>
      {GROUPES.map(({ audience, titre }) => {
        const own = legaux.documents.filter(({ nature }) => audienceDe(nature) === audience)
        return own.length === 0 ? null : (
          <section key={audience} className="card" aria-labelledby={audience}>
            <h2 id={audience}>{titre}</h2>
            <ul className="list mt-1">
              {own.map((document) => (
                <LigneLegale key={document.nature} base={base} compte={compte} document={document} />
              ))}
            </ul>
          </section>
        )
      })}
      <p className="hint">Loi du 10 juillet 1965, article 18 ; décret n° 2019-502 du 23 mai 2019.</p>
    </div>
  )
}
