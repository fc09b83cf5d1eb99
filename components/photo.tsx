import { type Day, formatDayInWords } from '@/lib/domain/day'

type Props = {
  photo: {
    readonly id: string
    readonly titre: string | null
    readonly date: Day | null
    readonly largeur: number
    readonly hauteur: number
  }
  /** How wide it is shown, as `sizes` says it. */
  sizes: string
  grande?: boolean
  /** Its title is written beside it, in the same link: said once. */
  legendee?: boolean
  className?: string
}

/** What stands for a photograph in words. */
export const titreDeLaPhoto = ({ titre, date }: Pick<Props['photo'], 'titre' | 'date'>): string =>
  titre ?? (date ? `Photo du ${formatDayInWords(date)}` : 'Photo de la résidence')

/** Its place is kept before it comes: its proportions are known. */
export const Photo = ({ photo, sizes, grande = false, legendee = false, className }: Props) => {
  const at = (taille: string) => `/api/photos/${photo.id}?taille=${taille}`
  return (
    <img
      src={at(grande ? 'grande' : 'vignette')}
      srcSet={grande ? `${at('vignette')} 640w, ${at('grande')} 1600w` : `${at('petite')} 320w, ${at('vignette')} 640w`}
      sizes={sizes}
      alt={legendee ? '' : titreDeLaPhoto(photo)}
      width={photo.largeur}
      height={photo.hauteur}
      loading={grande ? 'eager' : 'lazy'}
      decoding="async"
      className={className}
    />
  )
}
