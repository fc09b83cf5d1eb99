import { releveEmis } from '@/lib/documents/releve-emis'
import { nomDuFichierDuReleve, titreDuReleve } from '@/lib/domain/releve-emis'
import { COMPTE_LAFFITE, releveDe } from './given-releve'

describe('an issued statement', () => {
  it('comes back from JSON as it was', () => {
    const emis = releveDe()
    expect(releveEmis.parse(JSON.parse(JSON.stringify(emis)))).toEqual(emis)
  })

  it.each([
    ['a day that is none', { dateDeValeur: '2017-02-30' }],
    ['a day as the page shows it', { dateDeValeur: '28/11/2017' }],
    ['a role that is unknown', { role: 'GARDIEN' }],
    ['an amount that is no integer', { releve: { ...releveDe().releve, solde: 60.61 } }],
  ])('is not read with %s', (_, wrong) => {
    expect(releveEmis.safeParse({ ...releveDe(), ...wrong }).success).toBe(false)
  })

  it('keeps nothing of the account that it does not print', () => {
    const wider = { ...COMPTE_LAFFITE, agence: { ...COMPTE_LAFFITE.agence, secret: 'x' } }
    expect(JSON.stringify(releveDe({ agence: wider.agence }))).not.toContain('secret')
  })

  it('writes the envelope with the civilité in full and capitals that keep their accents', () => {
    expect(releveDe().destinataire).toEqual(['Monsieur LAFFITE Maurice', '78 avenue des Peupliers', '91000 ÉVRY'])
  })

  it('writes each address once, whatever the number of lots', () => {
    const nom = 'Dugny – Saint-Exupéry'
    const biens = [
      { adresse: [nom, '2 cité Saint-Exupéry', '91760 Itteville'] },
      { adresse: [nom, '2 cité Saint-Exupéry', '91760 Itteville'] },
      { adresse: [nom, '4 cité Saint-Exupéry', '91760 Itteville'] },
    ]
    expect(releveDe({ biens }).adressesDesBiens).toEqual([
      nom,
      '2 cité Saint-Exupéry, 91760 Itteville',
      '4 cité Saint-Exupéry, 91760 Itteville',
    ])
  })

  it('names its title and its file in French', () => {
    expect(titreDuReleve(releveDe())).toBe('Relevé de compte du 28 novembre 2017')
    expect(nomDuFichierDuReleve(releveDe())).toBe('Relevé de compte 193287-63 du 28-11-2017.pdf')
  })

  it('names no file outside its folder', () => {
    expect(nomDuFichierDuReleve(releveDe({ reference: '../../é:t"c\n<x>' }))).toBe('Relevé de compte ..-..-é-t-c-x- du 28-11-2017.pdf')
  })
})
