import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { Retour } from '@/components/retour'
import { Alert } from '@/components/ui/alert'
import { Depliant } from '@/components/ui/depliant'
import { today } from '@/lib/clock'
import { demande } from '@/lib/domain/recherche'
import { env } from '@/lib/env'
import { jetonsDePublication } from '@/lib/queries/jetons-de-publication'
import { requirePublicateur } from '@/lib/viewer'
import { Jetons } from './liste'
import { NouveauForm } from './nouveau-form'

export const metadata: Metadata = { title: 'Jetons de publication' }

export default async function JetonsPage({ searchParams }: PageProps<'/admin/publications/jetons'>) {
  const viewer = await requirePublicateur()
  const [jetons, params] = await Promise.all([jetonsDePublication(viewer), searchParams])
  return (
    <div className="stack">
      <Retour href="/admin/publications" vers="Publications" />
      <h1>Jetons de publication</h1>
      <p className="hint">Avec un jeton, votre logiciel envoie ses paquets de lui-même, la nuit par exemple.</p>
      {demande(params, 'fait') === 'revoque' && <Alert kind="good" titre="Le jeton est révoqué : il n’ouvre plus rien." />}
      <section className="card" aria-label="Jetons">
        <Jetons jetons={jetons} jour={today()} />
      </section>
      <NouveauForm formulaire={randomUUID()} />
      <Depliant titre="Pour qui règle le logiciel" className="card">
        <div className="stack mt-3">
          <p>Une archive s’envoie d’une seule demande, et la réponse donne l’adresse où la suivre&nbsp;:</p>
          <pre className="overflow-x-auto whitespace-pre-wrap break-all">{`curl -X POST -T envoi.zip \\
  -H "Authorization: Bearer palier_…" \\
  "${env().NEXTAUTH_URL}/api/publications?voulu=essai&nom=envoi.zip"`}</pre>
          <p className="hint">
            « voulu » vaut « essai » ou « application », dans la limite de ce que le jeton permet. Le reste est dans la documentation du
            format.
          </p>
        </div>
      </Depliant>
    </div>
  )
}
