/** Something about a file that forbids to read on: shown as one error, in French. */
export class BundleRefusal extends Error {
  constructor(
    readonly file: string,
    readonly found: string,
    readonly expected: string,
    readonly line: number | null = null,
  ) {
    super(`${file} : ${found} ; attendu : ${expected}`)
  }
}

/** The same, inside a text whose name its reader does not know. */
export class TextRefusal extends Error {
  constructor(
    readonly line: number | null,
    readonly found: string,
    readonly expected: string,
  ) {
    super(`${found} ; attendu : ${expected}`)
  }
}
