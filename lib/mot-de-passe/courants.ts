import 'server-only'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

/** What people of a French portal think of first, beside the leaked passwords of the package. */
const D_ICI = [
  'palier',
  'syndic',
  'copropriete',
  'coproprietaire',
  'locataire',
  'bailleur',
  'immeuble',
  'appartement',
  'agence',
  'extranet',
  'motdepasse',
  'bonjour',
  'soleil',
  'france',
  'printemps',
  'automne',
]

/** Ten thousand million tries: the highest degree, out of reach even of who would hold the hash. */
const SUR = 4

/** A guess looks no further, and its cost grows faster than the length: 0.1 s at the worst. */
const REGARDES = 100

const open = () =>
  new ZxcvbnFactory({
    dictionary: { 'passwords-common': dictionary['passwords-common'], ici: D_ICI },
    graphs: adjacencyGraphs,
    maxLength: REGARDES,
  })

// The leaked passwords take 30 ms to unfold: once, at first use.
let estimator: ZxcvbnFactory | undefined

/** Whether a guesser would find it early: common or leaked, disguised or not, a row of keys, a repetition. @param email of the person. */
export function estCourant(motDePasse: string, email: string): boolean {
  estimator ??= open()
  return estimator.check(motDePasse.slice(0, REGARDES), email.split(/[^\p{L}\p{N}]+/u)).score < SUR
}
