import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Recherche } from '@/components/admin/recherche'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { today } from '@/lib/clock'
import { enNombre } from '@/lib/domain/droits-en-mots'
import { aPlat, motsCherches } from '@/lib/domain/mots-cherches'
import { cheminDeLaListe, demande } from '@/lib/domain/recherche'
import { NATURE_LEGALE } from '@/lib/labels'
import { documentsLegauxDesImmeubles, type ImmeubleLegal } from '@/lib/queries/documents-legaux-des-immeubles'
import { requireStaff } from '@/lib/viewer'

export const metadata: Metadata = { title: 'Documents obligatoires' }

const PAR_PAGE = 50
const NOMMES = 4

const plusUrgents = (a: ImmeubleLegal, b: ImmeubleLegal) => b.manquants - a.manquants || b.aActualiser - a.aActualiser

const Ligne = ({ immeuble: { id, nom, reference, ville, manquants, aActualiser, lignes } }: { immeuble: ImmeubleLegal }) => {
  const absents = lignes.filter(({ etat }) => etat === 'MANQUANT' || etat === 'PERIME').map(({ nature }) => NATURE_LEGALE[nature])
  return (
    <li className="flex-wrap justify-between gap-y-1">
      <Link href={`/admin/documents-legaux/${id}`} className="min-w-0 flex-1 basis-72 py-1 no-underline" prefetch={false}>
        <b className="block underline">{nom}</b>
        <span className="hint block">
          {reference} · {ville}
          {absents.length > 0 && (
            <>
              <br />
              {absents.slice(0, NOMMES).join(', ')}
              {absents.length > NOMMES && `, et ${enNombre(absents.length - NOMMES, 'autre', 'autres')}`}
            </>
          )}
        </span>
      </Link>
      <p className="flex flex-wrap gap-2">
        {manquants > 0 && <span className="tag bad">{enNombre(manquants, 'manquant', 'manquants')}</span>}
        {aActualiser > 0 && <span className="tag warn">{enNombre(aActualiser, 'à actualiser', 'à actualiser')}</span>}
        {manquants + aActualiser === 0 && <span className="tag good">À jour</span>}
      </p>
    </li>
  )
}

export default async function DocumentsLegauxPage({ searchParams }: PageProps<'/admin/documents-legaux'>) {
  const viewer = await requireStaff()
  if (!viewer.metiers.includes('SYNDIC')) notFound()
  const demandes = await searchParams
  const [recherche, tous, page] = [demande(demandes, 'q'), demande(demandes, 'etat') === 'tous', pageDemandee(demandes.page)]
  const immeubles = await documentsLegauxDesImmeubles(viewer, today())
  const mots = motsCherches(recherche)
  const cherches = immeubles.filter(({ nom, reference, ville }) => mots.every((mot) => aPlat(`${nom} ${reference} ${ville}`).includes(mot)))
  const aCompleter = cherches.filter(({ manquants, aActualiser }) => manquants + aActualiser > 0)
  const liste = (tous ? cherches : aCompleter).toSorted(plusUrgents)
  const manquants = immeubles.reduce((total, of) => total + of.manquants, 0)
  return (
    <div className="stack">
      <div>
        <h1>Documents obligatoires</h1>
        <p className="hint mt-1 max-w-[70ch]">
          Ce que le décret du 23 mai 2019 demande en ligne pour chaque copropriété.{' '}
          {manquants === 0 ? 'Rien ne manque.' : `${enNombre(manquants, 'document manque', 'documents manquent')} aujourd’hui.`} Un document
          ne compte que dans un classeur ouvert à ceux à qui la loi le destine.
        </p>
      </div>
      <section className="card" aria-label="Copropriétés">
        <Recherche chemin="/admin/documents-legaux" label="Immeuble, code ou ville" q={recherche}>
          <ListeDeroulante
            name="etat"
            label="État"
            tous="À compléter"
            options={[['tous', 'Toutes les copropriétés']]}
            defaultValue={tous ? 'tous' : ''}
          />
        </Recherche>
        {liste.length === 0 && (
          <p className="hint mt-4">
            {immeubles.length === 0
              ? 'Aucune copropriété n’est publiée encore.'
              : recherche
                ? 'Aucune copropriété ne correspond à cette recherche.'
                : 'Toutes vos copropriétés sont à jour.'}
          </p>
        )}
        <ul className="list mt-3">
          {liste.slice((page - 1) * PAR_PAGE, page * PAR_PAGE).map((immeuble) => (
            <Ligne key={immeuble.id} immeuble={immeuble} />
          ))}
        </ul>
        <Pagination
          chemin={cheminDeLaListe('/admin/documents-legaux', { q: recherche, etat: tous ? 'tous' : null })}
          page={page}
          total={liste.length}
          parPage={PAR_PAGE}
          parOrdre
        />
      </section>
    </div>
  )
}
