import fc from 'fast-check'
import { nomDeFichier } from '@/lib/domain/nom-de-fichier'

const PDF = 'application/pdf'

test.each([
  ['Procès-verbal.pdf', 'Procès-verbal.pdf'],
  ['SCAN0001.PDF', 'SCAN0001.pdf'],
  ['Proce\u0300s.pdf', 'Procès.pdf'],
  ['Devis 12/2026 : « toiture » ?.pdf', 'Devis 12-2026 - « toiture » -.pdf'],
  ['Avenant n° 2.1', 'Avenant n° 2.1.pdf'],
  ['photo.png', 'photo.pdf'],
  ['facture.exe', 'facture.exe.pdf'],
  ['facture\u202Efdp.exe', 'facture fdp.exe.pdf'],
  ['../../etc/passwd', 'etc-passwd.pdf'],
  ['a\0b\nc\u007f.pdf', 'a b c .pdf'.replace(' .', '.')],
  ['👩‍👩‍👧 fête.pdf', '👩‍👩‍👧 fête.pdf'],
  ['moitié \ud83d.pdf', 'moitié.pdf'],
  ['con', 'con_.pdf'],
  ['', 'document.pdf'],
  ['....', 'document.pdf'],
])('%j is downloaded as %j', (nom, expected) => {
  expect(nomDeFichier(nom, PDF)).toBe(expected)
})

test('the extension is that of the content', () => {
  expect(nomDeFichier('plan.pdf', 'image/jpeg')).toBe('plan.jpg')
  expect(nomDeFichier('plan.JPEG', 'image/jpeg')).toBe('plan.jpeg')
  expect(nomDeFichier('plan', 'inconnu')).toBe('plan.bin')
})

test('three hundred characters are cut between characters', () => {
  const nom = nomDeFichier(`${'é'.repeat(98)}👨‍👩‍👧‍👦${'x'.repeat(200)}.pdf`, PDF)
  expect(nom).toBe(`${'é'.repeat(98)}….pdf`)
})

test('whatever the name, the result is one that every system and every header takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (nom) => {
      const fit = nomDeFichier(nom, PDF)
      expect(new TextEncoder().encode(fit).length).toBeLessThanOrEqual(255)
      expect(fit).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.pdf$/u)
      expect(() => encodeURIComponent(fit)).not.toThrow()
      expect(nomDeFichier(fit, PDF)).toBe(fit)
    }),
  )
})
