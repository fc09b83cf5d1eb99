import axe from 'axe-core'
import type { Page } from 'puppeteer'
import { crawl } from '../look/crawl'
import { forgetTries, hold, newLetter, retype, typeCodes } from '../support/letter'
import { linkIn, mailTo, newLogin } from '../support/login'
import { ADMIN_MODELE, DENISE, enter, heading, MAURICE, portal, press, STEPHANE, useBrowser } from '../support/portal'
import { pagePatterns } from '../support/routes'
import { newAgency, newClient, newCompte, newStaff } from '../support/staff'

const newPage = useBrowser()
jest.setTimeout(180_000)

/** What axe finds on a telephone and on a desktop, light and dark, and what scrolls sideways at any width. @param sombre where dark is looked at too. */
async function faults(page: Page, sombre = [390, 1280]): Promise<string[]> {
  const found: string[] = []
  const where = () => new URL(page.url()).pathname
  // The page's own scripts may not be evaluated under its CSP; what comes over the debugging protocol may.
  await page.evaluate(axe.source)
  for (const width of [390, 820, 1280]) {
    await page.setViewport({ width, height: 900 })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (overflow > 0) found.push(`${where()} ${width}: ${overflow} px too wide`)
    if (width === 820) continue
    for (const scheme of sombre.includes(width) ? ['light', 'dark'] : ['light']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      // Of axe's rules, those of contrast alone depend on the scheme.
      const violations = await page.evaluate(
        async (only: string[] | null) => {
          // Of what is right, nothing is told: naming every right element takes longer than finding the wrong ones.
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
            resultTypes: ['violations'],
            ...(only && { runOnly: only }),
          })
          return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
        },
        scheme === 'light' ? null : ['color-contrast'],
      )
      found.push(...violations.map((violation) => `${where()} ${width} ${scheme}: ${violation}`))
    }
  }
  return found
}

/** Of the pages that several logins share, one look is enough, after the first few, which wear the other agency's colour. */
const looked = new Set<string>()
const FIRST = 6

test.each([MAURICE, DENISE, STEPHANE, ADMIN_MODELE])(
  'axe finds nothing, and nothing scrolls sideways, on any page of %s',
  async (login) => {
    const page = await newPage()
    await enter(page, login)
    const home = page.url()
    if (login === MAURICE) {
      await page.goto(`${home}/compte`)
      await press(page, 'Recevoir mon relevé')
      await page.waitForSelector('::-p-text(Envoyé à)')
      await page.goto(home)
    }
    const seen = await crawl(page, portal(), login, pagePatterns(), ['/boite-aux-lettres', '/adresse-qui-n-existe-pas'])
    expect(seen.length).toBeGreaterThanOrEqual(5)
    const found: string[] = []
    for (const [at, { path, pattern }] of seen.entries()) {
      const kind = `${pattern} ${path.split('/')[1]}`
      if (at >= FIRST && looked.has(kind)) continue
      looked.add(kind)
      await page.goto(portal() + path)
      // The colours of a telephone are those of a desktop, but for its frame, which the first pages have shown.
      found.push(...(await faults(page, at < FIRST ? [390, 1280] : [1280])))
    }
    expect(found).toEqual([])
  },
)

test('the sign-in page, also refused', async () => {
  const page = await newPage()
  await page.goto(`${portal()}/connexion`)
  expect(await faults(page)).toEqual([])
  await page.click('form button[type=submit]')
  await page.waitForSelector('[role=alert]')
  expect(await faults(page)).toEqual([])
})

test('the pages of a forgotten password, asked, refused, and of a link that serves no more', async () => {
  const page = await newPage()
  const email = await newLogin('Un-ancien-passage-41!')
  await page.goto(`${portal()}/mot-de-passe-nouveau`)
  expect(await faults(page)).toEqual([])
  await page.goto(`${portal()}/mot-de-passe-oublie`)
  expect(await faults(page)).toEqual([])
  await page.type('#email', email)
  await page.click('form button[type=submit]')
  await page.waitForSelector('main [role=status]')
  expect(await faults(page)).toEqual([])
  await page.goto(linkIn(await mailTo(email, 'Choisissez un nouveau mot de passe')))
  await page.type('#motDePasse', 'Ab-court')
  expect(await faults(page)).toEqual([])
  await page.click('form button[type=submit]')
  await page.waitForSelector('[role=alert]')
  expect(await faults(page)).toEqual([])
})

test('the way from a letter to a login, also refused', async () => {
  await forgetTries()
  const page = await newPage()
  const found: string[] = []
  const look = async (path?: string) => {
    if (path) await page.goto(portal() + path)
    found.push(...(await faults(page)))
  }
  const refused = async () => {
    await page.click('main form button[type=submit]')
    await page.waitForSelector('[role=alert]')
    await look()
  }
  await page.goto(`${portal()}/connexion?client=BUREAU`)
  await press(page, 'Besoin d’aide')
  await look()
  await look('/activation?client=BUREAU')
  await refused()
  await look('/activation/confirmer?jeton=autre')
  await page.goto(`${portal()}/activation?client=BUREAU`)
  await typeCodes(page, await newLetter('BUREAU'))
  await page.waitForSelector('#emailBis')
  await look()
  await refused()
  await look('/accueil')
  await page.goto(`${portal()}/associer?fusion=1`)
  await look()
  await page.type('#email', MAURICE)
  await press(page, 'Continuer')
  await page.waitForSelector('#motDePasse')
  await look()
  await refused()
  await page.goto(`${portal()}/associer`)
  const email = `lettre-${Date.now()}@palier.test`
  for (const field of ['email', 'emailBis']) await retype(page, field, email)
  await press(page, 'Continuer')
  await page.waitForSelector('#confirmation')
  await press(page, 'Lire les conditions')
  await look()
  await refused()
  await page.type('#motDePasse', 'Tournesol-7-Violet')
  await page.type('#confirmation', 'Tournesol-7-Violet')
  await page.click('#conditions')
  await press(page, 'Créer mon accès')
  await page.waitForFunction(() => location.pathname === '/activation/message-envoye')
  await look()
  await page.goto(linkIn(await mailTo(email, 'Confirmez votre adresse pour activer votre espace')))
  await look()
  await press(page, 'Activer mon espace')
  await page.waitForFunction(() => location.search.includes('active=1'))
  await look()
  expect(found).toEqual([])
})

test('the pages of codes given out anew, and of an account that is held', async () => {
  const found: string[] = []
  const [one, several] = [await newLogin('Un-ancien-passage-41!', []), await newLogin('Un-ancien-passage-41!')]
  for (const [force, email, title] of [
    [true, one, 'Choisissez un mot de passe personnel'],
    [true, several, 'Choisissez un mot de passe personnel'],
    [false, one, 'Ce compte est déjà associé'],
  ] as const) {
    const letter = await newLetter('BUREAU', { force })
    await hold(letter, email)
    const page = await newPage()
    await page.goto(`${portal()}/connexion`)
    await page.type('#email', letter.identifiant)
    await page.type('#motDePasse', letter.motDePasse)
    await press(page, 'Me connecter')
    await page.waitForFunction(() => location.pathname !== '/connexion')
    await page.goto(`${portal()}/associer`)
    await heading(page, title)
    found.push(...(await faults(page)))
  }
  expect(found).toEqual([])
})

test('conditions to accept, also refused, and a place on the staff offered by mail', async () => {
  const [page, found] = [await newPage(), [] as string[]]
  const look = async () => found.push(...(await faults(page)))
  const { id, code } = await newAgency()
  const email = await newLogin('Un-ancien-passage-41!', [])
  await newCompte(id, email)
  await page.goto(`${portal()}/connexion`)
  await page.type('#email', email)
  await page.type('#motDePasse', 'Un-ancien-passage-41!')
  await Promise.all([page.waitForNavigation(), page.click('form button[type=submit]')])
  await page.waitForSelector('main summary')
  await page.click('main summary')
  await look()
  await page.click('main form button[type=submit]')
  await page.waitForSelector('[role=alert]')
  await look()

  const [name = '', value = ''] = (await newStaff('ADMINISTRATEUR', id)).cookie.split('=')
  await page.setCookie({ name, value, url: portal(), httpOnly: true })
  await page.goto(`${portal()}/admin/equipe/inviter`)
  await page.click('main form button[type=submit]')
  await page.waitForSelector('[role=alert]')
  await look()
  await page.type('#nom', 'Camille Martin')
  await page.type('#email', 'camille.accessible@palier.test')
  await page.click('input[value=LECTURE]')
  await press(page, 'Envoyer l’invitation')
  await page.waitForSelector('::-p-text(L’invitation est partie.)')
  await look()
  await page.goto(linkIn(await mailTo('camille.accessible@palier.test', `Agence ${code} vous ouvre un accès`)))
  await look()
  await page.goto(`${portal()}/invitation`)
  await look()
  expect(found).toEqual([])
})

test('with the keyboard alone: skip link first, then everything in order, focus always visible', async () => {
  const page = await newPage()
  await enter(page, MAURICE)
  await page.goto(page.url())
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => location.hash)).toBe('#contenu')
  await page.keyboard.press('Tab')
  const focused = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    return { inside: Boolean(element.closest('main')), outline: getComputedStyle(element).outlineStyle }
  })
  expect(focused).toEqual({ inside: true, outline: 'solid' })
})

test('a request refused, and one with all that a thread may hold, on both sides', async () => {
  const found: string[] = []
  const agency = await newAgency()
  const { email, compteId } = await newClient(agency.id, 'Un-ancien-passage-41!')
  const page = await newPage()
  await enter(page, email, 'Un-ancien-passage-41!')
  await page.goto(`${portal()}/coproprietaire/${compteId}/demandes`)
  found.push(...(await faults(page)))
  await page.goto(`${portal()}/coproprietaire/${compteId}/demandes/nouvelle`)
  await press(page, 'Envoyer ma demande')
  await page.waitForSelector('[role=alert]')
  found.push(...(await faults(page)))
  const staff = await newPage()
  await enter(staff, ADMIN_MODELE)
  await staff.goto(`${portal()}/admin/demandes`)
  const thread = await staff.$$eval('main li a', (links) =>
    links.map((a) => a.href).find((_, i) => links[i]?.textContent?.includes('Tache')),
  )
  await staff.goto(thread ?? '')
  await press(staff, 'Ajouter une note interne')
  await press(staff, 'Garder cette note')
  await staff.waitForSelector('[role=alert]')
  found.push(...(await faults(staff)))
  expect(found).toEqual([])
})
