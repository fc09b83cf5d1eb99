import { echec } from '@/lib/jobs/echec'

test('why a job failed, without the address that a mail server names, nor the error that it came from', () => {
  const cause = Object.assign(new Error('550'), { rejected: ['jeanne.dupont@palier.test'] })
  const kept = echec(new Error('Le message n’est pas parti (550 5.1.1 <jeanne.dupont@palier.test>: inconnue).', { cause }))
  expect(kept.message).toBe('Le message n’est pas parti (550 5.1.1 <…>: inconnue).')
  expect(kept.cause).toBeUndefined()
  expect(echec(new Error('Adresse e-mail refusée : « a b@c.fr ».')).message).not.toContain('@')
  expect(echec('panne').message).toBe('panne')
})
