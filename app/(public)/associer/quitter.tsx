import { seDeconnecter } from '@/app/(public)/connexion/actions'

/** The way out of a page that stands between a session and its space. */
export const Quitter = () => (
  <form action={seDeconnecter}>
    <button type="submit" className="btn w-full">
      Me déconnecter
    </button>
  </form>
)
