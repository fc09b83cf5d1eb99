import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { Instant } from '@/components/ui/instant'

type Releve = { readonly id: string; readonly titre: string; readonly createdAt: Date }

/** The last statements that were asked for: each stays as it was issued. */
export function DerniersReleves({ releves, base }: { releves: readonly Releve[]; base: string }) {
  return (
    <section className="card c5 no-print" aria-labelledby="releves">
      <h2 id="releves">Mes relevés</h2>
      {releves.length === 0 && <p className="hint mt-2">Les relevés que vous demandez se retrouvent ici.</p>}
      <ul className="list mt-1">
        {releves.map(({ id, titre, createdAt }) => (
          <li key={id}>
            <span className="ico" aria-hidden>
              <Icon name="file-text" />
            </span>
            <div className="min-w-0 flex-1">
              <Link className="inline-flex min-h-11 items-center" href={`${base}/releves/${id}`}>
                {titre}
              </Link>
              <small className="hint block">
                Demandé le <Instant instant={createdAt} />
              </small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
