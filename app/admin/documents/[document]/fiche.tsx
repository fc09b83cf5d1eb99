import Link from 'next/link'
import type { ReactNode } from 'react'
import { genreDuFichier } from '@/components/documents/pictogrammes'
import { Instant } from '@/components/ui/instant'
import { Jour } from '@/components/ui/jour'
import { cibleEnMots, quiLOuvre } from '@/lib/domain/document-tenu'
import { enNombre } from '@/lib/domain/droits-en-mots'
import { formatTaille } from '@/lib/domain/taille'
import { NATURE_LEGALE } from '@/lib/labels'
import type { FicheDuDocument } from '@/lib/queries/fiche-document'

const Fait = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd className="break-words text-right">{children}</dd>
  </div>
)

/** Who sees it: whom it names, whom its classeur lets in, how many that makes. */
export const QuiLeVoit = ({ document }: { document: FicheDuDocument }) => {
  const { classeur, cibles, nombreDeCibles, lecteurs, avecAcces } = document
  return (
    <section className="card" aria-labelledby="qui">
      <h2 id="qui">Qui le voit</h2>
      <p className="mt-2">
        <b>{quiLOuvre(classeur.metier, classeur, cibles)}</b>
      </p>
      <p className="hint">
        {lecteurs === 0
          ? 'Aucun compte ouvert aujourd’hui.'
          : `${enNombre(lecteurs, 'compte', 'comptes')}, dont ${avecAcces === 0 ? 'aucun n’a' : enNombre(avecAcces, 'a', 'ont')} activé son accès.`}
      </p>
      <ul className="list mt-2">
        {cibles.map((cible) => (
          <li key={`${cible.genre}${cible.nom}`}>{cibleEnMots(cible, classeur.metier)}</li>
        ))}
      </ul>
      {nombreDeCibles > cibles.length && <p className="hint mt-2">Et {enNombre(nombreDeCibles - cibles.length, 'autre', 'autres')}.</p>}
    </section>
  )
}

export const Fiche = ({ document }: { document: FicheDuDocument }) => (
  <section className="card" aria-labelledby="fiche">
    <h2 id="fiche">Document</h2>
    <dl className="fiche mt-1">
      <Fait label="Classeur">
        <Link className="-my-2.5 inline-block py-2.5" href={`/admin/documents?classeur=${document.classeur.id}`}>
          {document.classeur.nom}
        </Link>
      </Fait>
      <Fait label="Date">
        <Jour jour={document.date} />
      </Fait>
      <Fait label="Publié le">
        <Jour jour={document.publieLe ?? document.ajouteLe} />
      </Fait>
      <Fait label="Jusqu’au">{document.jusquAu ? <Jour jour={document.jusquAu} /> : 'sans limite'}</Fait>
      {document.retireLe && (
        <Fait label="Retiré le">
          <Instant instant={new Date(document.retireLe)} />
        </Fait>
      )}
      {document.natureLegale && <Fait label="Liste légale">{NATURE_LEGALE[document.natureLegale]}</Fait>}
      <Fait label="Origine">{document.origine === 'SAISIE' ? 'publié à la main' : 'envoyé par votre logiciel'}</Fait>
      <Fait label="Fichier">
        {genreDuFichier(document.mime)}, {formatTaille(document.taille)}
      </Fait>
    </dl>
  </section>
)

export const Lectures = ({ document: { lectures, nombreDeLectures } }: { document: FicheDuDocument }) => (
  <section className="card" aria-labelledby="lectures">
    <h2 id="lectures">
      Ouvert par <span className="hint num font-normal">{nombreDeLectures}</span>
    </h2>
    {lectures.length === 0 && <p className="hint mt-2">Personne ne l’a encore ouvert.</p>}
    <ul className="list mt-1">
      {lectures.map(({ nom, at }) => (
        <li key={`${nom}${at}`} className="justify-between">
          <span className="min-w-0 break-words">{nom}</span>
          <small className="hint">
            <Instant instant={new Date(at)} />
          </small>
        </li>
      ))}
    </ul>
    {nombreDeLectures > lectures.length && <p className="hint mt-2">Les {lectures.length} dernières personnes.</p>}
  </section>
)
