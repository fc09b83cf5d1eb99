import 'server-only'
import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { now } from '../clock'
import { enLettres, lireNombre } from '../domain/nombre-en-lettres'
import { cle, VALIDITE_SECONDES } from './cles'

/** For who has no JavaScript: read by eye, by ear or by finger, and answered in digits or in letters. */
export type Question = { readonly texte: string; readonly jeton: string }

const signer = (dit: string) => createHmac('sha256', cle('question')).update(dit).digest('base64url')

/** Made without the database nor any work: the page that shows it costs no more for it. */
export function nouvelleQuestion(): Question {
  const [a, b] = [randomInt(1, 10), randomInt(1, 10)]
  const dit = [a, b, now().getTime() + VALIDITE_SECONDES * 1000, randomBytes(12).toString('base64url')].join('.')
  return { texte: `Combien font ${enLettres(a)} plus ${enLettres(b)}\u202F?`, jeton: `${dit}.${signer(dit)}` }
}

/** @returns the signature of a question of ours that is still valid, and the judge of its answer; else why there is none. */
export function questionPosee(jeton: string): { signature: string; juste: (reponse: string) => boolean } | 'expire' | 'faux' {
  const [a = '', b = '', jusqua = '', alea = '', signature = ''] = jeton.split('.')
  const dit = [a, b, jusqua, alea].join('.')
  const [donnee, attendue] = [Buffer.from(signature), Buffer.from(signer(dit))]
  if (donnee.length !== attendue.length || !timingSafeEqual(donnee, attendue)) return 'faux'
  if (Number(jusqua) < now().getTime()) return 'expire'
  return { signature, juste: (reponse) => lireNombre(reponse) === Number(a) + Number(b) }
}
