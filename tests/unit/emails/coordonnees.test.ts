import { render } from '@react-email/render'
import { createElement } from 'react'
import { coordonneesModifiees } from '@/emails/coordonnees-modifiees'
import { MailDuMot, texteDuMot } from '@/emails/mot'

const agence = { nom: 'Société Modèle', email: 'contact@modele.palier.test', telephone: '04 75 89 56 23', accent: '#0f5b57' }
const lien = 'https://palier.test/admin/acces/abc'

it('the mail of new telephones says the same in HTML and in text: whose, which, what the software has, where to look', async () => {
  const mot = coordonneesModifiees({
    ...{ titulaire: 'Maurice <Laffite>', numero: '452769/193287', lien },
    ...{ actuels: { fixe: null, mobile: '+32 475 12 34 56' }, publies: { fixe: '09 09 09 09 09', mobile: null } },
  })
  const html = await render(createElement(MailDuMot, { agence, mot }))
  const text = texteDuMot({ agence, mot }).replaceAll('\u00A0', ' ')
  for (const said of [
    'Maurice <Laffite>, compte 452769/193287',
    'Téléphone fixe : aucun (dans votre logiciel : 09 09 09 09 09)',
    'Téléphone mobile : +32 475 12 34 56 (dans votre logiciel : aucun)',
    lien,
  ])
    expect(text).toContain(said)
  for (const said of ['Maurice &lt;Laffite&gt;', '+32 475 12 34 56', lien]) expect(html).toContain(said)
  expect(mot.sujet.replaceAll('\u00A0', ' ')).toBe('Coordonnées modifiées : Maurice <Laffite>')
})
