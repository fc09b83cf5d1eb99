import type { Bail } from '@/lib/domain/baux'
import { day } from '@/lib/domain/day'
import { type LotDeclare, lignesDeclarees, locauxLoues } from '@/lib/domain/lots-declares'

type Usage = LotDeclare['baux'][number]['usage']
const bail = (usage: Usage, debut: string, fin: string | null = null): Bail & { usage: Usage } => ({
  ...{ id: `${usage} ${debut}`, usage, debut: day(debut), fin: fin ? day(fin) : null, preavisLe: null, departLe: null },
})
const lot = (numero: string, baux: LotDeclare['baux'], lotPrincipalId: string | null = null): LotDeclare => ({
  ...{ id: numero, numero, lotPrincipalId, immeuble: { reference: 'A' }, baux },
})
const ligne = (numero: string | null, date: string) => ({ date: day(date), immeuble: numero && 'A', numero })

test('a line is of what its lot is let as on that day; empty, of what it was let as before', () => {
  const lots = [lot('1', [bail('MEUBLE', '2024-01-01', '2025-03-31'), bail('VIDE', '2025-06-01')]), lot('2', [bail('VIDE', '2024-01-01')])]
  const [meuble, vacant, nu, voisin, general] = [
    ligne('1', '2025-02-05'),
    ligne('1', '2025-04-15'),
    ligne('1', '2025-07-05'),
    ligne('2', '2025-02-05'),
    ligne(null, '2025-02-28'),
  ]
  const read = lignesDeclarees([meuble, vacant, nu, voisin, general], lots)
  expect(read).toEqual({ meublees: [meuble, vacant], nues: [nu, voisin, general], aPartager: [general] })
})

test('without a furnished let nothing is left out nor shared; a lot never let is bare', () => {
  const lignes = [ligne('9', '2025-02-05'), ligne('3', '2025-02-05'), ligne(null, '2025-02-05')]
  expect(lignesDeclarees(lignes, [lot('3', [])])).toEqual({ meublees: [], nues: lignes, aPartager: [] })
})

test('locals: let bare one day at least, each once, without what goes with another', () => {
  const lots = [
    lot('un jour', [bail('VIDE', '2020-01-01', '2025-01-01')]),
    lot('deux baux', [bail('VIDE', '2020-01-01', '2025-06-30'), bail('VIDE', '2025-08-01')]),
    lot('meublé', [bail('MEUBLE', '2020-01-01')]),
    lot('avant', [bail('VIDE', '2020-01-01', '2024-12-31')]),
    lot('cave', [bail('VIDE', '2020-01-01')], 'un jour'),
    lot('garage', [bail('STATIONNEMENT', '2020-01-01')]),
    lot('jamais', []),
  ]
  expect(locauxLoues(lots, 2025)).toEqual(['un jour', 'deux baux', 'garage'])
})
