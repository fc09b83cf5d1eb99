import { randomUUID } from 'node:crypto'
import { forgetTries, sql, typeCodes } from '../support/letter'
import { linkIn, mailTo } from '../support/login'
import { pdfText } from '../support/pdf-text'
import { enter, heading, portal, press, useBrowser, words } from '../support/portal'
import { newAgency, newCompte, newStaff } from '../support/staff'

// From an agency that has but what its software has published to its first client, by the letter that it prints.

const newPage = useBrowser()
jest.setTimeout(120_000)
beforeEach(forgetTries)

const PASSWORD = 'Tournesol-7-Violet'

test.each([
  [1280, true],
  [390, false],
])('its office, an account, its printed letter, its client signed in, at %d px, JavaScript: %s', async (width, javascript) => {
  const { id, code } = await newAgency()
  const { cookie } = await newStaff('ADMINISTRATEUR', id)
  const compte = await newCompte(id)
  await sql(
    `update tiers set civilite = 'Mme', prenom = 'Jeanne', telephone_mobile = '0612345678', adresse1 = '1 rue Haute', code_postal = '69003', ville = 'Lyon'
     where id = (select tiers_id from compte where id = $1)`,
    [compte],
  )
  const admin = await newPage({ width, javascript })
  const [name = '', value = ''] = cookie.split('=')
  await admin.setCookie({ name, value, url: portal(), httpOnly: true })
  await admin.goto(`${portal()}/admin/agence/bureaux`)
  expect(await words(admin)).toContain('Aucun bureau')
  await press(admin, 'Ajouter un bureau')
  await heading(admin, 'Nouveau bureau')
  await admin.type('#nom', 'Bureau de Nancy')
  await admin.type('#horaires', 'Lundi de 9 h à 12 h')
  await press(admin, 'Ajouter le bureau')
  await admin.waitForSelector('::-p-text(Le bureau est ajouté.)')
  await admin.goto(`${portal()}/admin/acces`)
  await admin.click('input[name=c]')
  await press(admin, 'Continuer')
  await heading(admin, 'Imprimer les lettres avec les codes')
  expect(await words(admin)).toContain('1 compte recevra sa lettre')
  await press(admin, 'Imprimer')
  await heading(admin, 'Lettres avec les codes')
  const task = new URL(admin.url()).pathname.split('/').at(-1) ?? ''
  while (!(await words(admin)).includes('Télécharger le PDF')) {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await admin.goto(admin.url())
  }
  const pdf = await fetch(`${portal()}/api/lettres/${task}`, { headers: { cookie } })
  expect([pdf.headers.get('content-type'), pdf.headers.get('cache-control')]).toEqual(['application/pdf', 'private, no-store'])
  const pages = await pdfText(new Uint8Array(await pdf.arrayBuffer()))
  expect(pages).toHaveLength(1)
  const [, identifiant = '', motDePasse = ''] =
    /Identifiant\s+(\S+)\s+Mot de passe provisoire\s+([A-Z0-9]{5} [A-Z0-9]{5})/.exec(pages[0] ?? '') ?? []
  const [address = ''] = /\S+\/activation\?client=\S+/.exec(pages[0] ?? '') ?? []
  expect([address, identifiant.length, motDePasse.length]).toEqual([
    `${portal().replace(/^https?:\/\//, '')}/activation?client=${code}`,
    8,
    11,
  ])

  const client = await newPage({ width: 390, javascript })
  await client.goto(`http://${address}`)
  await typeCodes(client, { identifiant, motDePasse })
  await heading(client, 'Associer mon compte')
  const email = `lettre-${randomUUID().slice(0, 8)}@palier.test`
  await client.type('#email', email)
  await client.type('#emailBis', email)
  await press(client, 'Continuer')
  await client.waitForSelector('#confirmation')
  await client.type('#motDePasse', PASSWORD)
  await client.type('#confirmation', PASSWORD)
  if (await client.$('#conditions')) await client.click('#conditions')
  await press(client, 'Créer mon accès')
  await heading(client, 'Un message vous a été envoyé')
  await client.goto(linkIn(await mailTo(email, 'Confirmez votre adresse pour activer votre espace')))
  await press(client, 'Activer mon espace')
  await client.waitForSelector('::-p-text(Votre adresse est confirmée.)')
  await enter(client, email, PASSWORD)
  await client.goto(`${portal()}/coproprietaire/${compte}/contacts`)
  expect(await words(client)).toMatch(/Votre syndic Bureau de Nancy Lundi de 9 h à 12 h/)
  await admin.goto(`${portal()}/admin/acces/${compte}`)
  expect(await words(admin)).toContain('Accès ouvert')
  await admin.goto(`${portal()}/admin/identites?qui=CLIENTS`)
  expect(await words(admin)).toContain(email)
})
