import Link from 'next/link'
import type { ReactNode } from 'react'
import { Photo, titreDeLaPhoto } from '@/components/photo'
import { lienTelephonique } from '@/lib/domain/telephones'
import { lignesAdresse, nomAffiche } from '@/lib/domain/tiers'
import type { FicheDeLImmeuble } from '@/lib/queries/fiches'

const Fait = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd className="break-words text-right">{children}</dd>
  </div>
)

const personne = ({ nom, prenom }: { readonly nom: string; readonly prenom: string | null }) => [prenom, nom].filter(Boolean).join(' ')

/** What one wants to know of a building at a glance. */
export const General = ({ fiche }: { fiche: FicheDeLImmeuble }) => (
  <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
    <section className="card" aria-labelledby="identite">
      <h2 id="identite">Immeuble</h2>
      <dl className="fiche mt-1">
        <Fait label="Adresse">{lignesAdresse(fiche).join(', ')}</Fait>
        {fiche.anneeConstruction && <Fait label="Construction">{fiche.anneeConstruction}</Fait>}
        {fiche.immatriculation && <Fait label="Immatriculation">{fiche.immatriculation}</Fait>}
        <Fait label="Gestionnaire">{fiche.gestionnaire ? personne(fiche.gestionnaire) : 'non publié'}</Fait>
        {fiche.comptable && <Fait label="Comptable">{personne(fiche.comptable)}</Fait>}
        {fiche.gardienNom && (
          <Fait label="Gardien">
            {fiche.gardienNom}
            {fiche.gardienTelephone && (
              <a className="num ml-2 inline-flex min-h-11 items-center" href={lienTelephonique(fiche.gardienTelephone)}>
                {fiche.gardienTelephone}
              </a>
            )}
          </Fait>
        )}
        <Fait label="Documents publiés pour l’immeuble">
          <Link className="inline-flex min-h-11 items-center" href={`/admin/documents?immeuble=${fiche.id}`}>
            {fiche.documents}
          </Link>
        </Fait>
        <Fait label="Photos">
          <Link className="inline-flex min-h-11 items-center" href={`/admin/photos/${fiche.id}`}>
            {fiche.nombreDePhotos}
          </Link>
        </Fait>
        {fiche.coproprietaires > 0 && (
          <Fait label="Documents obligatoires">
            <Link className="inline-flex min-h-11 items-center" href={`/admin/documents-legaux/${fiche.id}`}>
              Leur état
            </Link>
          </Fait>
        )}
      </dl>
    </section>
    <section className="card" aria-labelledby="conseil">
      <h2 id="conseil">Conseil syndical</h2>
      {fiche.conseil.length === 0 && <p className="hint mt-2">Aucun membre publié.</p>}
      <ul className="list mt-1">
        {fiche.conseil.map((membre, rang) => (
          <li key={`${rang}-${membre.nom}`} className="justify-between">
            <b>{nomAffiche(membre)}</b>
            <small className="hint">{membre.fonction === 'PRESIDENT' ? 'présidence' : 'membre'}</small>
          </li>
        ))}
      </ul>
      {fiche.emailConseil && <p className="hint mt-2 break-all">{fiche.emailConseil}</p>}
    </section>
    {fiche.photos.length > 0 && (
      <section className="card lg:col-span-2" aria-labelledby="photos">
        <h2 id="photos">
          Photos <span className="hint num font-normal">{fiche.nombreDePhotos}</span>
        </h2>
        <ul className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
          {fiche.photos.map((photo) => (
            <li key={photo.id}>
              <a href={`/api/photos/${photo.id}`} aria-label={titreDeLaPhoto(photo)}>
                <Photo
                  photo={photo}
                  sizes="(min-width: 1024px) 160px, 45vw"
                  className="aspect-[4/3] w-full rounded object-cover"
                  legendee
                />
              </a>
            </li>
          ))}
        </ul>
      </section>
    )}
  </div>
)
