import { render } from '@react-email/render'
import { createElement } from 'react'
import { conditionsModifiees } from '@/emails/conditions-modifiees'
import { invitation } from '@/emails/invitation'
import { MailDuMot, texteDuMot } from '@/emails/mot'

const agence = { nom: 'Société Modèle', email: 'contact@modele.palier.test', telephone: '04 75 89 56 23', accent: '#0f5b57' }
const lien = 'https://palier.test/quelque-part?jeton=abc'
const resume = 'Le délai de réponse est de <deux> jours.'

it.each([
  ['an invitation', invitation({ agence: agence.nom, role: 'Gestionnaire', lien }), ['Gestionnaire', '7 jours']],
  ['new conditions', conditionsModifiees({ agence: agence.nom, resume, lien }), ['Ce qui change', 'prochaine connexion']],
])('the mail of %s says the same in HTML and in text, with one link', async (_name, mot, said) => {
  const html = await render(createElement(MailDuMot, { agence, mot }))
  const text = texteDuMot({ agence, mot })
  for (const part of [html, text]) for (const words of [...said, 'Société Modèle', lien]) expect(part).toContain(words)
  expect(html.match(/<a /g)).toHaveLength(1)
})

it('what an agency wrote is text, in HTML too; without a sentence nothing is announced of what changes', async () => {
  const mot = conditionsModifiees({ agence: agence.nom, resume, lien })
  expect(await render(createElement(MailDuMot, { agence, mot }))).toContain('&lt;deux&gt;')
  expect(texteDuMot({ agence, mot: conditionsModifiees({ agence: agence.nom, resume: '', lien }) })).not.toContain('Ce qui change')
})
