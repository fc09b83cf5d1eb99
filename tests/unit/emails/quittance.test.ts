import { render } from '@react-email/render'
import { createElement } from 'react'
import { MailDeQuittance, sujetDeLaQuittance, texteDuMailDeQuittance } from '@/emails/quittance'
import { day } from '@/lib/domain/day'
import { papierDe } from '../../support/given-papier'

const LIEN = 'https://palier.test/locataire/1/quittances'
const emis = papierDe('quittance')
const props = { agence: emis.agence, emis, lien: LIEN }

test('one figure, one button, why it was sent and how to stop it', async () => {
  const html = await render(createElement(MailDeQuittance, props))
  expect(html).toContain('lang="fr"')
  expect(html).toContain('Votre quittance de novembre 2026')
  expect(html).toContain('527,71\u00A0€')
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(html).toContain(`href="${LIEN}"`)
  expect(html).toContain('Vous pouvez changer d’avis à tout moment')
  expect(html).not.toMatch(/<img|url\(|@import|<link[^>]+stylesheet/)
})

test('the same in plain text', () => {
  expect(texteDuMailDeQuittance(props)).toBe(
    `Bonjour,

Votre règlement est bien arrivé, merci. SA Le Bureau vous adresse votre quittance, jointe en PDF\u00A0: gardez-la.

Loyer et charges, novembre 2026\u00A0: 527,71\u00A0€.

Voir mes quittances\u00A0:
${LIEN}

SA Le Bureau
03 83 00 00 00
contact@bureau.palier.test

Vous recevez ce message parce que vous avez accepté de recevoir vos quittances par e-mail. Vous pouvez changer d’avis à tout moment, sur la page «\u00A0Mes quittances\u00A0».`,
  )
})

test.each([
  ['2026-08-01', '2026-08-31', 'Votre quittance d’août 2026'],
  ['2026-03-17', '2026-03-31', 'Votre quittance du 17 au 31 mars 2026'],
])('the subject of %s to %s', (debut, fin, sujet) => {
  expect(sujetDeLaQuittance(papierDe('quittance', { debut: day(debut), fin: day(fin) }))).toBe(sujet)
})
