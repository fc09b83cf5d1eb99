import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { pictogrammeDuClasseur } from '@/components/documents/pictogrammes'
import { RetourOuvert } from '@/components/retour-ouvert'
import { Icon } from '@/components/ui/icon'
import { JourEnLettres } from '@/components/ui/jour'
import { audienceDe } from '@/lib/domain/documents-legaux'
import { rubriqueOuverte } from '@/lib/domain/rubriques'
import { classeursDuConseil } from '@/lib/queries/conseil'
import { documentsLegaux } from '@/lib/queries/documents-legaux'
import { conseilOuvert } from '../conseil-ouvert'
import { LigneLegale } from '../documents/obligatoires/ligne'
import { combien } from '../documents/resultats'

export const metadata: Metadata = { title: 'Conseil syndical' }

const FONCTION = { PRESIDENT: 'Vous présidez le conseil syndical', MEMBRE: 'Vous êtes membre du conseil syndical' } as const

export default async function ConseilPage({ params }: PageProps<'/[espace]/[compte]/conseil'>) {
  const { viewer, compte, base, siege, jour } = await conseilOuvert(params)
  const [legaux, classeurs] = await Promise.all([documentsLegaux(viewer, compte.id, jour), classeursDuConseil(viewer, compte.id, jour)])
  if (!legaux) notFound()
  const documents = legaux.documents.filter(({ nature }) => audienceDe(nature) === 'CONSEIL')
  return (
    <div className="stack">
      <RetourOuvert compte={compte} base={base} chemin="residence" vers="Ma résidence" />
      <div>
        <h1>Conseil syndical</h1>
        <p className="hint mt-1">
          {FONCTION[siege.fonction]} de {siege.immeuble}
          {siege.depuis && (
            <>
              {' '}
              depuis le <JourEnLettres jour={siege.depuis} />
            </>
          )}
          . Ce qui suit n’est ouvert qu’à ses membres.
        </p>
      </div>
      <div className="grid-12">
        <section className="card c8" aria-labelledby="pieces">
          <h2 id="pieces">Ce que le syndic vous doit</h2>
          <ul className="list mt-1">
            {documents.map((document) => (
              <LigneLegale key={document.nature} base={base} compte={compte} document={document} />
            ))}
          </ul>
        </section>
        <div className="c4 grid content-start gap-4">
          <section className="card" aria-labelledby="coproprietaires">
            <h2 id="coproprietaires">Les copropriétaires</h2>
            <p className="hint mt-1">Qui possède quoi, à jour de ce que le syndic a publié.</p>
            <Link className="btn mt-3 w-full" href={`${base}/conseil/coproprietaires`}>
              Voir la liste
            </Link>
          </section>
          {classeurs.length > 0 && rubriqueOuverte(compte, 'DOCUMENTS') && (
            <section className="card" aria-labelledby="classeurs">
              <h2 id="classeurs">Classeurs du conseil</h2>
              <ul className="list mt-1">
                {classeurs.map(({ id, nom, nombre }) => (
                  <li key={id} className="document">
                    <span className="ico" aria-hidden>
                      <Icon name={pictogrammeDuClasseur(nom)} />
                    </span>
                    <div className="min-w-0">
                      <Link className="ligne-lien" href={`${base}/documents/classeurs/${id}`}>
                        {nom}
                      </Link>
                      <small className="hint block">{combien(nombre)}</small>
                    </div>
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
