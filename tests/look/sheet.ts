export type Picture = { readonly file: string; readonly title: string; readonly group: string }

const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)

/** One page with all pictures, in groups, each opening at its full size. */
export function contactSheet(pictures: readonly Picture[]): string {
  const groups = [...new Set(pictures.map(({ group }) => group))]
  const section = (group: string) => {
    const figures = pictures
      .filter((picture) => picture.group === group)
      .map(
        ({ file, title }) =>
          `<figure><a href="${escaped(file)}"><img src="${escaped(file)}" alt=""></a><figcaption>${escaped(title)}</figcaption></figure>`,
      )
    return `<section><h2>${escaped(group)}</h2><div>${figures.join('')}</div></section>`
  }
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Palier : planche</title><style>
body{font:15px system-ui;margin:24px;background:#e9e6df;color:#222}h2{font-size:16px;margin:24px 0 8px}
section div{display:flex;flex-wrap:wrap;gap:14px;align-items:flex-start}figure{margin:0}figcaption{font-size:12px;margin-top:4px;max-width:280px}
img{display:block;height:300px;max-width:420px;object-fit:cover;object-position:top;background:#fff;box-shadow:0 1px 6px #0003}
</style><body><h1>Planche</h1>${groups.map(section).join('')}</body></html>`
}
