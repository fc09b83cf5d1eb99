import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { PageDAgence } from '@/components/page-d-agence'
import { type EtatDesCodes, etatDesCodes } from '@/lib/acces/etat'
import { titulaire } from '@/lib/acces/regeneres'
import { civiliteEnToutesLettres } from '@/lib/domain/tiers'
import { requireCode } from '@/lib/viewer'
import { AdresseForm } from './adresse-form'
import { DejaAssocie } from './deja-associe'
import { IdentiteForm } from './identite-form'
import { Quitter } from './quitter'

export const metadata: Metadata = { title: 'Associer mon compte' }

/** What was typed before, else what the agency has published. */
function identiteConnue({ tiers, saisi }: EtatDesCodes) {
  if (saisi?.nom) return saisi
  return {
    ...tiers,
    civilite: civiliteEnToutesLettres(tiers.civilite),
    nom: tiers.nature === 'SOCIETE' ? (tiers.raisonSociale ?? tiers.nom) : tiers.nom,
    telephone: tiers.telephoneMobile ?? tiers.telephoneFixe,
  }
}

const Lien = ({ href, children }: { href: '/associer' | '/associer?fusion=1' | '/accueil'; children: string }) => (
  <Link href={href} className="flex min-h-11 items-center">
    {children}
  </Link>
)

export default async function AssocierPage({ searchParams }: PageProps<'/associer'>) {
  const viewer = await requireCode()
  const { fusion } = await searchParams
  const etat = await etatDesCodes(viewer)
  const { agence, tiers, saisi, libres } = etat
  if (await titulaire(viewer)) redirect('/associer/mot-de-passe-personnel')
  if (libres.length === 0) return <DejaAssocie {...etat} />
  if (fusion) {
    return (
      <PageDAgence
        agence={agence}
        titre="Fusionner mes comptes"
        chapeau="Donnez l’adresse électronique avec laquelle vous vous connectez déjà, ici ou dans une autre agence. Ce compte y rejoindra les autres."
      >
        <AdresseForm email={saisi?.email ?? tiers.email ?? ''} />
        <Lien href="/associer">Je n’ai pas encore d’espace</Lien>
      </PageDAgence>
    )
  }
  return (
    <PageDAgence
      agence={agence}
      etape="Étape 2 sur 3"
      titre="Associer mon compte"
      chapeau="Voici ce que votre agence sait de vous. Complétez ce qui manque, puis choisissez votre adresse de connexion."
    >
      <IdentiteForm
        identite={identiteConnue(etat)}
        societe={tiers.nature === 'SOCIETE'}
        email={saisi?.email ?? tiers.email ?? ''}
        emailBis={saisi?.email ?? ''}
      />
      <nav aria-label="Autres choix">
        <Lien href="/associer?fusion=1">J’ai déjà un espace : y réunir ce compte</Lien>
        {!viewer.force && <Lien href="/accueil">Regarder mon compte d’abord</Lien>}
      </nav>
      {viewer.force && <Quitter />}
    </PageDAgence>
  )
}
