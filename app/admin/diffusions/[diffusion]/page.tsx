import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import Link from 'next/link'
import { EtatDeLaDiffusion } from '@/components/admin/etat-de-la-diffusion'
import { Retour } from '@/components/retour'
import { Alert } from '@/components/ui/alert'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { today } from '@/lib/clock'
import { monthsBetween } from '@/lib/domain/day'
import { destinatairesEnMots } from '@/lib/domain/diffusion'
import { demande } from '@/lib/domain/recherche'
import { METIER } from '@/lib/labels'
import { classeursTenus } from '@/lib/queries/classeurs'
import { ciblesEnClair, destinataires } from '@/lib/queries/diffusions'
import { requireStaff } from '@/lib/viewer'
import { estRedacteur } from '@/lib/viewer-kinds'
import { supprimerUneDiffusion } from '../actions'
import { Avancement } from './avancement'
import { Cibles } from './cibles'
import { Pieces, Texte } from './contenu'
import { diffusionDemandee } from './demandee'
import { PublierForm } from './publier-form'

export const metadata: Metadata = { title: 'Diffusion' }

const FAIT = new Map(
  Object.entries({
    ecrite: 'Le brouillon est enregistré. Choisissez les destinataires, puis publiez.',
    change: 'C’est enregistré.',
    jointe: 'La pièce est jointe.',
    lancee: 'La publication est lancée.',
    retiree: 'C’est retiré. Vos clients ne le voient plus.',
  }),
)

export default async function DiffusionPage({ params, searchParams }: PageProps<'/admin/diffusions/[diffusion]'>) {
  const viewer = await requireStaff()
  const diffusion = await diffusionDemandee(viewer, params)
  const { id, metier, titre, affiche, etat, classeurId, pour, modele, publieLe, jusquAu, notifier, version, createdBy } = diffusion
  const [qui, lignes, classeurs] = [
    await destinataires(viewer, diffusion, today()),
    await ciblesEnClair(viewer, pour),
    await classeursTenus(viewer),
  ]
  const ecrit = estRedacteur(viewer) && etat !== 'EN_COURS'
  const dit = demande(await searchParams, 'fait')
  // What has come since says it better.
  const fait = dit === 'lancee' && affiche === 'PUBLIEE' ? undefined : FAIT.get(dit)
  const classeur = classeurs.find((known) => known.id === classeurId)?.chemin
  const mois = publieLe && jusquAu ? monthsBetween(publieLe, jusquAu) : modele?.mois
  const enMots = destinatairesEnMots(qui.comptes, qui.personnes)
  return (
    <div className="stack">
      <Retour href="/admin/diffusions" vers="Courriers et documents" />
      <div>
        <h1 className="[overflow-wrap:anywhere]">{titre}</h1>
        <p className="hint mt-1 flex flex-wrap items-center gap-x-2">
          <EtatDeLaDiffusion etat={affiche} />
          {[METIER[metier], classeur ?? 'sans classeur', modele && `modèle «\u00A0${modele.nom}\u00A0»`, createdBy]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {fait && <Alert kind="good" titre={fait} />}
      <Avancement diffusion={diffusion} ecrit={estRedacteur(viewer)} />
      <div className="grid-12 items-start">
        <div className="c7 stack content-start">
          <Texte diffusion={diffusion} ecrit={ecrit} premiers={qui.premiers} />
          <Cibles diffusion={id} metier={metier} lignes={lignes} qui={enMots} ecartes={qui.ecartes} ecrit={ecrit} />
          <Pieces diffusion={diffusion} ecrit={ecrit} />
        </div>
        <div className="c5 stack content-start">
          {ecrit && (
            <section className="card stack" aria-labelledby="publier">
              <h2 id="publier">{etat === 'BROUILLON' ? 'Publier' : 'Publier de nouveau'}</h2>
              {!classeur ? (
                <p className="hint">
                  Choisissez d’abord le classeur, en <Link href={`/admin/diffusions/${id}/modifier`}>modifiant</Link> cette diffusion.
                </p>
              ) : qui.comptes === 0 ? (
                <p className="hint">Choisissez d’abord des destinataires qui ouvrent ce classeur.</p>
              ) : (
                <PublierForm
                  diffusion={id}
                  formulaire={randomUUID()}
                  version={version}
                  mois={mois ? String(mois) : ''}
                  qui={enMots}
                  previens={notifier}
                  deNouveau={etat !== 'BROUILLON'}
                />
              )}
            </section>
          )}
          {ecrit && etat === 'BROUILLON' && (
            <FormulaireDUnGeste action={supprimerUneDiffusion} champ="diffusion" valeur={id} pending="…" className="btn small self-start">
              Supprimer ce brouillon
            </FormulaireDUnGeste>
          )}
        </div>
      </div>
    </div>
  )
}
