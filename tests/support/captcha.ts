import type { Page } from 'puppeteer'

/** The answer to a question of the CAPTCHA, by its token: the two numbers are the first it holds. */
export function answerTo(jeton: string): string {
  const [a, b] = jeton.split('.')
  return String(Number(a) + Number(b))
}

/** Answers the question of a page without JavaScript, as the person would who reads it; with JavaScript there is none. */
export async function answerQuestion(page: Page): Promise<void> {
  const jeton = await page.$('main [name=captchaQuestion]')
  if (jeton) await page.type('#captchaReponse', answerTo(await jeton.evaluate((input) => (input as HTMLInputElement).value)))
}
