import { CaseACocher } from '@/components/ui/case-a-cocher'
import { Choix } from '@/components/ui/choix'

const NIVEAUX = [
  { valeur: 'COPROPRIETAIRE', titre: 'Tous les copropriétaires', texte: 'Membres du conseil et président compris.' },
  { valeur: 'MEMBRE', titre: 'Les membres du conseil syndical', texte: 'Président compris.' },
  { valeur: 'PRESIDENT', titre: 'Le président du conseil syndical seul' },
  { valeur: 'PERSONNE', titre: 'Personne', texte: 'Vos équipes seules.' },
] as const

type Props = {
  readonly metier: 'GERANCE' | 'SYNDIC'
  readonly niveau: string | undefined
  readonly bailleur: boolean
  readonly locataire: boolean
  readonly error?: string | undefined
}

/** Who opens a classeur: one place and those above it in a residence; two boxes in the gérance. */
export const DroitsDuClasseur = ({ metier, niveau, bailleur, locataire, error }: Props) =>
  metier === 'SYNDIC' ? (
    <Choix name="niveau" legende="Qui l’ouvre" options={NIVEAUX} defaultValue={niveau} error={error} />
  ) : (
    <fieldset>
      <legend className="font-semibold">Qui l’ouvre</legend>
      <CaseACocher name="bailleur" defaultChecked={bailleur}>
        Les bailleurs
      </CaseACocher>
      <CaseACocher name="locataire" defaultChecked={locataire}>
        Les locataires
      </CaseACocher>
      <p className="hint">Sans aucune case cochée, vos équipes seules.</p>
    </fieldset>
  )
