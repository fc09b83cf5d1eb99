import { RefreshWhilePending } from '@/components/refresh-while-pending'
import { Alert } from '@/components/ui/alert'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { formatDayInWords } from '@/lib/domain/day'
import { enNombre } from '@/lib/domain/droits-en-mots'
import type { DiffusionTenue } from '@/lib/queries/diffusions'
import { reprendreUneDiffusion, retirerUneDiffusion } from '../actions'

const nombre = (resultat: unknown, cle: string): number => {
  const value = typeof resultat === 'object' && resultat !== null ? (resultat as Record<string, unknown>)[cle] : 0
  return typeof value === 'number' ? value : 0
}

/** How far the work is, or what came of it. */
export function Avancement({ diffusion, ecrit }: { diffusion: DiffusionTenue; ecrit: boolean }) {
  const { id, affiche, publieLe, jusquAu, tache, documents } = diffusion
  const arreter = (texte: string) =>
    ecrit && (
      <FormulaireDUnGeste action={retirerUneDiffusion} champ="diffusion" valeur={id} pending="…" className="btn self-start">
        {texte}
      </FormulaireDUnGeste>
    )
  if (affiche === 'PROGRAMMEE')
    return (
      <section className="card stack" aria-label="Avancement">
        <p>Elle sera publiée le {publieLe && formatDayInWords(publieLe)}, au matin. Les courriers seront faits ce jour-là.</p>
        {arreter('Annuler cette publication')}
      </section>
    )
  if (affiche === 'EN_COURS' && tache)
    return (
      <section className="card stack" aria-label="Avancement">
        <RefreshWhilePending pending />
        <p role="status">
          {enNombre(tache.faits, 'courrier fait', 'courriers faits')} sur {tache.total.toLocaleString('fr')}. Vous pouvez quitter cette page
          : tout paraîtra d’un coup, à la fin.
        </p>
        <progress className="w-full" value={tache.faits} max={Math.max(1, tache.total)} aria-label="Courriers faits" />
        {arreter('Arrêter')}
      </section>
    )
  if (affiche === 'ECHEC')
    return (
      <section className="stack" aria-label="Avancement">
        <Alert kind="bad" titre="La publication s’est interrompue.">
          <p>Rien n’est paru. {tache?.erreur}</p>
        </Alert>
        {ecrit && (
          <FormulaireDUnGeste action={reprendreUneDiffusion} champ="diffusion" valeur={id} pending="…" className="btn main self-start">
            Reprendre où elle s’est arrêtée
          </FormulaireDUnGeste>
        )}
        {arreter('Abandonner')}
      </section>
    )
  if (affiche !== 'PUBLIEE' && affiche !== 'TERMINEE') return null
  return (
    <section className="card stack" aria-label="Ce qui est publié">
      <p>
        {enNombre(documents, 'document publié', 'documents publiés')} le {publieLe && formatDayInWords(publieLe)}
        {jusquAu ? `, jusqu’au ${formatDayInWords(jusquAu)}.` : ', sans fin.'}{' '}
        {nombre(tache?.resultat, 'messages') > 0
          ? `${enNombre(nombre(tache?.resultat, 'messages'), 'personne prévenue', 'personnes prévenues')} par e-mail.`
          : 'Personne n’a été prévenu par e-mail.'}
      </p>
      {arreter('Retirer à tous')}
    </section>
  )
}
