import { pageDeDesabonnement, refusOf } from '../support/desabonnement'
import { newLogin } from '../support/login'
import { enter, heading, portal, press, useBrowser, words } from '../support/portal'
import { until } from '../support/until'

const newPage = useBrowser()
jest.setTimeout(60_000)
const PASSWORD = 'Un-ancien-passage-41!'

test.each([
  [1280, true],
  [390, true],
  [390, false],
])('a person refuses some mails of her agency and takes them again, at %d px, with scripts: %s', async (width, javascript) => {
  const email = await newLogin(PASSWORD)
  const page = await newPage({ width, javascript })
  await enter(page, email, PASSWORD)
  await page.goto(`${portal()}/notifications`)
  await heading(page, 'Mes notifications')
  expect(await words(page)).toContain('Vous recevrez toujours ce qui touche à votre sécurité')
  const ticked = () => page.$$eval('input[type=checkbox]', (boxes) => boxes.map((box) => (box as HTMLInputElement).checked))
  expect(await ticked()).toEqual([true, true, true])
  await press(page, 'Enregistrer')
  await page.waitForFunction(() => document.body.innerText.includes('Votre choix est enregistré'))
  expect(await refusOf(email)).toEqual([])
  await page.click('input[name=INFORMATIONS]')
  await press(page, 'Enregistrer')
  await until(async () => (await refusOf(email)).join() === 'INFORMATIONS')
  await until(async () => (await ticked().catch(() => [])).join() === 'true,false,true')
  await page.goto(`${portal()}/notifications`)
  expect(await ticked()).toEqual([true, false, true])
  await page.click('input[name=INFORMATIONS]')
  await press(page, 'Enregistrer')
  await until(async () => (await refusOf(email)).join() === '')
  await page.waitForFunction(() => document.body.innerText.includes('Votre choix est enregistré'))
  expect(await ticked()).toEqual([true, true, true])
})

test.each([true, false])(
  'from the foot of a mail, signed out: nothing by looking, one press to stop, one to undo; scripts: %s',
  async (javascript) => {
    const email = await newLogin(PASSWORD)
    const path = await pageDeDesabonnement(email, 'MODELE', 'DOCUMENTS')
    const page = await newPage({ width: 390, javascript })
    await page.goto(portal() + path)
    await heading(page, 'Ne plus recevoir ces messages')
    expect(await words(page)).toContain('vous écrit quand un document est mis à votre disposition.')
    expect(await refusOf(email)).toEqual([])
    await press(page, 'Ne plus les recevoir')
    await heading(page, 'C’est fait')
    expect(await words(page)).toContain('ne vous écrira plus quand un document est mis à votre disposition.')
    expect(await refusOf(email)).toEqual(['DOCUMENTS'])
    await press(page, 'Recevoir de nouveau ces messages')
    await heading(page, 'Ne plus recevoir ces messages')
    expect(await words(page)).toContain('vous écrira de nouveau')
    expect(await refusOf(email)).toEqual([])
    await page.goto(portal() + path.slice(0, -4))
    await heading(page, 'Ce lien ne sert plus')
  },
)

test('a mail program posts by itself, without cookies', async () => {
  const email = await newLogin(PASSWORD)
  const path = await pageDeDesabonnement(email, 'MODELE', 'INFORMATIONS')
  const body = 'List-Unsubscribe=One-Click'
  const post = (url: string) =>
    fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' }, redirect: 'manual' })
  expect((await post(`${portal()}/api${path.slice(0, -4)}`)).status).toBe(404)
  expect(await refusOf(email)).toEqual([])
  expect((await post(`${portal()}/api${path}`)).status).toBe(200)
  expect(await refusOf(email)).toEqual(['INFORMATIONS'])
})
