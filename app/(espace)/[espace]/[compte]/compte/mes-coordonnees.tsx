import Link from 'next/link'
import { Coordonnees } from '@/components/coordonnees'
import { FormSuccess } from '@/components/ui/form-success'
import type { CompteAvecBiens } from '@/lib/queries/comptes'
import { afficherTelephones } from '@/lib/saisie-du-telephone'
import type { ClientViewer, CodeViewer, StaffAsClientViewer } from '@/lib/viewer-kinds'
import { TelephonesForm } from './telephones-form'

const FAIT = {
  enregistres: 'Vos numéros sont enregistrés, et votre agence est prévenue.',
  inchanges: 'Vos numéros sont les mêmes\u00A0: rien n’a changé.',
} as const

type Props = {
  readonly viewer: ClientViewer | CodeViewer | StaffAsClientViewer
  readonly compte: Pick<CompteAvecBiens, 'id' | 'tiers'>
  readonly chemin: string
  readonly modifier: boolean
  /** What has just been done, as the address says it. */
  readonly fait: string | string[] | undefined
}

/** The holder, and the telephones that are hers to change; who holds only codes is led to make a login of them. */
export function MesCoordonnees({ viewer, compte: { id, tiers }, chemin, modifier, fait }: Props) {
  const telephones = afficherTelephones(tiers.telephones)
  const connecte = viewer.kind !== 'code'
  const ouvert = modifier && connecte
  return (
    <section className="card c4" aria-labelledby="coordonnees">
      <h2 id="coordonnees">Coordonnées</h2>
      {(fait === 'enregistres' || fait === 'inchanges') && !ouvert && (
        <div className="no-print mt-2">
          <FormSuccess titre={FAIT[fait]} />
        </div>
      )}
      <Coordonnees
        tiers={tiers}
        telephones={ouvert ? { fixe: null, mobile: null } : telephones}
        connexion={viewer.kind === 'client' ? viewer.email : null}
      />
      {ouvert ? (
        <TelephonesForm
          compte={id}
          version={tiers.version}
          fixe={telephones.fixe ?? ''}
          mobile={telephones.mobile ?? ''}
          retour={`${chemin}#coordonnees`}
        />
      ) : (
        <Link
          className="no-print mt-1 inline-flex min-h-11 items-center"
          href={connecte ? `${chemin}?modifier=telephones#coordonnees` : '/associer'}
          prefetch={false}
        >
          {connecte ? 'Modifier mes coordonnées' : 'Associer mon compte pour les modifier'}
        </Link>
      )}
    </section>
  )
}
