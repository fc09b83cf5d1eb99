import { Depliant } from '@/components/ui/depliant'
import { Euros } from '@/components/ui/euros'
import type { PartDuFonds } from '@/lib/domain/fonds-de-travaux'
import { formatTantiemes } from '@/lib/domain/tantiemes'
import type { ProvisionPourTravaux } from '@/lib/queries/fonds-travaux'

/** Why my lots hold that much of the fund: by their tantièmes, where that is what it comes to. */
export const Pourquoi = ({ part, provision: { immeuble, miens, lots } }: { part: PartDuFonds | null; provision: ProvisionPourTravaux }) =>
  lots.length > 0 && (
    <Depliant titre="Pourquoi ce montant ?" className="deplie-imprime mt-1">
      {part ? (
        <p className="mb-2">
          Dans la clé « {part.cle.libelle} », vos lots comptent pour <b className="num">{formatTantiemes(part.miens)}</b> tantième
          {part.miens >= 200_000 && 's'} sur <span className="num">{formatTantiemes(part.total)}</span>. Le fonds de la résidence est de{' '}
          <span className="num">
            <Euros montant={immeuble} />
          </span>
          , et{' '}
          <span className="num !whitespace-normal">
            <Euros montant={immeuble} /> × {formatTantiemes(part.miens)} ÷ {formatTantiemes(part.total)}
          </span>{' '}
          fait{' '}
          <b className="num">
            <Euros montant={miens} />
          </b>
          {part.exact ? '.' : ', au centime près : chaque lot est arrondi pour que leur total tombe juste.'}
        </p>
      ) : (
        <p className="hint mb-2">
          Ce montant est la somme des cotisations appelées pour vos lots. Il ne se retrouve pas par les tantièmes d’aujourd’hui : une clé a
          pu changer, ou des lots n’ont pas cotisé les mêmes années. Votre syndic peut vous en donner le détail.
        </p>
      )}
    </Depliant>
  )
