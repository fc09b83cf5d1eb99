import { randomUUID } from 'node:crypto'
import { forgetTries, hold, newLetter, retype, sql, typeCodes } from '../../support/letter'
import { linkIn, mailTo, newLogin } from '../../support/login'
import { heading, portal, press, useBrowser, words } from '../../support/portal'

// Manual Septeo: four choices at the agency's door; the suggested address; the message again, another address; merged across two agencies.

const newPage = useBrowser()
jest.setTimeout(90_000)
beforeEach(forgetTries)

const PASSWORD = 'Tournesol-7-Violet'
const MAIL = 'Confirmez votre adresse pour activer votre espace'

test('the door of an agency shows the four choices, in its name', async () => {
  const page = await newPage({ width: 390 })
  await page.goto(`${portal()}/connexion?client=BUREAU&societe=001`)
  const door = await words(page)
  for (const choice of ['SA Le Bureau', 'J’ai déjà un compte', 'Je n’ai pas de compte', 'Je fusionne mes comptes', '03 83 00 00 10'])
    expect(door).toContain(choice)
  await press(page, 'Besoin d’aide pour se connecter')
  await page.waitForSelector('details[open]')
  expect(await words(page, 'details[open]')).toContain('contact@bureau.palier.test')
  await press(page, 'Je fusionne mes comptes')
  await heading(page, 'Fusionner mes comptes')
  expect(await words(page)).toContain('SA Le Bureau')
  await press(page, 'J’ai déjà un compte')
  await page.waitForFunction(() => location.search === '?client=BUREAU')
  await press(page, 'Mot de passe oublié')
  await page.waitForFunction(() => location.pathname === '/mot-de-passe-oublie' && location.search === '?client=BUREAU')
})

test.each([
  [1280, true],
  [390, false],
])('the suggested address, sent again, corrected; then two agencies merged, at %d px, JavaScript: %s', async (width, javascript) => {
  const suggested = `septeo-${randomUUID().slice(0, 8)}@palier.test`
  const email = `juste-${suggested}`
  const [first, second] = [await newLetter('MODELE', { tiers: { email: suggested } }), await newLetter('BUREAU', { role: 'BAILLEUR' })]
  const page = await newPage({ width, javascript })
  await page.goto(`${portal()}/activation?client=MODELE`)
  await typeCodes(page, first)
  await page.waitForSelector('#emailBis')
  expect(await page.$eval('#email', (input) => (input as HTMLInputElement).value)).toBe(suggested)
  await page.type('#emailBis', suggested)
  await press(page, 'Continuer')
  const choose = async () => {
    await page.waitForSelector('#confirmation')
    await page.type('#motDePasse', PASSWORD)
    await page.type('#confirmation', PASSWORD)
    await page.click('#conditions')
    await press(page, 'Créer mon accès')
    await heading(page, 'Un message vous a été envoyé')
  }
  await choose()
  const before = linkIn(await mailTo(suggested, MAIL))
  await press(page, 'Renvoyer le message')
  await page.waitForSelector('main [role=status]')

  // « Réinitialiser l’activation »: back to the address, all else kept; the link that was sent is worth nothing.
  await press(page, 'Corriger mon adresse')
  await heading(page, 'Associer mon compte')
  expect(await page.$eval('#ville', (input) => (input as HTMLInputElement).value)).toBe('Lyon')
  await retype(page, 'email', email)
  await retype(page, 'emailBis', email)
  await press(page, 'Continuer')
  await choose()
  const elsewhere = await newPage({ width, javascript })
  await elsewhere.goto(before)
  await heading(elsewhere, 'Ce lien ne sert plus')
  await page.goto(linkIn(await mailTo(email, MAIL)))
  await press(page, 'Activer mon espace')
  await page.waitForSelector('::-p-text(Votre adresse est confirmée.)')

  // Later, the other agency's letter.
  await page.goto(`${portal()}/connexion?client=BUREAU`)
  await press(page, 'Je fusionne mes comptes')
  await typeCodes(page, second)
  await heading(page, 'Fusionner mes comptes')
  await page.waitForSelector('#email')
  await retype(page, 'email', 'personne-du-tout@palier.test')
  await press(page, 'Continuer')
  await page.waitForSelector('[role=alert]')
  expect(await words(page, '[role=alert]')).toContain('Aucun espace n’est ouvert à cette adresse.')
  await retype(page, 'email', email)
  await press(page, 'Continuer')
  await heading(page, 'Fusion de comptes')
  expect(await words(page)).not.toContain('12 caractères')
  await page.type('#motDePasse', 'faux')
  await press(page, 'Réunir ce compte aux autres')
  await page.waitForSelector('[role=alert]')
  await page.type('#motDePasse', PASSWORD)
  await press(page, 'Réunir ce compte aux autres')
  await page.waitForSelector('::-p-text(Le compte est ajouté à votre espace.)')
  const side = await words(page)
  for (const one of [first.numero, second.numero, 'Société Modèle', 'SA Le Bureau']) expect(side).toContain(one)
  expect(await mailTo(email, 'Un compte a été ajouté à votre espace')).toContain(second.numero)
})

test('an account that another login holds: it is said, and who can help; nothing is taken', async () => {
  const letter = await newLetter('BUREAU')
  const email = await newLogin(PASSWORD)
  await hold(letter, email)
  const page = await newPage({ width: 390 })
  await page.goto(`${portal()}/activation?client=BUREAU`)
  await typeCodes(page, letter)
  await heading(page, 'Ce compte est déjà associé')
  expect(await words(page)).toContain('03 83 00 00 10')
  expect(await words(page)).not.toContain(email)
  await press(page, 'Aller à la page de connexion')
  await page.waitForFunction(() => location.pathname === '/connexion')
  expect(await sql('select 1 from acces where compte_id = $1 and closed_at is null', [letter.compteId])).toHaveLength(1)
})
