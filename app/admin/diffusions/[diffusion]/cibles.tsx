import Link from 'next/link'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { lireLaCible } from '@/lib/domain/diffusion'
import { METIER } from '@/lib/labels'
import type { Metier } from '@/lib/prisma/enums'
import { retirerTousLesDestinataires } from '../actions'
import { RetirerCible } from './retirer-cible'

const ROLES = { COPROPRIETAIRE: 'Tous les copropriétaires', BAILLEUR: 'Tous les bailleurs', LOCATAIRE: 'Tous les locataires' } as const

/** What a line of `pour` is called. */
export function nomDeLaCible(ligne: string, nom: string | null, metier: Metier): string {
  const cible = lireLaCible(ligne)
  if (cible?.genre === 'agence')
    return metier === 'SYNDIC' ? 'Tous les copropriétaires' : `Tous les clients de la ${METIER[metier].toLowerCase()}`
  if (cible?.genre === 'role') return ROLES[cible.role]
  return nom ?? `${ligne} (n’existe plus)`
}

type Props = {
  readonly diffusion: string
  readonly metier: Metier
  readonly lignes: readonly { readonly ligne: string; readonly nom: string | null }[]
  readonly qui: string
  readonly ecartes: number
  readonly ecrit: boolean
}

/** Whom it is for, line by line, and how many that is. */
export const Cibles = ({ diffusion, metier, lignes, qui, ecartes, ecrit }: Props) => (
  <section className="card stack" aria-labelledby="destinataires">
    <div className="flex flex-wrap items-center justify-between gap-3">
      <h2 id="destinataires">Destinataires</h2>
      {ecrit && (
        <Link href={`/admin/diffusions/${diffusion}/destinataires`} className="btn small" prefetch={false}>
          Choisir les destinataires
        </Link>
      )}
    </div>
    {lignes.length === 0 ? (
      <p className="hint">Personne encore. Choisissez un immeuble, quelques clients, ou tous.</p>
    ) : (
      <>
        <p>
          <b>{qui}</b>
          {ecartes > 0 && (
            <span className="hint block">
              {ecartes.toLocaleString('fr')} autre{ecartes > 1 && 's'} compte{ecartes > 1 && 's'} choisi{ecartes > 1 && 's'}{' '}
              {ecartes > 1 ? 'n’ouvrent' : 'n’ouvre'} pas ce classeur.
            </span>
          )}
        </p>
        <ul className="list">
          {lignes.map(({ ligne, nom }) => (
            <li key={ligne} className="justify-between gap-3">
              <span className="min-w-0 [overflow-wrap:anywhere]">{nomDeLaCible(ligne, nom, metier)}</span>
              {ecrit && <RetirerCible diffusion={diffusion} ligne={ligne} nom={nomDeLaCible(ligne, nom, metier)} />}
            </li>
          ))}
        </ul>
        {ecrit && lignes.length > 1 && (
          <FormulaireDUnGeste
            action={retirerTousLesDestinataires}
            champ="diffusion"
            valeur={diffusion}
            pending="…"
            className="btn small self-start"
          >
            Tout retirer
          </FormulaireDUnGeste>
        )}
      </>
    )}
  </section>
)
