import Link from 'next/link'
import { JourEnLettres } from '@/components/ui/jour'
import type { Day } from '@/lib/domain/day'

type Props = { visite: Day | null; documents: number; reponses: number; informations: number; base: string; jour: Day }

const pluriel = (nombre: number, un: string, plusieurs: string) => (nombre === 1 ? `1 ${un}` : `${nombre} ${plusieurs}`)

/** What is new since the person was last here, each with its way; nothing to whoever comes for the first time. */
export function DepuisLaVisite({ visite, documents, reponses, informations, base, jour }: Props) {
  if (!visite) return null
  const some = [
    { nombre: documents, href: `${base}/documents`, dit: pluriel(documents, 'nouveau document', 'nouveaux documents') },
    { nombre: reponses, href: `${base}/demandes`, dit: pluriel(reponses, 'réponse à lire', 'réponses à lire') },
    { nombre: informations, href: `${base}/informations`, dit: pluriel(informations, 'information', 'informations') },
  ].filter(({ nombre }) => nombre > 0)
  return (
    <p className="depuis">
      <span className="hint">
        {visite === jour ? (
          'Depuis votre visite de tout à l’heure'
        ) : (
          <>
            Depuis votre visite du <JourEnLettres jour={visite} />
          </>
        )}
        {some.length === 0 ? ', rien de nouveau.' : '\u00a0:'}
      </span>
      {some.map(({ href, dit }) => (
        <Link key={href} href={href} className="chip">
          {dit}
        </Link>
      ))}
    </p>
  )
}
