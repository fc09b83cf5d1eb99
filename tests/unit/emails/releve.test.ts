import { render } from '@react-email/render'
import { createElement } from 'react'
import { MailDeReleve, texteDuMailDeReleve } from '@/emails/releve'
import { cents } from '@/lib/domain/money'
import { COMPTE_LAFFITE, releveDe } from '../documents/given-releve'

const LIEN = 'https://palier.test/documents/1'
const props = (emis = releveDe(), accent = '#0f5b57') => ({ agence: { ...COMPTE_LAFFITE.agence, accent }, emis, lien: LIEN })

it('says the balance, the reference and where to see it, in HTML', async () => {
  const html = await render(createElement(MailDeReleve, props()))
  expect(html).toContain('lang="fr"')
  expect(html).toContain('Au 28/11/2017, vous nous devez')
  expect(html).toContain('60,61\u00A0€')
  expect(html).toContain('193287/63')
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(html).toContain(`href="${LIEN}"`)
  expect(html).not.toMatch(/<img|url\(|@import|<link[^>]+stylesheet/)
})

it('says the same in plain text', () => {
  expect(texteDuMailDeReleve(props())).toBe(
    `Bonjour,

Vous trouverez ci-joint, en PDF, le relevé de votre compte 452769/193287, référence 193287/63.

Au 28/11/2017, vous nous devez 60,61\u00A0€.

Voir mon relevé :
${LIEN}

Société Modèle
04 75 89 56 23
contact@modele.palier.test

Vous recevez ce message parce que vous l’avez demandé sur votre espace client. Si ce n’est pas vous, prévenez-nous.`,
  )
})

it.each([
  [0, 'Au 28/11/2017, votre solde est à jour.'],
  [-500, 'Au 28/11/2017, nous vous devons 5,00\u00A0€.'],
])('tells a balance of %i cents', (solde, phrase) => {
  expect(texteDuMailDeReleve(props(releveDe({ soldeAnterieur: cents(solde), lignes: [] })))).toContain(phrase)
})

it.each([
  ['#0f5b57', '#ffffff'],
  ['#f2b705', '#1d1b18'],
  ['red;} body{display:none}', '#ffffff'],
])('writes on a button of accent %s in %s', async (accent, encre) => {
  const html = await render(createElement(MailDeReleve, props(releveDe(), accent)))
  expect(html).toMatch(new RegExp(`<a [^>]*color:${encre}`))
  expect(html).not.toContain('display:none}')
})
