import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { today } from '@/lib/clock'
import { capitale } from '@/lib/domain/bien'
import { lotsDuCompte } from '@/lib/queries/fiches'
import { compteDemande } from '../compte-demande'
import { EnTete } from '../onglets'

export const metadata: Metadata = { title: 'Arborescence d’un compte' }

/** The lots of an owner, building by building. */
export default async function BiensPage({ params }: PageProps<'/admin/portefeuille/comptes/[compte]/biens'>) {
  const { viewer, fiche, base } = await compteDemande(params)
  if (fiche.role === 'LOCATAIRE') notFound()
  const immeubles = await lotsDuCompte(viewer, fiche.id, today())
  return (
    <div className="stack">
      <EnTete fiche={fiche} base={base} ici="/biens" />
      {immeubles.length === 0 && (
        <section className="card" aria-label="Lots">
          <p className="hint">Aucun lot n’est rattaché à ce compte aujourd’hui.</p>
        </section>
      )}
      {immeubles.map(({ id, nom, ville, lots }) => (
        <section key={id} className="card" aria-labelledby={id}>
          <h2 id={id}>
            <Link href={`/admin/portefeuille/immeubles/${id}`} className="inline-flex min-h-11 items-center">
              {nom}
            </Link>
          </h2>
          <p className="hint">
            {ville} · {lots.length} {lots.length > 1 ? 'lots' : 'lot'}
          </p>
          <ul className="list mt-1">
            {lots.map((lot) => (
              <li key={lot.id} className="block!">
                <b className="block">
                  {capitale(lot.nature)} <span className="font-normal">· lot {lot.numero}</span>
                </b>
                {lot.situation && <small className="hint">{capitale(lot.situation)}</small>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
