import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Recherche } from '@/components/admin/recherche'
import { Retour } from '@/components/retour'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { today } from '@/lib/clock'
import { destinatairesEnMots, type FiltreDeCibles, rolesDuMetier } from '@/lib/domain/diffusion'
import { TITRE_DE_LA_CATEGORIE } from '@/lib/domain/portefeuille'
import { demande } from '@/lib/domain/recherche'
import { estUuid } from '@/lib/domain/uuid'
import type { CompteRole } from '@/lib/prisma/enums'
import { ciblesProposees, type Proposees } from '@/lib/queries/destinataires-trouves'
import { destinataires } from '@/lib/queries/diffusions'
import { immeublesDuPortefeuille } from '@/lib/queries/portefeuille'
import { requireRedacteur } from '@/lib/viewer'
import { nomDeLaCible } from '../cibles'
import { diffusionDemandee } from '../demandee'
import { Ajouter } from './ajouter'
import { TousLesTrouves } from './tous-les-trouves'

export const metadata: Metadata = { title: 'Destinataires' }

const CATEGORIES = {
  COPROPRIETAIRE: 'coproprietaires',
  BAILLEUR: 'bailleurs',
  LOCATAIRE: 'locataires',
} as const satisfies Record<CompteRole, string>

type Props = { id: string; pour: readonly string[]; filtre: Omit<FiltreDeCibles, 'categorie'> } & Proposees

/** As many as one diffusion may name, one by one. */
const AU_PLUS = 1000

const Trouves = ({ id, pour, filtre, categorie, total, lignes }: Props) => (
  <section className="card" aria-labelledby={categorie}>
    <h2 id={categorie}>{TITRE_DE_LA_CATEGORIE[categorie]}</h2>
    {(filtre.recherche || filtre.immeuble) && total > 1 && total <= AU_PLUS && (
      <TousLesTrouves diffusion={id} categorie={categorie} {...filtre} total={total} />
    )}
    {lignes.length === 0 && <p className="hint mt-2">Aucun ne correspond à cette recherche.</p>}
    <ul className="list mt-2">
      {lignes.map(({ id: of, ligne, valeurs: [nom, ...autres] }) => (
        <li key={of} className="justify-between gap-3">
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <b>{nom}</b>
            <span className="hint block">{autres.slice(0, 2).filter(Boolean).join(' · ')}</span>
          </span>
          <Ajouter diffusion={id} cible={`${categorie === 'immeubles' ? 'immeuble' : 'compte'}:${of}`} deja={pour.includes(ligne)}>
            Choisir<span className="sr-only"> {nom}</span>
          </Ajouter>
        </li>
      ))}
    </ul>
    {total > lignes.length && (
      <p className="hint mt-2">
        Les {lignes.length} premiers sur {total.toLocaleString('fr')}&nbsp;: cherchez pour trouver les autres.
      </p>
    )}
  </section>
)

export default async function DestinatairesPage({ params, searchParams }: PageProps<'/admin/diffusions/[diffusion]/destinataires'>) {
  const viewer = await requireRedacteur()
  const diffusion = await diffusionDemandee(viewer, params)
  const { id, titre, metier, etat, pour } = diffusion
  if (etat === 'EN_COURS') redirect(`/admin/diffusions/${id}`)
  const asked = await searchParams
  const [recherche, voulu] = [demande(asked, 'q'), demande(asked, 'immeuble')]
  const immeuble = estUuid(voulu) ? voulu : null
  const qui = await destinataires(viewer, diffusion, today())
  const roles = rolesDuMetier(metier)
  const categories = [...(immeuble ? [] : ['immeubles' as const]), ...roles.map((role) => CATEGORIES[role])]
  const immeubles = await immeublesDuPortefeuille({ ...viewer, metiersVus: [metier] })
  const proposees: Proposees[] = []
  for (const categorie of categories) proposees.push(await ciblesProposees(viewer, metier, { categorie, recherche, immeuble }))
  const tous = [...(roles.length > 1 ? roles.map((role) => `role:${role}`) : []), 'agence']
  return (
    <div className="stack">
      <Retour href={`/admin/diffusions/${id}#destinataires`} vers={titre} />
      <div>
        <h1>Destinataires</h1>
        <p className="hint mt-1" role="status">
          {pour.length === 0 ? 'Personne encore.' : `Pour l’instant\u00A0: ${destinatairesEnMots(qui.comptes, qui.personnes)}.`}
        </p>
      </div>
      <section className="card" aria-labelledby="tous">
        <h2 id="tous">Tout le portefeuille</h2>
        <ul className="list mt-2">
          {tous.map((ligne) => (
            <li key={ligne} className="justify-between gap-3">
              <span>{nomDeLaCible(ligne, null, metier)}</span>
              <Ajouter diffusion={id} cible={ligne} deja={pour.includes(ligne)}>
                Choisir<span className="sr-only"> {nomDeLaCible(ligne, null, metier)}</span>
              </Ajouter>
            </li>
          ))}
        </ul>
      </section>
      <section className="card" aria-label="Chercher">
        <Recherche chemin={`/admin/diffusions/${id}/destinataires`} label="Immeuble, nom ou numéro de compte" q={recherche}>
          {immeubles.length > 1 && (
            <ListeDeroulante
              name="immeuble"
              label="Ceux d’un immeuble"
              tous="Tous les immeubles"
              options={immeubles.map(({ id: of, nom }) => [of, nom] as const)}
              defaultValue={immeuble ?? ''}
            />
          )}
        </Recherche>
      </section>
      <div className="grid-12 items-start">
        {proposees.map((one) => (
          <div key={one.categorie} className="c6">
            <Trouves id={id} pour={pour} filtre={{ recherche, immeuble }} {...one} />
          </div>
        ))}
      </div>
    </div>
  )
}
