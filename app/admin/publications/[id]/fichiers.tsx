import Link from 'next/link'
import type { Rapport } from '@/lib/rapport-de-publication'

const nombre = new Intl.NumberFormat('fr-FR')
const COLONNES = [
  ['read', 'Lignes lues', 'Lues'],
  ['added', 'Ajoutées', 'Ajoutées'],
  ['changed', 'Modifiées', 'Modifiées'],
  ['withdrawn', 'Retirées', 'Retirées'],
  ['unchanged', 'Inchangées', 'Inchangées'],
] as const

type Props = { readonly id: string; readonly files: Rapport['files']; readonly detailles: boolean }

/** What was read and done, file by file; of a trial, each that would change leads to its lines. */
export const Fichiers = ({ id, files, detailles }: Props) => (
  <section className="card overflow-x-auto" aria-labelledby="fichiers">
    <h2 id="fichiers" className="mb-2">
      Fichiers
    </h2>
    <table className="data-table fichiers">
      <thead>
        <tr>
          <th scope="col">Fichier</th>
          {COLONNES.map(([of, label]) => (
            <th key={of} scope="col" className="num">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.file}>
            <td className="label">
              {detailles && file.added + file.changed + file.withdrawn > 0 ? (
                <Link
                  className="-my-2.5 inline-block py-2.5"
                  href={`/admin/publications/${id}?fichier=${encodeURIComponent(file.file)}#differences`}
                >
                  {file.file}
                </Link>
              ) : (
                file.file
              )}
            </td>
            {COLONNES.map(([of, , court]) => (
              <td key={of} className="num" data-label={court}>
                {nombre.format(file[of])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
