import { z } from 'zod'
import { Pagination } from '@/components/ui/pagination'
import { cheminDeLaListe } from '@/lib/domain/recherche'
import type { GenreDifference } from '@/lib/prisma/enums'
import { DIFFERENCES_PAR_PAGE, differencesDeLEnvoi } from '@/lib/queries/envois'
import type { StaffViewer } from '@/lib/viewer-kinds'

const GENRE = { AJOUT: 'Ajout', MODIFICATION: 'Modification', RETRAIT: 'Retrait', RETOUR: 'Retour' } as const satisfies Record<
  GenreDifference,
  string
>
const KIND = { AJOUT: 'good', MODIFICATION: 'warn', RETRAIT: 'bad', RETOUR: 'good' } as const satisfies Record<GenreDifference, string>

const champs = z.array(z.tuple([z.string(), z.string().nullable(), z.string().nullable()]))

type Props = { viewer: StaffViewer; id: string; fichier: string; compte: string; page: number }

/** What a trial would change, line by line. */
export async function Differences({ viewer, id, fichier, compte, page }: Props) {
  const { total, rows } = await differencesDeLEnvoi(viewer, id, { fichier, compte, page })
  const chemin = `/admin/publications/${id}`
  if (!total && !fichier && !compte) return null
  return (
    <section className="card" aria-labelledby="differences">
      <h2 id="differences" className="mb-2">
        Ligne par ligne
      </h2>
      <search>
        <form action={chemin} className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:flex lg:items-end">
          <div className="field">
            <label htmlFor="fichier">Fichier</label>
            <input id="fichier" name="fichier" defaultValue={fichier} placeholder="ecritures.csv" maxLength={100} autoComplete="off" />
          </div>
          <div className="field">
            <label htmlFor="compte">Référence du compte</label>
            <input id="compte" name="compte" defaultValue={compte} maxLength={100} autoComplete="off" />
          </div>
          <button type="submit" className="btn h-12">
            Filtrer
          </button>
        </form>
      </search>
      {!total && <p className="hint mt-3">Aucune ligne ne correspond.</p>}
      <ul className="list mt-3">
        {rows.map((row) => (
          <li key={String(row.id)} className="!block">
            <p className="flex flex-wrap items-center gap-2">
              <span className={`tag ${KIND[row.genre]}`}>{GENRE[row.genre]}</span>
              <b className="min-w-0 break-words">
                {row.fichier} · {row.cle}
              </b>
              <span className="hint min-w-0 break-words">
                {row.libelle}
                {row.compte && ` · compte ${row.compte}`}
              </span>
            </p>
            {(champs.safeParse(row.champs).data ?? []).map(([champ, avant, apres]) => (
              <p key={champ} className="break-words">
                {champ} : <del>{avant || '(vide)'}</del> → <ins>{apres || '(vide)'}</ins>
              </p>
            ))}
          </li>
        ))}
      </ul>
      <Pagination chemin={cheminDeLaListe(chemin, { fichier, compte })} page={page} total={total} parPage={DIFFERENCES_PAR_PAGE} parOrdre />
      <p className="hint mt-2">Par fichier, les 5 000 premières lignes de chaque sorte sont détaillées ; le tableau les compte toutes.</p>
    </section>
  )
}
