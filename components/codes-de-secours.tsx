import type { ReactNode } from 'react'
import { FormSuccess } from './ui/form-success'

/** Recovery codes, once: to be printed, written down or kept as a file. @param codes separated by spaces. */
export function CodesDeSecours({ titre, codes, children }: { titre: string; codes: string; children: ReactNode }) {
  const list = codes.split(' ')
  const file = `Palier – codes de secours\nChacun ne sert qu’une fois.\n\n${list.join('\n')}\n`
  return (
    <div className="stack">
      <FormSuccess titre={titre}>
        <p>Il reste une chose à faire : garder ces codes de secours.</p>
      </FormSuccess>
      <section className="card" aria-labelledby="secours">
        <h2 id="secours">Vos codes de secours</h2>
        <p className="mt-1">
          Si votre téléphone est perdu ou en panne, un de ces codes le remplace. Chacun ne sert qu’une fois. Imprimez-les ou notez-les, et
          gardez-les chez vous : ils ne seront plus affichés.
        </p>
        <ol className="num mt-4 grid grid-cols-1 gap-x-8 gap-y-1 font-semibold tracking-wide min-[430px]:grid-cols-2">
          {list.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
        <p className="mt-4 print:hidden">
          <a
            className="btn w-full"
            download="codes-de-secours-palier.txt"
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
          >
            Télécharger ces codes
          </a>
        </p>
      </section>
      {children}
    </div>
  )
}
