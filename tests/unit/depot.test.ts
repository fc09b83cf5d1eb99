import { dateDuNom, indicesDuNom, nomsTapes, reduit, titreDuNom } from '@/lib/domain/depot'

test('a title and a day are read from the name of a file', () => {
  expect(titreDuNom('PV_AG-2026.pdf')).toBe('PV AG-2026')
  expect(titreDuNom('été  à la\nmer.JPEG')).toBe('Été à la mer')
  expect(titreDuNom('.pdf')).toBe('Document')
  expect(dateDuNom('PV_2026-06-22.pdf')).toBe('2026-06-22')
  expect(dateDuNom('pv 22.06.2026 signé.pdf')).toBe('2026-06-22')
  expect(dateDuNom('20260622-pv.pdf')).toBe('2026-06-22')
  expect(dateDuNom('facture 31022026.pdf')).toBeNull()
  expect(dateDuNom('compte 452769193287.pdf')).toBeNull()
})

test('numbers and codes are looked for in it, the longest first; a year or a day is none', () => {
  expect(reduit('452769/193287')).toBe('452769193287')
  expect(indicesDuNom('Appel_452769-193287_2026.pdf').candidats).toContain('452769193287')
  expect(indicesDuNom('PV RES01 2026-06-22.pdf').candidats).toEqual(expect.arrayContaining(['res01']))
  expect(indicesDuNom('PV 2026.pdf').candidats).not.toContain('2026')
  expect(indicesDuNom('PV 20260622.pdf').candidats).not.toContain('20260622')
  expect(indicesDuNom('RES01 Lot 12.pdf').lot).toBe('12')
  expect(indicesDuNom('RES01_lot7b.pdf').lot).toBe('7b')
  expect(indicesDuNom(`${'a'.repeat(10_000)}.pdf`).candidats).toEqual([])
})

test('recipients are typed one after another', () => {
  expect(nomsTapes('RES01, 0012 ;\n Les  Tilleuls,,0012')).toEqual(['RES01', '0012', 'Les Tilleuls'])
  expect(nomsTapes(' \n')).toEqual([])
})
