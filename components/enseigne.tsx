import { AccentDeLAgence } from './accent-de-l-agence'
import { Mark } from './mark'

export type AgenceEnseigne = {
  readonly nom: string
  readonly accent: string
  readonly activite: string
  readonly ville: string
  readonly logo: string | null
}

/** The agency at whose door one stands, in its name and colour; the portal's own where none is known, which lets any login in. */
export function Enseigne({ agence }: { agence: AgenceEnseigne | null }) {
  return (
    <>
      {agence && <AccentDeLAgence accent={agence.accent} />}
      <div className="flex items-center gap-3">
        <Mark nom={agence?.nom ?? 'Palier'} logo={agence?.logo} className="!size-[52px] !rounded-[14px] !text-[26px]" />
        <div>
          <p className="font-serif text-xl font-semibold">{agence?.nom ?? 'Palier'}</p>
          <p className="hint">
            {agence ? [agence.activite, agence.ville].filter(Boolean).join(' · ') : 'L’espace en ligne de votre syndic ou de votre agence'}
          </p>
        </div>
      </div>
    </>
  )
}
