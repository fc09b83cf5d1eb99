import { z } from 'zod'
import { action } from '@/lib/action'
import { IDLE } from '@/lib/form-state'

const echo = action(
  async () => null,
  z.object({ nom: z.string().min(1, 'Indiquez votre nom.'), motDePasse: z.string().catch('') }),
  async (_, { nom }) => nom,
)

const form = (...fields: readonly (readonly [string, string | Blob])[]) => {
  const made = new FormData()
  for (const [name, value] of fields) made.append(name, value)
  return made
}

test('a field without what PostgreSQL cannot keep', async () => {
  expect(await echo(IDLE, form(['nom', 'Jeanne\0 \u{1F600}']))).toMatchObject({ status: 'done', message: 'Jeanne \u{1F600}' })
})

test('nothing, a file, a repeated field, or what is no form at all', async () => {
  const absent = { status: 'refused', errors: { nom: expect.any(String) } }
  expect(await echo(IDLE, form())).toMatchObject(absent)
  expect(await echo(IDLE, form(['nom', new Blob(['x'])]))).toMatchObject(absent)
  expect(await echo(IDLE, 'nom=x' as unknown as FormData)).toMatchObject(absent)
  expect(await echo(IDLE, form(['nom', 'Jeanne'], ['nom', 'Autre']))).toMatchObject({ message: 'Jeanne' })
  expect(await echo(IDLE, form(['motDePasse', 'secret'], ['nom', '']))).toMatchObject({ values: { nom: '' } })
})

test('a secret never comes back', async () => {
  const { values } = await echo(IDLE, form(['motDePasse', 'secret'], ['nom', '']))
  expect(values).toEqual({ nom: '' })
})

const joined = action(
  async () => null,
  z.object({ nom: z.string().min(1), pieces: z.array(z.instanceof(File)).max(2, 'Deux au plus.') }),
  async (_, { pieces }) => pieces.map(({ name, size }) => `${name} ${size}`).join(', '),
)

test('a field that is a list holds the files that were chosen, and nothing else', async () => {
  const chosen = (...names: string[]) => names.map((name) => ['pieces', new File(['abc'], name)] as const)
  expect(await joined(IDLE, form(['nom', 'x'], ...chosen('a.pdf', 'b.pdf')))).toMatchObject({ message: 'a.pdf 3, b.pdf 3' })
  // What a browser sends for a field in which nothing was chosen; and a text under that name.
  expect(
    await joined(IDLE, form(['nom', 'x'], ['pieces', new File([], '')], ['pieces', new File([], 'undefined')], ['pieces', 'a.pdf'])),
  ).toEqual({
    status: 'done',
    errors: {},
    values: {},
  })
  const refused = await joined(IDLE, form(['nom', 'x'], ...chosen('a', 'b', 'c')))
  expect(refused).toEqual({ status: 'refused', errors: { pieces: 'Deux au plus.' }, values: { nom: 'x' } })
})

const several = action(
  async () => null,
  z.object({ nom: z.string(), titre: z.record(z.string(), z.string().min(1, 'Donnez un titre.')) }),
  async (_, { titre }) => Object.values(titre).join(', '),
)

test('a field that is a record holds a text for each of several things, and says of which one it refuses', async () => {
  const typed = [
    ['nom', 'x'],
    ['titre.a', 'Un\0'],
    ['titre.b', 'Deux'],
    ['titre', 'y'],
    ['titres.c', 'z'],
  ] as const
  expect(await several(IDLE, form(...typed))).toMatchObject({ status: 'done', message: 'Un, Deux' })
  expect(await several(IDLE, form(['nom', 'x'], ['titre.a', 'Un'], ['titre.b', '']))).toEqual({
    status: 'refused',
    errors: { 'titre.b': 'Donnez un titre.' },
    values: { nom: 'x', 'titre.a': 'Un', 'titre.b': '' },
  })
})
