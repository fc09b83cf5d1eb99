import type { Bien } from '@/lib/domain/bien'
import { formatTantiemes } from '@/lib/domain/tantiemes'
import type { CleDeLaResidence } from '@/lib/queries/residence'

/** « lot C01 : 91, lot CV01 : 3 »: whence my part of a clé comes. */
const detail = (cle: string, biens: readonly Bien[]) =>
  biens
    .flatMap(({ numero, tantiemes }) => tantiemes.filter((part) => part.cle === cle).map((part) => ({ numero, part: part.tantiemes })))
    .map(({ numero, part }) => `lot ${numero} : ${formatTantiemes(part)}`)
    .join(', ')

/** How the expenses are shared: by which clés, and what the lots of the compte count in each. */
export function Cles({ cles, biens }: { cles: readonly CleDeLaResidence[]; biens: readonly Bien[] }) {
  const miennes = cles.filter(({ miens }) => miens > 0)
  if (miennes.length === 0) return null
  return (
    <>
      <h3 className="mt-4">Comment les charges sont partagées</h3>
      <p className="hint mt-1">Chaque clé de répartition partage certaines dépenses. Vous en payez vos tantièmes sur le total.</p>
      <ul className="list mt-1">
        {miennes.map(({ code, libelle, miens, total }) => (
          <li key={code} className="!items-start">
            <p className="min-w-0 flex-1">
              <b className="block">{libelle}</b>
              <small className="hint">
                clé {code} · {detail(code, biens)}
              </small>
            </p>
            <p className="num text-right">
              {formatTantiemes(miens)} <small className="hint block">sur {formatTantiemes(total)}</small>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
