import { randomUUID } from 'node:crypto'
import { forgetTries, type Letter, newLetter, retype, sql, typeCodes } from '../../support/letter'
import { linkIn, mailTo } from '../../support/login'
import { heading, portal, press, useBrowser, words } from '../../support/portal'

// Manual SEMIV 2.1: a first inscription by the letter; also what goes wrong with letters and links.

const newPage = useBrowser()
jest.setTimeout(90_000)
beforeEach(forgetTries)

const PASSWORD = 'Tournesol-7-Violet'
const MAIL = 'Confirmez votre adresse pour activer votre espace'
const address = () => `semiv-${randomUUID().slice(0, 8)}@palier.test`
const path = (page: { url: () => string }) => new URL(page.url()).pathname
type Page = Awaited<ReturnType<typeof newPage>>

async function choosePassword(page: Page): Promise<void> {
  await page.waitForSelector('#confirmation')
  await page.type('#motDePasse', PASSWORD)
  await page.type('#confirmation', PASSWORD)
  if (await page.$('#conditions')) await page.click('#conditions')
  await press(page, 'Créer mon accès')
  await heading(page, 'Un message vous a été envoyé')
}

/** From the letter to the page that says that a message was sent. */
async function inscribe(page: Page, letter: Letter, email: string): Promise<void> {
  await page.goto(`${portal()}/activation?client=MODELE`)
  await typeCodes(page, letter)
  await retype(page, 'email', email)
  await retype(page, 'emailBis', email)
  await press(page, 'Continuer')
  await choosePassword(page)
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.waitForSelector('#email')
  await page.type('#email', email)
  await page.type('#motDePasse', PASSWORD)
  await press(page, 'Me connecter')
  await heading(page, 'Bonjour')
}

test.each([
  [1280, true],
  [390, false],
])('the first inscription, at %d px, JavaScript: %s', async (width, javascript) => {
  const letter = await newLetter('MODELE')
  const email = address()
  const page = await newPage({ width, javascript })
  await page.goto(`${portal()}/connexion?client=MODELE`)
  await press(page, 'Je n’ai pas de compte')
  await heading(page, 'Première connexion')
  expect(await words(page)).toMatch(/Société Modèle .* Étape 1 sur 3/)
  await typeCodes(page, letter)
  await heading(page, 'Associer mon compte')
  expect(await page.$eval('#prenom', (input) => (input as HTMLInputElement).value)).toBe('Jeanne')

  // Both typed, not the same; what was typed stays.
  await page.type('#email', email)
  await page.type('#emailBis', `x${email}`)
  await retype(page, 'ville', 'Villeurbanne')
  await press(page, 'Continuer')
  await page.waitForSelector('[role=alert]')
  expect(await words(page, '[role=alert]')).toContain('Les deux adresses ne sont pas les mêmes.')
  expect(await page.$$eval('#email, #ville', (all) => all.map((input) => (input as HTMLInputElement).value))).toEqual([
    'Villeurbanne',
    email,
  ])
  await retype(page, 'emailBis', email)
  await press(page, 'Continuer')

  await heading(page, 'Choisissez votre mot de passe')
  expect(await words(page)).toContain('Étape 3 sur 3')
  await page.type('#motDePasse', PASSWORD)
  if (javascript) await page.waitForFunction(() => document.querySelectorAll('main form li.font-semibold').length >= 5)
  await page.type('#confirmation', PASSWORD)
  await press(page, 'Créer mon accès')
  await page.waitForSelector('[role=alert]')
  expect(await words(page, '[role=alert]')).toContain('conditions générales')
  await page.click('main form summary')
  expect(await words(page, 'main form details')).toContain('Société Modèle')
  await choosePassword(page)
  expect(await words(page)).toContain(email)

  // Nothing is there before the link is followed; a mail scanner that opens it changes nothing.
  const link = linkIn(await mailTo(email, MAIL))
  for (const method of ['HEAD', 'GET']) expect((await fetch(link, { method })).status).toBe(200)
  expect(await sql('select 1 from "user" where email = $1', [email])).toEqual([])
  const elsewhere = await newPage({ width, javascript })
  await elsewhere.goto(link)
  await heading(elsewhere, 'Activer mon espace')
  expect(await words(elsewhere)).toContain(email)
  await press(elsewhere, 'Activer mon espace')
  await elsewhere.waitForSelector('::-p-text(Votre adresse est confirmée.)')
  expect(await words(elsewhere)).toContain('Société Modèle')
  await signIn(elsewhere, email)
  expect(await words(elsewhere)).toContain('Jeanne Essai')
  expect(await mailTo(email, 'Votre espace est ouvert')).toContain(letter.numero)
  expect(await sql('select ville from "user" where email = $1', [email])).toEqual([{ ville: 'Villeurbanne' }])
  const accepted = 'select 1 from acceptation a join "user" u on u.id = a.user_id where u.email = $1'
  expect(await sql(accepted, [email])).toHaveLength(1)

  // The link served; so did the codes, and what they had opened is closed.
  await elsewhere.goto(link)
  await heading(elsewhere, 'Ce lien ne sert plus')
  await page.goto(`${portal()}/associer`)
  expect(path(page)).toBe('/activation')
  await typeCodes(page, letter)
  await page.waitForSelector('[role=alert]')
  expect(await words(page)).toContain('Ces codes ne sont pas reconnus.')
})

test('codes that are not recognised: the same words whatever is wrong, the agency’s telephone, and what was typed', async () => {
  const letter = await newLetter('MODELE')
  const other = await newLetter('BUREAU')
  const answers: string[] = []
  for (const typed of [{ ...letter, motDePasse: 'FAUX' }, { identifiant: '12345678', motDePasse: 'ACDEFGHJKM' }, other]) {
    const page = await newPage({ width: 390 })
    await page.goto(`${portal()}/activation?client=MODELE`)
    await typeCodes(page, typed)
    await page.waitForSelector('[role=alert]')
    answers.push(await words(page))
    expect(await page.$eval('#identifiant', (input) => (input as HTMLInputElement).value)).toBe(typed.identifiant)
    expect(await page.$eval('#motDePasse', (input) => (input as HTMLInputElement).value)).toBe('')
  }
  expect(answers[0]).toContain('04 75 89 56 23')
  expect(answers[0]).toContain('contact@modele.palier.test')
  const plain = answers.map((text) => text.replace(/Vérification[^.…]*[.…] ?/g, ''))
  expect(new Set(plain).size).toBe(1)
})

test('ten thousand characters in each field are refused kindly', async () => {
  const page = await newPage()
  await page.goto(`${portal()}/activation`)
  const fill = (long: string) => {
    for (const input of document.querySelectorAll<HTMLInputElement>('#identifiant, #motDePasse')) {
      input.removeAttribute('maxlength')
      input.value = long
    }
  }
  await page.evaluate(fill, 'x'.repeat(10_000))
  await press(page, 'Continuer')
  await page.waitForSelector('[role=alert]')
  expect(await words(page, '[role=alert]')).toContain('trop long')
})

test.each([
  ['Аlice@palier.test', 'd’un autre alphabet'],
  ['alice\u200b@palier.test', 'un caractère invisible'],
  ['alice@palier', 'n’est pas complète'],
])('the address « %s » is refused with its reason', async (typed, reason) => {
  const page = await newPage()
  await page.goto(`${portal()}/activation?client=MODELE`)
  await typeCodes(page, await newLetter('MODELE'))
  await page.waitForSelector('#emailBis')
  await page.$$eval(
    '#email, #emailBis',
    (all, value) => {
      for (const input of all as HTMLInputElement[]) Object.assign(input, { type: 'text', value })
    },
    typed,
  )
  await press(page, 'Continuer')
  await page.waitForSelector('[role=alert]')
  expect(await words(page, '[role=alert]')).toContain(reason)
})

test('capitals and what follows a plus: the mail goes there, and any case signs in', async () => {
  const [name = '', host = ''] = address().split('@')
  const email = `${name}+syndic@${host}`
  const page = await newPage({ width: 390 })
  await inscribe(page, await newLetter('MODELE'), email.toUpperCase())
  await page.goto(linkIn(await mailTo(email, MAIL)))
  await press(page, 'Activer mon espace')
  await page.waitForSelector('::-p-text(Votre adresse est confirmée.)')
  await signIn(page, email.toUpperCase())
})

test('a link altered by one character, cut, or of another kind: a page that says what to do', async () => {
  const page = await newPage({ width: 390 })
  for (const jeton of ['?jeton=abc', '', '?jeton=a&jeton=b', `?jeton=${'x'.repeat(10_000)}`, '?jeton=%00']) {
    await page.goto(`${portal()}/activation/confirmer${jeton}`)
    await heading(page, 'Ce lien ne sert plus')
  }
  await press(page, 'Recommencer avec mes codes')
  await heading(page, 'Première connexion')
})

test('the link on the device of somebody else signs him out before the new login signs in', async () => {
  const [mine, theirs] = [address(), address()]
  const page = await newPage()
  await inscribe(page, await newLetter('MODELE'), mine)
  await page.goto(linkIn(await mailTo(mine, MAIL)))
  await press(page, 'Activer mon espace')
  await signIn(page, mine)
  const other = await newPage()
  await inscribe(other, await newLetter('MODELE'), theirs)
  await page.goto(linkIn(await mailTo(theirs, MAIL)))
  await press(page, 'Activer mon espace')
  await page.waitForSelector('::-p-text(Votre adresse est confirmée.)')
  expect(path(page)).toBe('/connexion')
})
