import { z } from 'zod'
import { Alert } from '@/components/ui/alert'
import { Instant } from '@/components/ui/instant'
import type { PublicationStatus } from '@/lib/prisma/enums'

type Props = {
  readonly publication: {
    readonly status: PublicationStatus
    readonly etape: string
    readonly lignes: number
    readonly erreur: string | null
    readonly annuleeAt: Date | null
    readonly defaiteAt: Date | null
    readonly defaitePar: string | null
  }
}

const nombre = new Intl.NumberFormat('fr-FR')

/** Where a publication is, when its report does not say it by itself. */
export function Etat({ publication: { status, etape, lignes, erreur, annuleeAt, defaiteAt, defaitePar } }: Props) {
  if (status === 'QUEUED')
    return (
      <Alert kind="info" titre="Ce paquet attend son tour.">
        Vous pouvez quitter cette page et y revenir.
      </Alert>
    )
  if (status === 'CHECKING' || status === 'RUNNING') {
    const titre = status === 'CHECKING' ? 'L’essai est en cours.' : 'Cette publication est en cours.'
    return (
      <div role="status">
        <Alert kind="info" titre={annuleeAt ? 'L’arrêt est demandé.' : titre}>
          {etape || 'Ouverture'}
          {lignes > 0 && `, ${nombre.format(lignes)} lignes`}. Vous pouvez quitter cette page et y revenir.
        </Alert>
      </div>
    )
  }
  if (status === 'READY')
    return (
      <Alert kind="info" titre="Voici ce qui changerait.">
        Rien n’est publié tant que vous n’avez pas appliqué.
      </Alert>
    )
  if (status === 'ABANDONED') return <Alert titre="Cette publication a été abandonnée.">Rien n’a été appliqué.</Alert>
  if (status === 'ROLLED_BACK' && defaiteAt) {
    return (
      <Alert titre="Cette publication a été annulée.">
        Le <Instant instant={defaiteAt} />
        {defaitePar && `, par ${defaitePar}`}.
      </Alert>
    )
  }
  if (status === 'FAILED')
    return <Alert titre="Cette publication a été interrompue.">{erreur ?? 'Rien n’a été appliqué : publiez à nouveau.'}</Alert>
  return null
}

const essaiLu = z.object({
  courriers: z.object({ total: z.number(), premiers: z.array(z.object({ modele: z.string(), to: z.string() })) }),
})

const QUOI = new Map(
  Object.entries({
    'nouveaux-documents': 'nouveaux documents',
    'nouvelles-informations': 'nouvelles informations',
    quittance: 'quittance',
  }),
)

/** The mails that would leave. */
export function Courriers({ essai }: { essai: unknown }) {
  const courriers = essaiLu.safeParse(essai).data?.courriers
  if (!courriers) return null
  const { total, premiers } = courriers
  if (!total) return <p className="hint">Aucun message ne partirait.</p>
  return (
    <details className="card">
      <summary className="min-h-11 cursor-pointer py-2">
        {total === 1 ? 'Un message partirait' : `${nombre.format(total)} messages partiraient`}
      </summary>
      <ul className="list">
        {premiers.map(({ modele, to }) => (
          <li key={`${modele} ${to}`} className="flex-wrap justify-between">
            <span className="min-w-0 break-all">{to}</span>
            <small className="hint">{QUOI.get(modele) ?? modele}</small>
          </li>
        ))}
      </ul>
      {total > premiers.length && <p className="hint">Et {nombre.format(total - premiers.length)} autres.</p>}
    </details>
  )
}
