import { tailleEnMots } from '@/lib/domain/demande'

type Props = { readonly fichier: File; readonly octets: number; readonly renoncer: () => void }

/** How far a bundle is, and what calls it off. */
export function Avancement({ fichier, octets, renoncer }: Props) {
  const recu = octets >= fichier.size
  return (
    <div className="stack">
      <p className="break-words">
        <b>{fichier.name}</b>
      </p>
      <progress className="jauge w-full" max={fichier.size || 1} value={octets} aria-label={`Envoi de ${fichier.name}`} />
      <p className="hint">
        {recu
          ? 'Tout est parti : vérification de la réception…'
          : `${tailleEnMots(octets)} sur ${tailleEnMots(fichier.size)}. Gardez cette page ouverte.`}
      </p>
      <button type="button" className="btn self-start" onClick={renoncer}>
        Arrêter l’envoi
      </button>
    </div>
  )
}
