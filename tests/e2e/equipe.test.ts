import type { Page } from 'puppeteer'
import { codeDe } from '@/lib/double-facteur/totp'
import { linkIn, mailTo, newLogin } from '../support/login'
import { heading, portal, press, useBrowser, words } from '../support/portal'
import { newAgency, newCompte, newStaff } from '../support/staff'

const newPage = useBrowser()
jest.setTimeout(90_000)

const PASSWORD = 'Tournesol-7-Violet'

/** A page that is signed in with this session. */
async function signedIn({ cookie }: { cookie: string }, options: { width?: number; javascript?: boolean } = {}): Promise<Page> {
  const page = await newPage(options)
  const [name = '', value = ''] = cookie.split('=')
  await page.setCookie({ name, value, url: portal(), httpOnly: true })
  return page
}
const send = (page: Page) => Promise.all([page.waitForNavigation(), page.click('main form button[type=submit]')])
const statusOf = async (page: Page, path: string) => (await page.goto(portal() + path))?.status()

async function invite(page: Page, email: string, role: string): Promise<void> {
  await page.goto(`${portal()}/admin/equipe`)
  await press(page, 'Inviter un collaborateur')
  await heading(page, 'Inviter un collaborateur')
  await page.type('#nom', 'Camille Martin')
  await page.type('#email', email)
  // In view, but under the navigation along the bottom of a telephone: a person would scroll.
  await page.$eval(`input[value=${role}]`, (radio) => radio.scrollIntoView({ block: 'center' }))
  await page.click(`input[value=${role}]`)
  await press(page, 'Envoyer l’invitation')
  await page.waitForSelector('::-p-text(L’invitation est partie.)')
}

/** Sets up the application on the telephone, as staff must before anything else. */
async function enrol(page: Page): Promise<void> {
  await heading(page, 'Activer la double vérification')
  const secret = await page.$eval('main details b', (shown) => shown.textContent?.replace(/\s/g, '') ?? '')
  await page.type('#code', codeDe(secret, new Date()))
  await press(page, 'Activer')
  await press(page, 'Continuer vers mon espace')
}

test.each([
  [1280, true],
  [390, false],
])('invited, at %d px, JavaScript: %s: mail, own password, first sign-in, and no more than the role', async (width, javascript) => {
  const { id, code } = await newAgency()
  const email = `camille-${width}@palier.test`
  const admin = await signedIn(await newStaff('ADMINISTRATEUR', id), { width, javascript })
  await invite(admin, email, 'LECTURE')
  expect(await words(admin)).toContain('Camille Martin')

  const page = await newPage({ width, javascript })
  const link = linkIn(await mailTo(email, `Agence ${code} vous ouvre un accès`))
  // A mail scanner opens the link first.
  for (const method of ['HEAD', 'GET']) expect((await fetch(link, { method })).status).toBe(200)
  await page.goto(link)
  await heading(page, `Agence ${code} vous ouvre un accès`)
  expect(await words(page)).toContain('« Lecture seule »')
  await page.type('#motDePasse', PASSWORD)
  await page.type('#confirmation', PASSWORD)
  await press(page, 'Ouvrir mon accès')
  await heading(page, 'Votre accès est ouvert')
  await press(page, 'Me connecter')
  await page.waitForSelector('#motDePasse')
  await page.type('#email', email)
  await page.type('#motDePasse', PASSWORD)
  await send(page)
  await enrol(page)
  await heading(page, 'Tableau de bord')

  const nav = await words(page, 'nav')
  expect(nav).toContain('Accès')
  for (const closed of ['Équipe', 'Journal']) expect(nav).not.toContain(closed)
  for (const path of ['/admin/equipe', '/admin/equipe/inviter', '/admin/conditions', '/admin/journal'])
    expect(await statusOf(page, path)).toBe(404)
  await page.goto(`${portal()}/admin/acces/${await newCompte(id)}`)
  await heading(page, 'Essai')
  expect(await words(page)).not.toContain('Préparer un mot de passe')

  // Raised by the administrator, she may at the next page; closed, she is out.
  await admin.goto(`${portal()}/admin/equipe`)
  await press(admin, 'Camille Martin')
  await heading(admin, 'Camille Martin')
  await admin.click('input[value=GESTIONNAIRE]')
  await press(admin, 'Enregistrer')
  await admin.waitForSelector('::-p-text(Les changements sont enregistrés.)')
  await page.reload()
  expect(await words(page)).toContain('Préparer un mot de passe provisoire')
  await press(admin, 'Camille Martin')
  await press(admin, 'Fermer son accès')
  await press(admin, 'Fermer l’accès')
  await admin.waitForSelector('::-p-text(L’accès est fermé)')
  await page.reload()
  expect(new URL(page.url()).pathname).toBe('/connexion')
  await page.goto(link)
  await heading(page, 'Ce lien ne sert plus')

  await admin.goto(`${portal()}/admin/journal?q=Camille`)
  const journal = await words(admin)
  for (const said of [
    'Invitation envoyée',
    'Invitation acceptée',
    'Rôle ou métiers modifiés',
    'Lecture seule → Gestionnaire',
    'Accès d’un collaborateur fermé',
  ])
    expect(journal).toContain(said)
})

test('who signs in already accepts with her own password', async () => {
  const { id, code } = await newAgency()
  const email = await newLogin(PASSWORD)
  await invite(await signedIn(await newStaff('ADMINISTRATEUR', id)), email, 'GESTIONNAIRE')
  const page = await newPage({ width: 390 })
  await page.goto(linkIn(await mailTo(email, `Agence ${code} vous ouvre un accès`)))
  expect(await page.$('#motDePasse')).toBeNull()
  await press(page, 'Me connecter')
  await page.waitForSelector('#email')
  await page.type('#email', email)
  await page.type('#motDePasse', PASSWORD)
  await send(page)
  await heading(page, `Agence ${code} vous ouvre un accès`)
  await press(page, 'Ouvrir mon accès')
  await heading(page, 'Votre accès est ouvert')
})

test.each([
  [1280, true],
  [390, false],
])(
  'conditions, at %d px, JavaScript: %s: published, the client is told and stopped, reads, accepts; who did is known',
  async (width, javascript) => {
    const { id, code } = await newAgency()
    const email = await newLogin(PASSWORD, [])
    await newCompte(id, email)
    const client = await newPage({ width, javascript })
    await client.goto(`${portal()}/connexion`)
    await client.type('#email', email)
    await client.type('#motDePasse', PASSWORD)
    await send(client)
    await heading(client, 'Conditions générales')
    const accept = async () => {
      await client.click('#accepte')
      await press(client, 'Accepter et continuer')
      await heading(client, 'Bonjour')
    }
    // Unticked, it says so; elsewhere in the space, it is the same stop.
    await press(client, 'Accepter et continuer')
    await client.waitForSelector('::-p-text(Cochez la case)')
    await client.goto(`${portal()}/accueil`)
    await heading(client, 'Conditions générales')
    await accept()

    const admin = await signedIn(await newStaff('ADMINISTRATEUR', id), { width, javascript })
    await admin.goto(`${portal()}/admin/conditions`)
    await press(admin, 'Publier une nouvelle version')
    await heading(admin, 'Nouvelle version')
    expect(await words(admin)).toContain('Un client recevra un message')
    await admin.type('#resume', 'Le délai de réponse est de deux jours.')
    await admin.type('#texte', `\n\n# 2. Délais\n\n${'Nous répondons sous deux jours. '.repeat(8)}`)
    await press(admin, 'Publier cette version')
    await admin.waitForSelector('::-p-text(La nouvelle version est publiée.)')
    expect(await mailTo(email, `Agence ${code}\u00A0: les conditions d’utilisation changent`)).toContain(
      'Le délai de réponse est de deux jours.',
    )

    await client.reload()
    await heading(client, 'Les conditions ont changé')
    expect(await words(client)).toContain('Ce qui change : Le délai de réponse est de deux jours.')
    await press(client, 'Lire les conditions')
    expect(await words(client)).toContain('2. Délais')
    await accept()
    await admin.goto(`${portal()}/admin/conditions?q=${email}`)
    const history = await words(admin, 'section:last-of-type')
    expect(history).toContain('Version 2')
    expect(history).toContain('Version 1')
    await client.goto(`${portal()}/conditions/${code}`)
    expect(await words(client)).toContain('Version 2')
  },
)

test.each([
  [1280, true],
  [390, false],
])('codes, at %d px, JavaScript: %s: asked twice, shown once', async (width, javascript) => {
  const { id } = await newAgency()
  const compte = await newCompte(id)
  const page = await signedIn(await newStaff('GESTIONNAIRE', id), { width, javascript })
  await page.goto(`${portal()}/admin/acces?q=Essai&etat=AUCUN`)
  await press(page, 'Essai')
  await heading(page, 'Essai')
  await press(page, 'Préparer un mot de passe provisoire')
  expect(await words(page)).toContain('s’affichera une seule fois')
  await press(page, 'Générer le mot de passe')
  await page.waitForSelector('::-p-text(il ne sera plus affiché)')
  const [shown = ''] = /[34679ACDEFGHJKMNPQRTWXY]{5} [34679ACDEFGHJKMNPQRTWXY]{5}/.exec(await words(page)) ?? []
  expect(shown).toHaveLength(11)
  await page.goto(`${portal()}/admin/acces/${compte}`)
  await heading(page, 'Essai')
  const after = await words(page)
  expect(after).not.toContain(shown)
  expect(after).toContain('Codes préparés')
  expect(after).toContain('Régénérer un mot de passe provisoire')
})
