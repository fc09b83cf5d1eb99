import { render } from '@react-email/render'
import { createElement } from 'react'
import { MailDuMot, texteDuMot } from '@/emails/mot'
import { motDePasseChange } from '@/emails/mot-de-passe-change'
import { motDePasseOublie } from '@/emails/mot-de-passe-oublie'

const agence = { nom: 'Société Modèle', email: 'contact@modele.palier.test', telephone: '04 75 89 56 23', accent: '#0f5b57' }
const lien = 'https://palier.test/quelque-part?jeton=abc'

it.each([
  ['forgotten password', motDePasseOublie(lien)],
  ['changed password', motDePasseChange(lien)],
])('the mail of a %s says the same in HTML and in text, with one link', async (_name, mot) => {
  const html = await render(createElement(MailDuMot, { agence, mot }))
  const text = texteDuMot({ agence, mot })
  for (const part of [html, text]) {
    for (const words of [...mot.paragraphes, mot.pourquoi, mot.bouton.texte, 'Société Modèle', '04 75 89 56 23', lien])
      expect(part).toContain(words)
  }
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(html).not.toContain('vous l’avez demandé sur votre espace')
  expect(html).not.toMatch(/<img|url\(|@import/)
})

it('without an agency, the portal signs alone', () => {
  const palier = { nom: 'Palier', email: '', telephone: '', accent: '#0f5b57' }
  expect(texteDuMot({ agence: palier, mot: motDePasseOublie(lien) })).toMatch(/\n\nPalier\n\n/)
})

it('one that may be refused says where at its foot, in both parts', async () => {
  const mot = { ...motDePasseChange(lien), desabonnement: 'https://palier.test/desabonnement?jeton=xyz' }
  const html = await render(createElement(MailDuMot, { agence, mot }))
  for (const part of [html, texteDuMot({ agence, mot })]) {
    expect(part).toContain('Ne plus recevoir ces messages')
    expect(part).toContain(mot.desabonnement)
  }
  expect(html.match(/<a /g)).toHaveLength(2)
})
