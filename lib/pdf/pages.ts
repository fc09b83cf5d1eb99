/**
 * How many pages each document of one print takes, by its bookmarks: one `h1` opens each document, on a new page.
 * Chromium writes the page tree and the outline uncompressed, pages in order.
 */
export function pagesPerDocument(pdf: Uint8Array): number[] {
  const text = Buffer.from(pdf).toString('latin1')
  const pages = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n<<\/Type \/Page\n/g)].map((match) => match[1])
  const root = /\/Outlines (\d+) 0 R/.exec(text)?.[1]
  const starts = [...text.matchAll(/\/Dest \[(\d+) 0 R[^\]]*\]\n\/Parent (\d+) 0 R/g)]
    .filter((match) => match[2] === root)
    .map((match) => pages.indexOf(match[1]))
  if (starts.length === 0 || starts[0] !== 0) throw new Error('Chaque document imprimé doit commencer par un titre h1.')
  return starts.map((start, index) => (starts[index + 1] ?? pages.length) - start)
}
