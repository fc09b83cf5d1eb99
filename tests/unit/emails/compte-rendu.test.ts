import { render } from '@react-email/render'
import { createElement } from 'react'
import { type CompteRendu, compteRendu } from '@/emails/compte-rendu'
import { MailDuMot, texteDuMot } from '@/emails/mot'

const agence = { nom: 'Société Modèle', email: 'contact@modele.palier.test', telephone: '', accent: '#0f5b57' }
const said: CompteRendu = {
  etat: 'APPLIED',
  nom: 'nuit <1>.zip',
  recu: '12 mars 2026 à 6 h 05',
  fichiers: [
    { file: 'tiers.csv', added: 1200, changed: 3, withdrawn: 1 },
    { file: 'lots.csv', added: 0, changed: 0, withdrawn: 0 },
  ],
  erreurs: [],
  nombreDErreurs: 0,
  lien: 'https://palier.test/admin/publications/1',
}
const both = async (facts: CompteRendu) => {
  const mot = compteRendu(facts)
  return [await render(createElement(MailDuMot, { agence, mot })), texteDuMot({ agence, mot })].map((part) => part.replace(/<!-- -->/g, ''))
}

test('what was published, by file, in HTML and in text; what a program calls its file is text', async () => {
  const [html = '', text = ''] = await both(said)
  for (const part of [html, text]) {
    for (const words of ['tiers.csv', '1\u202f200 ajoutées, 3 modifiées, 1 retirée', said.lien, 'vos clients le voient'])
      expect(part).toContain(words)
    expect(part).not.toContain('lots.csv')
  }
  expect(html).toContain('nuit &lt;1&gt;.zip')
  expect((await both({ ...said, fichiers: [] }))[1]).toContain('rien de nouveau')
})

test('the first errors by their places, without what was read; how many there are', async () => {
  const erreur = { file: 'ecritures.csv', line: 12, column: 'debit', expected: 'un montant' }
  const erreurs = Array.from({ length: 100 }, (_, index) => ({ ...erreur, line: index + 1 }))
  const [, text = ''] = await both({ ...said, etat: 'REFUSED', erreurs, nombreDErreurs: 4321 })
  expect(text).toContain('4\u202f321 erreurs, dont')
  expect(text).toContain('ecritures.csv, ligne 5, colonne debit\u00a0: il fallait un montant.')
  expect(text).not.toContain('ligne 6')
  expect(text).not.toContain('tiers.csv')
})

test.each([
  ['READY', 'attend votre accord', 'Rien n’est publié'],
  ['FAILED', 'interrompue', 'Renvoyez-le'],
] as const)('%s', async (etat, sujet, words) => {
  expect(compteRendu({ ...said, etat }).sujet).toContain(sujet)
  expect((await both({ ...said, etat }))[1]).toContain(words)
})
