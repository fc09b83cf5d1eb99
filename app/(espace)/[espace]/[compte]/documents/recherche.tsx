import { Icon } from '@/components/ui/icon'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import type { NatureLegale } from '@/lib/domain/documents-legaux'
import { NATURE_LEGALE } from '@/lib/labels'
import type { DemandeDeDocuments } from './demande'

type Props = {
  chemin: string
  asked: DemandeDeDocuments
  label: string
  /** What one may choose among; without them the words alone are asked. */
  choix?: { readonly annees: readonly number[]; readonly natures: readonly NatureLegale[] }
}

/** Words of the title or the classeur, the year, the kind: an address of its own, without JavaScript as well. */
export function RechercheDeDocuments({ chemin, asked, label, choix }: Props) {
  const { q, portee, annee, nature, dossier } = asked
  return (
    <search className="no-print">
      <form action={chemin} className="recherche-de-documents">
        {portee && <input type="hidden" name="portee" value={portee.toLowerCase()} />}
        {dossier && <input type="hidden" name="dossier" value={`${dossier.type}|${dossier.reference}`} />}
        <div className="field mots-cherches">
          <label htmlFor="q" className={choix ? undefined : 'sr-only'}>
            {label}
          </label>
          <input id="q" name="q" type="search" defaultValue={q} maxLength={100} autoComplete="off" placeholder="Titre, mot, année" />
        </div>
        {choix && choix.annees.length > 1 && (
          <ListeDeroulante
            name="annee"
            label="Année"
            tous="Toutes"
            options={choix.annees.map((year) => [String(year), String(year)] as const)}
            defaultValue={annee === null ? '' : String(annee)}
          />
        )}
        {choix && choix.natures.length > 1 && (
          <ListeDeroulante
            name="nature"
            label="Genre"
            tous="Tous"
            options={choix.natures.map((one) => [one.toLowerCase(), NATURE_LEGALE[one]] as const)}
            defaultValue={nature?.toLowerCase()}
          />
        )}
        <button type="submit" className="btn h-12">
          <Icon name="search" size={20} />
          Chercher
        </button>
      </form>
    </search>
  )
}
