import { createHash } from 'node:crypto'
import type { Page } from 'puppeteer'
import { codeDe } from '@/lib/double-facteur/totp'
import { signIn } from '../support/browser'
import { authenticator, newStaffLogin } from '../support/double-facteur'
import { mailTo, newLogin, query } from '../support/login'
import { ADMIN_MODELE, enter, heading, MAURICE, portal, press, useBrowser, words } from '../support/portal'
import { STEP_MS, steadyCode } from '../support/steady-code'

const newPage = useBrowser()
jest.setTimeout(90_000)

const PASSWORD = 'Un-ancien-passage-41!'
const place = (page: Page) => new URL(page.url()).pathname
const send = (page: Page) => page.click('main form button[type=submit]')
const secretOf = async (page: Page) =>
  (await page.$eval('main details b', (element) => element.textContent ?? '')).replace(/[^A-Z2-7]/g, '')
/** The code of a later step: one that has served serves no more. */
const code = (secret: string, later = 0) => codeDe(secret, new Date(Date.now() + later * STEP_MS))
const codesOf = (page: Page) => page.$$eval('main ol li', (all) => all.map((li) => li.textContent ?? ''))

describe.each([
  [390, true],
  [1280, false],
])('staff at %d px, JavaScript: %s', (width, javascript) => {
  test('first sign-in: nothing opens before the application is set up; then a code, then a recovery code', async () => {
    const email = await newStaffLogin(PASSWORD)
    const page = await newPage({ width, javascript })
    await signIn(page, portal(), email, PASSWORD)
    await heading(page, 'Activer la double vérification')
    for (const path of ['/', '/admin', '/accueil', '/securite', '/securite/sessions', '/mot-de-passe', '/mes-comptes']) {
      await page.goto(portal() + path)
      expect([path, place(page)]).toEqual([path, '/securite/activer'])
    }
    await steadyCode()
    await page.goto(`${portal()}/securite/activer`)
    expect(await page.$eval('main img', (img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
    const secret = await secretOf(page)
    await page.type('#code', '000000')
    await send(page)
    await page.waitForSelector('[role=alert]')
    expect(await words(page, '[role=alert]')).toContain('Ce code ne correspond pas')
    // Without JavaScript the page has been made anew: the application that scanned the first QR code is the one that counts.
    await page.$eval('#code', (input) => {
      ;(input as HTMLInputElement).value = ''
    })
    await page.type('#code', code(secret))
    await send(page)
    await page.waitForSelector('main ol li')
    const codes = await codesOf(page)
    expect(codes).toHaveLength(10)
    expect(await mailTo(email, 'Double vérification activée')).toContain('/mot-de-passe-oublie')
    await press(page, 'Continuer vers mon espace')
    await heading(page, 'Tableau de bord')
    // The device in which it was set up is the one that is known from now on.
    const device = (await page.browserContext().cookies()).find(({ name }) => name === 'palier.appareil')?.value ?? ''
    const known = 'select u.id from appareil a join "user" u on u.id = a.user_id where u.email = $1 and a.hash = $2'
    expect(await query(known, [email, createHash('sha256').update(device).digest('hex')])).toHaveLength(1)

    const elsewhere = await newPage({ width, javascript })
    await signIn(elsewhere, portal(), email, PASSWORD, () => code(secret, 1))
    await heading(elsewhere, 'Tableau de bord')
    expect(await mailTo(email, 'Nouvelle connexion à votre espace')).toMatch(/Chrome sur Linux/)

    const third = await newPage({ width, javascript })
    await third.goto(`${portal()}/connexion?retour=${encodeURIComponent('/admin/publications')}`)
    await third.type('#email', email)
    await third.type('#motDePasse', PASSWORD)
    await Promise.all([third.waitForNavigation(), send(third)])
    expect(place(third)).toBe('/connexion/verification')
    expect(await words(third)).not.toContain('Démonstration')
    for (const path of ['/admin', '/', '/securite/activer']) {
      await third.goto(portal() + path)
      expect([path, place(third)]).toEqual([path, '/connexion'])
    }
    await third.goto(`${portal()}/connexion/verification?retour=${encodeURIComponent('/admin/publications')}`)
    await press(third, 'Je n’ai pas mon téléphone')
    await third.type('#secours', codes[3] ?? '')
    await press(third, 'Utiliser ce code')
    await heading(third, 'Publications')
    await third.goto(`${portal()}/securite`)
    expect(await words(third)).toContain('Il en reste 9 sur 10')
  })
})

test('a passkey: registered, it signs in alone, and verifies after the password; taken away, it does neither', async () => {
  const email = await newLogin(PASSWORD)
  const page = await newPage({ width: 390 })
  await authenticator(page)
  await enter(page, email, PASSWORD)
  await page.goto(`${portal()}/securite/cle`)
  await page.waitForSelector('#motDePasse')
  await page.type('#motDePasse', 'faux')
  await send(page)
  await page.waitForSelector('[role=alert]')
  expect(await words(page, '[role=alert]')).toContain('Ce n’est pas votre mot de passe actuel.')
  await page.type('#motDePasse', PASSWORD)
  await send(page)
  await page.waitForSelector('main ol li')
  const codes = await codesOf(page)
  expect(codes).toHaveLength(10)
  await mailTo(email, 'Clé d’accès ajoutée')

  await page.goto(`${portal()}/accueil`)
  await press(page, 'Plus')
  await press(page, 'Me déconnecter')
  await page.waitForSelector('::-p-text(Vous êtes déconnecté.)')
  await press(page, 'Me connecter avec une clé d’accès')
  await heading(page, 'Bonjour')
  await page.goto(`${portal()}/securite`)
  expect(await words(page)).toMatch(/Utilisée le \d/)

  const cookies = await page.browserContext().cookies()
  await page.browserContext().deleteCookie(...cookies.filter(({ name }) => name === 'palier.session'))
  await page.goto(`${portal()}/connexion`)
  await page.type('#email', email)
  await page.type('#motDePasse', PASSWORD)
  await Promise.all([page.waitForNavigation(), send(page)])
  expect(await page.$('#code')).toBeNull()
  await press(page, 'Vérifier avec une clé d’accès')
  await heading(page, 'Bonjour')

  await page.goto(`${portal()}/securite`)
  await press(page, 'Retirer')
  await heading(page, 'Retirer cette clé d’accès')
  await page.type('#motDePasse', PASSWORD)
  await send(page)
  await page.waitForSelector('::-p-text(C’est retiré.)')
  await mailTo(email, 'Clé d’accès retirée')
  await page.goto(`${portal()}/accueil`)
  await press(page, 'Plus')
  await press(page, 'Me déconnecter')
  await press(page, 'Me connecter avec une clé d’accès')
  await page.waitForSelector('[role=alert]')
  expect(await words(page, '[role=alert]')).toContain('n’a pas été reconnue')
  const other = await newPage()
  await enter(other, email, PASSWORD)
  expect(place(other)).toMatch(/^\/coproprietaire\//)
})

test('no passkey is shown: the form stays, and says what to do', async () => {
  const page = await newPage()
  await page.evaluateOnNewDocument(() => {
    navigator.credentials.get = () => Promise.reject(new DOMException('The person said no', 'NotAllowedError'))
  })
  await page.goto(`${portal()}/connexion`)
  await press(page, 'Me connecter avec une clé d’accès')
  await page.waitForSelector('[role=alert]')
  expect(await words(page, '[role=alert]')).toContain('Aucune clé d’accès n’a été présentée')
  expect(await page.$('#motDePasse')).not.toBeNull()
})

test.each([true, false])('Mes sessions, JavaScript: %s: closes another browser’s session, then all of them', async (javascript) => {
  const email = await newLogin(PASSWORD)
  const [one, two] = [await newPage(), await newPage()]
  await enter(one, email, PASSWORD)
  await enter(two, email, PASSWORD)
  const page = await newPage({ width: 390, javascript })
  await enter(page, email, PASSWORD)
  await page.goto(`${portal()}/securite/sessions`)
  expect(await page.$$eval('main ul > li', (all) => all.map((li) => li.textContent?.includes('Cet appareil')))).toEqual([
    true,
    false,
    false,
  ])
  expect(await words(page)).toContain('Chrome sur Linux')
  expect(await words(page)).toContain('Réseau local')
  // The second in the list has been used last.
  await press(page, 'Fermer la session')
  await page.waitForSelector('::-p-text(C’est fermé)')
  await two.goto(`${portal()}/accueil`)
  expect(place(two)).toBe('/connexion')
  await one.goto(`${portal()}/accueil`)
  expect(place(one)).toMatch(/^\/coproprietaire\//)
  await press(page, 'Fermer toutes les autres')
  await page.waitForFunction(() => document.querySelectorAll('main ul > li').length === 1)
  await one.goto(`${portal()}/accueil`)
  expect(place(one)).toBe('/connexion')
  await page.reload()
  expect(place(page)).toBe('/securite/sessions')
})

test('a new device is told of by mail, the first and the same one are not', async () => {
  const email = await newLogin(PASSWORD)
  const page = await newPage()
  await enter(page, email, PASSWORD)
  const session = (await page.browserContext().cookies()).filter(({ name }) => name === 'palier.session')
  await page.browserContext().deleteCookie(...session)
  await enter(page, email, PASSWORD)
  await enter(await newPage(), email, PASSWORD)
  const mail = await mailTo(email, 'Nouvelle connexion à votre espace')
  for (const said of ['Chrome sur Linux', 'Réseau local', 'heure de Paris']) expect(mail).toContain(said)
})

test('the cookies are the browser’s alone: no script reads them', async () => {
  const page = await newPage()
  await enter(page, MAURICE)
  const cookies = await page.browserContext().cookies()
  const kept = cookies.filter(({ name }) => name.startsWith('palier.'))
  expect(kept.map(({ name }) => name).toSorted()).toEqual(['palier.appareil', 'palier.session'])
  for (const { httpOnly, sameSite, path } of kept) expect([httpOnly, sameSite, path]).toEqual([true, 'Lax', '/'])
  expect(await page.evaluate(() => document.cookie)).toBe('')
})

test('a client sets it up with the password asked again, and takes it away', async () => {
  const email = await newLogin(PASSWORD)
  const page = await newPage({ width: 390 })
  await enter(page, email, PASSWORD)
  await page.goto(`${portal()}/securite`)
  expect(await words(page)).toContain('Non activée')
  await steadyCode()
  await press(page, 'Activer')
  await heading(page, 'Activer la double vérification')
  const secret = await secretOf(page)
  await page.type('#code', code(secret))
  await send(page)
  await page.waitForSelector('[role=alert]')
  expect(await words(page, '[role=alert]')).toContain('Indiquez votre mot de passe actuel.')
  await page.$eval('#code', (input) => {
    ;(input as HTMLInputElement).value = ''
  })
  await page.type('#code', code(secret))
  await page.type('#motDePasse', PASSWORD)
  await send(page)
  await page.waitForSelector('main ol li')
  await page.goto(`${portal()}/securite`)
  expect(await words(page)).toContain('Activée')
  await press(page, 'Refaire mes codes')
  await page.waitForSelector('#motDePasse')
  await page.type('#motDePasse', PASSWORD)
  await send(page)
  await page.waitForSelector('main ol li')
  await page.goto(`${portal()}/securite/retirer?facteur=application`)
  await page.type('#motDePasse', PASSWORD)
  await send(page)
  await page.waitForSelector('::-p-text(C’est retiré.)')
  await mailTo(email, 'Double vérification retirée')
})

test('in the demo the page shows the code of the staff’s shared login', async () => {
  const page = await newPage({ width: 390 })
  await page.goto(`${portal()}/connexion`)
  await page.type('#email', ADMIN_MODELE)
  await page.type('#motDePasse', 'Palier-demo-2026!')
  await Promise.all([page.waitForNavigation(), send(page)])
  const shown = /Le code du moment est (\d{3} \d{3})/.exec(await words(page))?.[1] ?? ''
  await page.type('#code', shown)
  await send(page)
  await heading(page, 'Tableau de bord')
})
