import type { Page } from 'puppeteer'
import { DEMO_PASSWORD } from '../support/browser'
import { ALFRED, DENISE, enter, heading, MAURICE, portal, press, useBrowser, words } from '../support/portal'

const newPage = useBrowser()
jest.setTimeout(60_000)

test.each([true, false])(
  'a wrong password and an unknown address get the same answer; the address stays (JavaScript: %s)',
  async (javascript) => {
    const answers: string[] = []
    for (const email of [MAURICE, 'inconnu@palier.test']) {
      const page = await newPage({ javascript })
      await page.goto(`${portal()}/connexion`)
      await page.type('#email', email)
      await page.type('#motDePasse', 'Un-mauvais-mot-de-passe')
      await page.click('form button[type=submit]')
      await page.waitForSelector('[role=alert]')
      answers.push(await words(page, '[role=alert]'))
      expect(await page.$eval('#email', (input) => (input as HTMLInputElement).value)).toBe(email)
      expect(await page.$eval('#motDePasse', (input) => (input as HTMLInputElement).value)).toBe('')
    }
    expect(answers[0]).toBe('L’adresse électronique ou le mot de passe ne correspond pas. Vérifiez-les, puis réessayez.')
    expect(answers[1]).toBe(answers[0])
  },
)

test('a person who was on her way arrives there after signing in; another site is never where she arrives', async () => {
  const page = await newPage()
  await page.goto(`${portal()}/connexion?retour=${encodeURIComponent('/boite-aux-lettres?page=1')}`)
  await page.type('#email', MAURICE)
  await page.type('#motDePasse', DEMO_PASSWORD)
  await press(page, 'Me connecter')
  await heading(page, 'Boîte aux lettres')
  for (const retour of ['//mechant.example/', 'https://mechant.example/', '/\\mechant.example']) {
    const other = await newPage()
    await other.goto(`${portal()}/connexion?retour=${encodeURIComponent(retour)}`)
    await other.type('#email', MAURICE)
    await other.type('#motDePasse', DEMO_PASSWORD)
    await press(other, 'Me connecter')
    await heading(other, 'Bonjour')
    expect(new URL(other.url()).origin).toBe(portal())
  }
})

test('signed out, the old cookie opens nothing any more', async () => {
  const page = await newPage()
  await enter(page, MAURICE)
  const home = page.url()
  const cookies = await page.browserContext().cookies()
  await press(page, 'Me déconnecter')
  await page.waitForSelector('::-p-text(Vous êtes déconnecté.)')
  await page.browserContext().setCookie(...cookies)
  await page.goto(home)
  expect(new URL(page.url()).pathname).toBe('/connexion')
})

test('a session cookie that was altered is none; the cookie is out of reach of scripts and of other sites', async () => {
  const page = await newPage()
  await enter(page, MAURICE)
  const home = page.url()
  const [cookie] = await page.browserContext().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  if (cookie) await page.browserContext().setCookie({ ...cookie, value: `${cookie.value.slice(0, -3)}abc` })
  await page.goto(home)
  expect(new URL(page.url()).pathname).toBe('/connexion')
})

test('several comptes: the switcher leads from one space to the other', async () => {
  const page = await newPage()
  await enter(page, DENISE)
  await heading(page, 'Vos espaces')
  await press(page, '450ALOXECO')
  await page.waitForFunction(() => location.pathname.startsWith('/coproprietaire/'))
  await page.waitForSelector('details.switch')
  await page.click('details.switch summary')
  await press(page, '411ALOXECO')
  await page.waitForFunction(() => location.pathname.startsWith('/bailleur/'))
  await page.goto(`${page.url()}/compte?du=2020-01-01&au=2020-12-31`)
  const account = await words(page)
  expect(account).toContain('Au 31 décembre 2020, vous nous devez 9 985,56 €')
  for (const balance of ['−10 299,97 €', '−13 299,97 €', '−9 985,56 €']) expect(account).toContain(balance)
})

test('ten thousand characters in each field are refused kindly', async () => {
  const page = await newPage()
  await page.goto(`${portal()}/connexion`)
  await page.$eval(
    'form',
    (form, long) => {
      for (const name of ['email', 'motDePasse']) {
        const input = form.querySelector<HTMLInputElement>(`#${name}`)
        input?.removeAttribute('maxlength')
        if (input) input.value = long
      }
    },
    'x'.repeat(10_000),
  )
  await page.click('form button[type=submit]')
  await page.waitForSelector('[role=alert]')
  expect(await words(page, '[role=alert]')).toContain('trop long')
})

test('too many failures from one address on one account are made to wait', async () => {
  const page = await newPage()
  for (let i = 0; i < 8; i++) await signInFails(page)
  await signInFails(page)
  expect(await words(page, '[role=alert]')).toMatch(/Trop d’essais de connexion\. Réessayez dans/)
})

async function signInFails(page: Page): Promise<void> {
  await page.goto(`${portal()}/connexion`)
  await page.type('#email', 'personne-pour-l-essai@palier.test')
  await page.type('#motDePasse', 'faux')
  await page.click('form button[type=submit]')
  await page.waitForSelector('[role=alert]')
}

test('an agency’s own address: its name, town, colour and telephone; back there after signing out', async () => {
  const page = await newPage({ width: 390 })
  await page.goto(`${portal()}/connexion?client=bureau&societe=1`)
  const door = await words(page)
  expect(door).toContain('SA Le Bureau')
  expect(door).toContain('03 83 00 00 10')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--brand'))).toBe('#7a2f3b')
  await page.type('#email', ALFRED)
  await page.type('#motDePasse', DEMO_PASSWORD)
  await press(page, 'Me connecter')
  await heading(page, 'Bonjour')
  await page.goto(`${page.url()}/plus`)
  await press(page, 'Me déconnecter')
  await page.waitForSelector('::-p-text(Vous êtes déconnecté.)')
  expect(await words(page)).toContain('SA Le Bureau')
})

test.each(['INCONNUE', `${'x'.repeat(3000)}`, '%00', "' or 1=1 --"])(
  'an unknown agency (%.12s) is a neutral page, which lets a login in',
  async (code) => {
    const page = await newPage()
    await page.goto(`${portal()}/connexion?client=${code === '%00' ? code : encodeURIComponent(code)}`)
    expect(await words(page)).toContain('L’espace en ligne de votre syndic ou de votre agence')
    await page.type('#email', MAURICE)
    await page.type('#motDePasse', DEMO_PASSWORD)
    await press(page, 'Me connecter')
    await heading(page, 'Bonjour Maurice Laffite')
  },
)
