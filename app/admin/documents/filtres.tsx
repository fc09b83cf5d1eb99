import { Recherche } from '@/components/admin/recherche'
import { ListeDeroulante } from '@/components/ui/liste-deroulante'
import { ETATS_DU_DOCUMENT } from '@/lib/domain/document-tenu'
import { NATURES_LEGALES } from '@/lib/domain/documents-legaux'
import { ETAT_DU_DOCUMENT, ORIGINE, TRI_DES_DOCUMENTS } from '@/lib/domain/libelles-des-documents'
import { NATURE_LEGALE } from '@/lib/labels'
import { TRIS } from '@/lib/queries/documents-de-l-agence'
import type { FiltreDemande } from './filtre'

type Props = {
  readonly filtre: FiltreDemande
  readonly annees: readonly number[]
  readonly immeubles: readonly { readonly id: string; readonly nom: string }[]
  /** « Gérance » and « Syndic », to who works in both. */
  readonly metiers: readonly (readonly [string, string])[]
}

/** What narrows the list, as a form: an address of its own. */
export const Filtres = ({ filtre, annees, immeubles, metiers }: Props) => (
  <Recherche chemin="/admin/documents" label="Mots du titre" q={filtre.recherche}>
    {filtre.classeur && <input type="hidden" name="classeur" value={filtre.classeur} />}
    {metiers.length > 1 && !filtre.classeur && (
      <ListeDeroulante name="metier" label="Métier" tous="Les deux" options={metiers} defaultValue={filtre.metier ?? ''} />
    )}
    {immeubles.length > 1 && (
      <ListeDeroulante
        name="immeuble"
        label="Immeuble"
        tous="Tous"
        options={immeubles.map(({ id, nom }) => [id, nom] as const)}
        defaultValue={filtre.immeuble ?? ''}
      />
    )}
    <ListeDeroulante
      name="annee"
      label="Année"
      tous="Toutes"
      options={annees.map((annee) => [String(annee), String(annee)] as const)}
      defaultValue={filtre.annee === null ? '' : String(filtre.annee)}
    />
    <ListeDeroulante
      name="etat"
      label="État"
      tous="Tous"
      options={ETATS_DU_DOCUMENT.map((etat) => [etat, ETAT_DU_DOCUMENT[etat].pluriel] as const)}
      defaultValue={filtre.etat ?? ''}
    />
    <ListeDeroulante name="origine" label="Origine" tous="Toutes" options={Object.entries(ORIGINE)} defaultValue={filtre.origine ?? ''} />
    {metiers.some(([metier]) => metier === 'SYNDIC') && (
      <ListeDeroulante
        name="nature"
        label="Liste légale"
        tous="Tous les documents"
        options={NATURES_LEGALES.map((nature) => [nature, NATURE_LEGALE[nature]] as const)}
        defaultValue={filtre.nature ?? ''}
      />
    )}
    <ListeDeroulante
      name="tri"
      label="Ordre"
      tous={TRI_DES_DOCUMENTS.date}
      options={TRIS.filter((tri) => tri !== 'date').map((tri) => [tri, TRI_DES_DOCUMENTS[tri]] as const)}
      defaultValue={filtre.tri === 'date' ? '' : filtre.tri}
    />
  </Recherche>
)
