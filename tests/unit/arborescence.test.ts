import { arborescence, avecSesEnfants, cheminVers } from '@/lib/domain/arborescence'

const classeur = (id: string, parentId: string | null = null) => ({ id, parentId, nom: id, metier: 'SYNDIC' as const })
const contenu = (nombre: number, nouveaux = 0, dernier: string | null = null) => ({ nombre, nouveaux, dernier })

const tree = () =>
  arborescence(
    [
      classeur('courriers'),
      classeur('locataires', 'courriers'),
      classeur('autres', 'courriers'),
      classeur('vide'),
      classeur('seul', 'parti'),
    ],
    new Map([
      ['locataires', contenu(3, 1, '2026-01-02')],
      ['autres', contenu(2, 0, '2026-03-01')],
      ['courriers', contenu(1, 1, '2025-01-01')],
      ['seul', contenu(1)],
    ]),
  )

test('each one counts what is in it and below it; empty ones are left out', () => {
  expect(tree().map(({ id, nombre, nouveaux, dernier }) => [id, nombre, nouveaux, dernier])).toEqual([
    ['courriers', 6, 2, '2026-03-01'],
    ['seul', 1, 0, null],
  ])
  expect(tree()[0]?.enfants.map(({ id, nombre }) => [id, nombre])).toEqual([
    ['locataires', 3],
    ['autres', 2],
  ])
})

test('the way to one, and all that is below', () => {
  expect(cheminVers(tree(), 'autres')?.map(({ id }) => id)).toEqual(['courriers', 'autres'])
  expect(cheminVers(tree(), 'vide')).toBeNull()
  const [courriers] = tree()
  expect(courriers && avecSesEnfants(courriers)).toEqual(['courriers', 'locataires', 'autres'])
})

test('classeurs that hold each other end nothing', () => {
  expect(arborescence([classeur('a', 'b'), classeur('b', 'a')], new Map([['a', contenu(1)]]))).toEqual([])
})
