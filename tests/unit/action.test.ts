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
