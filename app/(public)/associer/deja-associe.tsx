import { seDeconnecter } from '@/app/(public)/connexion/actions'
import { Joindre } from '@/components/joindre'
import { PageDAgence } from '@/components/page-d-agence'
import type { EtatDesCodes } from '@/lib/acces/etat'

/** Nothing that the codes open is free: it is told, and who can help; nothing is taken from its holder. */
export const DejaAssocie = ({ agence, tenus }: Pick<EtatDesCodes, 'agence' | 'tenus'>) => (
  <PageDAgence
    agence={agence}
    titre={tenus.length ? 'Ce compte est déjà associé' : 'Aucun compte à associer'}
    chapeau={
      tenus.length
        ? 'Il est ouvert avec une adresse électronique. Si c’est la vôtre, connectez-vous avec elle ; vos codes ne sont plus nécessaires.'
        : 'Le compte de ce courrier n’est plus en ligne.'
    }
  >
    <section className="card stack" aria-labelledby="autre">
      <h2 id="autre">{tenus.length ? 'Ce n’est pas votre adresse\u202f?' : 'Que faire\u202f?'}</h2>
      <p>
        Rien n’a été changé. Appelez <Joindre agence={agence} />.
      </p>
    </section>
    <form action={seDeconnecter}>
      <button type="submit" className="btn main w-full">
        Aller à la page de connexion
      </button>
    </form>
  </PageDAgence>
)
