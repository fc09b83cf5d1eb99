import 'server-only'
import type { Challenge } from 'altcha-lib'
import { z } from 'zod'
import { wait } from './auth'
import { nouvelleQuestion, type Question, questionPosee } from './captcha/question'
import { nouveauTravail, verifierTravail } from './captcha/travail'
import { Refusal } from './refusal'
import { take } from './throttle'

/** What a browser is asked: work for its processor, or else a question for the person. Each serves once. */
export type Defi = { readonly travail: Challenge; readonly question: Question }

export const nouveauDefi = async (): Promise<Defi> => ({ travail: await nouveauTravail(), question: nouvelleQuestion() })

/** The fields of components/captcha.tsx, to spread into the schema of an action. */
export const champsCaptcha = {
  captcha: z.string().max(2000).catch(''),
  captchaQuestion: z.string().max(300).catch(''),
  captchaReponse: z.string().max(100).catch(''),
}

type Saisie = { readonly captcha: string; readonly captchaQuestion: string; readonly captchaReponse: string }

const EXPIRE = 'La vérification a duré trop longtemps. Elle a été refaite\u00A0: renvoyez le formulaire.'
const SERVIE = 'Cette vérification a déjà servi. Elle a été refaite\u00A0: renvoyez le formulaire.'
const PAS_FAITE = 'La vérification automatique n’est pas encore faite. Attendez un instant, puis renvoyez le formulaire.'
const QUESTION_PERIMEE = 'Cette question ne sert plus\u00A0: répondez à la nouvelle.'

async function uneFois(signature: string, refus: Refusal): Promise<void> {
  if ((await take('captcha-defi', signature)) > 0) throw refus
}

async function parQuestion({ captchaQuestion, captchaReponse }: Saisie, address: string): Promise<void> {
  const posee = questionPosee(captchaQuestion)
  if (typeof posee === 'string') throw new Refusal(QUESTION_PERIMEE, 'captchaReponse')
  const seconds = await take('captcha-question', address)
  if (seconds > 0) throw new Refusal(`Trop de réponses depuis cet endroit. Réessayez dans ${wait(seconds)}.`, 'captchaReponse')
  // One answer to each question, right or wrong.
  await uneFois(posee.signature, new Refusal(QUESTION_PERIMEE, 'captchaReponse'))
  if (!posee.juste(captchaReponse))
    throw new Refusal('Ce n’est pas le bon nombre\u00A0: répondez à la nouvelle question.', 'captchaReponse')
}

/**
 * Lets pass a browser that did its work, or a person who answered the question; either serves once, whatever becomes of the form.
 * @throws Refusal in French, at `captcha` or `captchaReponse`.
 */
export async function verifierHumain(saisie: Saisie, address: string): Promise<void> {
  if (saisie.captcha) {
    const fait = await verifierTravail(saisie.captcha)
    if (typeof fait === 'string') throw new Refusal(fait === 'expire' ? EXPIRE : PAS_FAITE, 'captcha')
    return uneFois(fait.signature, new Refusal(SERVIE, 'captcha'))
  }
  if (!saisie.captchaQuestion) throw new Refusal(PAS_FAITE, 'captcha')
  if (!saisie.captchaReponse.trim()) throw new Refusal('Répondez à la question, en chiffres ou en lettres.', 'captchaReponse')
  await parQuestion(saisie, address)
}
