import { render } from '@react-email/render'
import { createElement } from 'react'
import { MailDeChangement, texteDuMailDeChangement } from '@/emails/mot-de-passe-change'
import { MailDeLien, texteDuMailDeLien } from '@/emails/mot-de-passe-oublie'

const agence = { nom: 'Société Modèle', email: 'contact@modele.palier.test', telephone: '04 75 89 56 23', accent: '#0f5b57' }
const lien = 'https://palier.test/mot-de-passe-nouveau?jeton=abc'

it.each([
  ['link', MailDeLien, texteDuMailDeLien, 'Si vous n’avez rien demandé, ignorez ce message'],
  ['change', MailDeChangement, texteDuMailDeChangement, 'Si ce n’est pas vous, demandez tout de suite un nouveau mot de passe'],
])('the mail of a %s says the same in HTML and in text, with one link', async (_name, Mail, texte, said) => {
  const html = await render(createElement(Mail, { agence, lien }))
  const text = texte({ agence, lien })
  for (const part of [html, text]) for (const words of [said, 'Société Modèle', '04 75 89 56 23', lien]) expect(part).toContain(words)
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(html).not.toContain('vous l’avez demandé sur votre espace')
  expect(html).not.toMatch(/<img|url\(|@import/)
})

it('without an agency, the portal signs alone', () => {
  const palier = { nom: 'Palier', email: '', telephone: '', accent: '#0f5b57' }
  expect(texteDuMailDeLien({ agence: palier, lien })).toMatch(/\n\nPalier\n\n/)
})
