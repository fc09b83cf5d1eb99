import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { type Categorie, COLONNES } from '@/lib/domain/portefeuille'
import { ChoixDuGeste } from '../../acces/choix-du-geste'

type Props = { readonly categorie: Categorie; readonly tri: string | null; readonly agir: boolean; readonly children: ReactNode }

/** A list whose lines are ticked: what is to be done to the access of these comptes, said on the next page first, or a file of these lines alone. */
export function LignesCochees({ categorie, tri, agir, children }: Props) {
  const avecAcces = agir && COLONNES[categorie].some(({ genre }) => genre === 'acces')
  return (
    <form action={`/api/portefeuille/${categorie}`} aria-label="Lignes cochées">
      <fieldset className="que-faire coches mt-4">
        <legend className="sr-only">Que faire des lignes cochées</legend>
        <p className="hint">Pour les lignes cochées</p>
        {avecAcces && (
          <>
            <div className="field">
              <ChoixDuGeste label="Que faire de leur accès" />
            </div>
            <button type="submit" className="btn" formAction="/admin/acces/geste">
              Continuer
            </button>
          </>
        )}
        <input type="hidden" name="coches" value="1" />
        {tri && <input type="hidden" name="tri" value={tri} />}
        {(['csv', 'xlsx'] as const).map((format) => (
          <button key={format} type="submit" name="format" value={format} className="chip">
            <Icon name="download" size={16} />
            {format === 'csv' ? 'CSV' : 'Excel'}
            <span className="sr-only"> des lignes cochées</span>
          </button>
        ))}
      </fieldset>
      {children}
    </form>
  )
}
