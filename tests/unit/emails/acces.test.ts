import { render } from '@react-email/render'
import { createElement } from 'react'
import { activation } from '@/emails/activation'
import { bienvenue, compteAjoute } from '@/emails/bienvenue'
import { MailDuMot, type Mot, texteDuMot } from '@/emails/mot'

const agence = { nom: 'Société Modèle', email: 'contact@modele.palier.test', telephone: '04 75 89 56 23', accent: '#0f5b57' }
const lien = 'https://palier.test/activation/confirmer?jeton=abc'

const MAILS: [string, Mot, said: readonly string[]][] = [
  ['activation', activation(agence.nom, lien), ['valable 24 heures', 'n’ouvrez pas le lien : rien ne sera créé']],
  ['welcome', bienvenue(agence.nom, ['Gilbert · 450BROU-01', '450BROU-02'], lien), ['Gilbert · 450BROU-01, 450BROU-02', 'ne servent plus']],
  ['account added', compteAjoute(agence.nom, ['450BROU-01'], lien), ['450BROU-01', 'changez de mot de passe, puis prévenez-nous']],
]

it.each(MAILS)('the mail of %s says the same in HTML and in text, signed by the agency, with one link', async (_name, mot, said) => {
  const html = await render(createElement(MailDuMot, { agence, mot }))
  const text = texteDuMot({ agence, mot })
  for (const part of [html, text])
    for (const words of [...said, agence.nom, agence.telephone, lien]) expect(part.replace(/\u00a0|&nbsp;/g, ' ')).toContain(words)
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(html).not.toMatch(/<img|url\(|@import/)
})

it('one account is not said to be several', () => {
  expect(texteDuMot({ agence, mot: bienvenue(agence.nom, ['450BROU-01'], lien) })).toMatch(/Compte\s: 450BROU-01/)
})
