'use client'

import Link from 'next/link'
import { Coordonnees } from '@/components/coordonnees'
import { FormSuccess } from '@/components/ui/form-success'
import { TelephonesForm } from './telephones-form'

const FAIT = {
  enregistres: 'Vos numéros sont enregistrés, et votre agence est prévenue.',
  inchanges: 'Vos numéros sont les mêmes\u00A0: rien n’a changé.',
} as const

type Props = {
  readonly compte: string
  /** Of the holder, as they are shown. */
  readonly titulaire: string
  readonly adresse: readonly string[]
  readonly email: string | null
  readonly telephones: { readonly fixe: string | null; readonly mobile: string | null }
  readonly version: number
  /** Through a login of one's own, not the agency's codes. */
  readonly connecte: boolean
  readonly chemin: string
  readonly modifier: boolean
  /** What has just been done, as the address says it. */
  readonly fait: string | string[] | undefined
}

/** The holder, and the telephones that are hers to change; who holds only codes is led to make a login of them. */
export function MesCoordonnees({ compte, telephones, version, connecte, chemin, modifier, fait, ...montrees }: Props) {
  const ouvert = modifier && connecte
  return (
    <section className="card c4" aria-labelledby="coordonnees">
      <h2 id="coordonnees">Coordonnées</h2>
      {(fait === 'enregistres' || fait === 'inchanges') && !ouvert && (
        <div className="no-print mt-2">
          <FormSuccess titre={FAIT[fait]} />
        </div>
      )}
      <Coordonnees {...montrees} telephones={ouvert ? { fixe: null, mobile: null } : telephones} />
      {ouvert ? (
        <TelephonesForm
          compte={compte}
          version={version}
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
