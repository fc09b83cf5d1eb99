import type { Page } from 'puppeteer'
import { signIn } from '../support/browser'
import { answerQuestion } from '../support/captcha'
import { linkIn, mailTo, newLogin } from '../support/login'
import { ADMIN_MODELE, enter, heading, portal, press, useBrowser, words } from '../support/portal'

const newPage = useBrowser()
jest.setTimeout(60_000)

const OLD = 'Un-ancien-passage-41!'
const NEW = 'Tournesol-7-Violet'
const LIEN = 'Choisissez un nouveau mot de passe'
const CHANGE = 'Votre mot de passe a été changé'

const send = (page: Page) => page.click('main form button[type=submit]')
const ticked = (page: Page) =>
  page.$$eval('main form li.font-semibold', (all) => all.map((li) => li.firstElementChild?.nextSibling?.textContent))

async function ask(page: Page, email: string): Promise<string> {
  await page.goto(`${portal()}/connexion`)
  await press(page, 'Mot de passe oublié')
  await heading(page, 'Mot de passe oublié')
  await page.type('#email', email)
  await answerQuestion(page)
  await send(page)
  await page.waitForSelector('main [role=status]')
  return words(page, 'main [role=status]')
}

async function choose(page: Page, password: string, confirmation = password): Promise<void> {
  await page.type('#motDePasse', password)
  await page.type('#confirmation', confirmation)
  await send(page)
}

test.each([
  [1280, true],
  [390, false],
])('forgotten, at %d px, JavaScript: %s: the link of the mail sets another, once, and closes what was open', async (width, javascript) => {
  const email = await newLogin(OLD)
  const before = await newPage()
  await signIn(before, portal(), email, OLD)
  const page = await newPage({ width, javascript })
  expect(await ask(page, email)).toContain('Regardez votre messagerie')
  const mail = await mailTo(email, LIEN)
  expect(mail).toContain('Société Modèle')
  const link = linkIn(mail)

  // A mail scanner opens the link first.
  for (const method of ['HEAD', 'GET']) expect((await fetch(link, { method })).status).toBe(200)
  const response = await page.goto(link)
  expect(response?.headers()['cache-control']).toContain('no-store')
  await heading(page, 'Nouveau mot de passe')
  expect(await words(page)).toContain(email)
  await choose(page, 'court')
  await page.waitForSelector('[role=alert]')
  expect(await words(page, '[role=alert]')).toContain('trop simple')
  await choose(page, 'Motdepasse2026!')
  await page.waitForSelector('::-p-text(facile à deviner)')
  await choose(page, NEW, `${NEW}x`)
  await page.waitForSelector('::-p-text(ne sont pas les mêmes)')
  await choose(page, NEW)
  await page.waitForSelector('::-p-text(Votre nouveau mot de passe est enregistré.)')
  await page.type('#email', email)
  await page.type('#motDePasse', NEW)
  await send(page)
  await heading(page, 'Bonjour')
  await mailTo(email, CHANGE)

  await before.goto(`${portal()}/accueil`)
  expect(new URL(before.url()).pathname).toBe('/connexion')
  await before.goto(link)
  await heading(before, 'Ce lien ne sert plus')
  await press(before, 'Demander un nouveau lien')
  await heading(before, 'Mot de passe oublié')
})

test('the answer is the same for the address of nobody, and nothing is said of who is known', async () => {
  const [known, unknown] = [await newLogin(OLD), 'personne-du-tout@palier.test']
  expect(await ask(await newPage(), known)).toBe(await ask(await newPage(), unknown))
})

test('without JavaScript: no answer, a wrong one, then the right one to the new question; the address stays', async () => {
  const email = await newLogin(OLD)
  const page = await newPage({ width: 390, javascript: false })
  await page.goto(`${portal()}/mot-de-passe-oublie`)
  await page.type('#email', email)
  await send(page)
  await page.waitForSelector('::-p-text(Répondez à la question, en chiffres ou en lettres.)')
  await page.type('#captchaReponse', 'cent')
  await send(page)
  await page.waitForSelector('::-p-text(Ce n’est pas le bon nombre)')
  await answerQuestion(page)
  await send(page)
  await page.waitForSelector('main [role=status]')
  expect(linkIn(await mailTo(email, LIEN))).not.toBe('')
})

test('the verification works by itself, also after a refusal; without cryptography the question takes its place', async () => {
  const page = await newPage({ width: 390 })
  await page.goto(`${portal()}/mot-de-passe-oublie`)
  await send(page)
  await page.waitForSelector('::-p-text(Indiquez votre adresse électronique)')
  await page.waitForSelector('::-p-text(Vérification faite.)')
  await page.type('#email', await newLogin(OLD))
  await send(page)
  await page.waitForSelector('main [role=status]')

  const without = await newPage({ width: 390 })
  await without.evaluateOnNewDocument(() => Object.defineProperty(crypto, 'subtle', { value: undefined }))
  await without.goto(`${portal()}/mot-de-passe-oublie`)
  await without.type('#email', await newLogin(OLD))
  await without.waitForSelector('#captchaReponse')
  await answerQuestion(without)
  await send(without)
  await without.waitForSelector('main [role=status]')
})

test('a link altered by one character, cut, or of another kind: a page that says what to do', async () => {
  const page = await newPage()
  for (const jeton of ['?jeton=abc', '', '?jeton=a&jeton=b', `?jeton=${'x'.repeat(10_000)}`, '?jeton=%00']) {
    await page.goto(`${portal()}/mot-de-passe-nouveau${jeton}`)
    await heading(page, 'Ce lien ne sert plus')
  }
})

test('a link that was used while its page was open leads to the page that says what to do', async () => {
  const email = await newLogin(OLD)
  const [first, second] = [await newPage(), await newPage()]
  await ask(first, email)
  const link = linkIn(await mailTo(email, LIEN))
  await first.goto(link)
  await second.goto(link)
  await choose(first, NEW)
  await first.waitForSelector('::-p-text(Votre nouveau mot de passe est enregistré.)')
  await choose(second, 'Hirondelle-4-Cuivre')
  await heading(second, 'Ce lien ne sert plus')
})

test.each([true, false])(
  'changed, JavaScript: %s: the old one is asked; this device stays, the others fall; a mail tells',
  async (javascript) => {
    const email = await newLogin(OLD)
    const elsewhere = await newPage()
    await signIn(elsewhere, portal(), email, OLD)
    await elsewhere.waitForSelector('main h1')
    const page = await newPage({ width: 390, javascript })
    await page.goto(`${portal()}/connexion`)
    await page.type('#email', email)
    await page.type('#motDePasse', OLD)
    await send(page)
    await heading(page, 'Bonjour')
    await page.goto(`${page.url()}/plus`)
    await press(page, 'Changer mon mot de passe')
    await heading(page, 'Mon mot de passe')
    await page.type('#ancienMotDePasse', 'faux')
    await choose(page, NEW)
    await page.waitForSelector('[role=alert]')
    expect(await words(page, '[role=alert]')).toContain('Ce n’est pas votre mot de passe actuel.')
    expect(await page.$$eval('main input:not([hidden]):not([type=hidden])', (all) => all.map(({ value }) => value))).toEqual(['', '', ''])

    await page.type('#ancienMotDePasse', OLD)
    await choose(page, NEW)
    await page.waitForSelector('::-p-text(Votre mot de passe est changé.)')
    await page.reload()
    await elsewhere.reload()
    expect(new URL(page.url()).pathname).toBe('/mot-de-passe')
    expect(new URL(elsewhere.url()).pathname).toBe('/connexion')
    expect(await mailTo(email, CHANGE)).toContain('/mot-de-passe-oublie')
  },
)

test('the criteria are ticked as one types, and empty again once refused', async () => {
  const page = await newPage()
  await enter(page, ADMIN_MODELE)
  await press(page, 'Sécurité')
  await press(page, 'Changer mon mot de passe')
  await heading(page, 'Mon mot de passe')
  expect(await ticked(page)).toEqual([])
  await page.type('#motDePasse', 'Ab')
  expect(await ticked(page)).toHaveLength(3)
  await page.type('#motDePasse', '1-cuivre-vert')
  expect(await ticked(page)).toHaveLength(7)
  await send(page)
  await page.waitForSelector('[role=alert]')
  expect(await ticked(page)).toEqual([])
})

test('the list of leaked passwords is not sent to the browser', async () => {
  const page = await newPage()
  const scripts: string[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.url())
  })
  await enter(page, ADMIN_MODELE)
  await page.goto(`${portal()}/mot-de-passe`)
  expect(scripts.length).toBeGreaterThan(2)
  for (const url of new Set(scripts)) {
    const source = await (await fetch(url)).text()
    expect(source.length).toBeLessThan(400_000)
    expect(source).not.toMatch(/zxcvbn|qwertyuiop/i)
  }
})
