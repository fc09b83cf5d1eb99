import { house as db, housePool } from '@/lib/db'
import { useDatabase } from '../../support/database'
import * as given from '../../support/given'

useDatabase()

/** The rule that the database keeps, read whole: the last unused code of the compte, or of another of its tiers with the same identifiant. */
const REGLE = `
  select c.reference, c.etat_acces as etat, c.code_id as code, c.code_expire_le as expire,
    case when exists (select from acces o where o.compte_id = c.id and o.closed_at is null) then 'ASSOCIE' when k.id is null then 'AUCUN'
      when exists (select from activation v where v.code_id = k.id and v.email is not null) then 'ACTIVATION' else 'PREPARE' end as "etatVrai",
    k.id as "codeVrai", k.expires as "expireVrai"
  from compte c left join lateral (select k.* from code k join compte p on p.id = k.compte_id
    where k.used_at is null and (k.compte_id = c.id
      or (k.agency_id = c.agency_id and k.identifiant = upper(regexp_replace(c.identifiant, '\\s', '', 'g')) and p.tiers_id = c.tiers_id))
    order by k.created_at desc limit 1) k on true
  where c.agency_id = $1 order by c.reference`

async function world() {
  const { id: agencyId } = await given.agency()
  const seul = await given.compte(agencyId)
  const premier = await given.compte(agencyId)
  const second = await given.compte(agencyId)
  await db.compte.update({ where: { id: second.id }, data: { tiersId: premier.tiersId, identifiant: 'commun 1' } })
  await db.compte.update({ where: { id: premier.id }, data: { identifiant: 'COMMUN1' } })
  const etats = async () => {
    const { rows } = await housePool().query(REGLE, [agencyId])
    for (const { etat, code, expire, etatVrai, codeVrai, expireVrai } of rows)
      expect({ etat, code, expire }).toEqual({ etat: etatVrai, code: codeVrai, expire: expireVrai })
    const of = Object.fromEntries(rows.map(({ reference, etat }) => [reference, etat]))
    return [seul, premier, second].map(({ reference }) => of[reference])
  }
  return { agencyId, seul, premier, second, etats }
}

test('a letter, what was typed of it, a login, its end: each compte of the letter follows', async () => {
  const { seul, premier, etats } = await world()
  expect(await etats()).toEqual(['AUCUN', 'AUCUN', 'AUCUN'])
  const code = await given.code(premier, { identifiant: 'COMMUN1' })
  expect(await etats()).toEqual(['AUCUN', 'PREPARE', 'PREPARE'])
  const activation = await db.activation.create({
    data: {
      agencyId: premier.agencyId,
      codeId: code.id,
      email: 'a@palier.test',
      expires: new Date(Date.now() + 60_000),
    },
  })
  expect(await etats()).toEqual(['AUCUN', 'ACTIVATION', 'ACTIVATION'])
  await db.activation.update({ where: { id: activation.id }, data: { email: null } })
  expect(await etats()).toEqual(['AUCUN', 'PREPARE', 'PREPARE'])
  const { id: userId } = await given.user()
  await db.$transaction([
    db.acces.createMany({ data: [seul, premier].map(({ id, agencyId }) => ({ agencyId, userId, compteId: id })) }),
    db.code.update({ where: { id: code.id }, data: { usedAt: new Date() } }),
    db.activation.deleteMany({ where: { codeId: code.id } }),
  ])
  expect(await etats()).toEqual(['ASSOCIE', 'ASSOCIE', 'AUCUN'])
  await db.acces.updateMany({ where: { userId, compteId: seul.id }, data: { closedAt: new Date() } })
  expect(await etats()).toEqual(['AUCUN', 'ASSOCIE', 'AUCUN'])
  await db.user.delete({ where: { id: userId } })
  expect(await etats()).toEqual(['AUCUN', 'AUCUN', 'AUCUN'])
})

test('codes that are made anew, lengthened or taken away, and comptes that the software names or gives otherwise', async () => {
  const { agencyId, seul, premier, second, etats } = await world()
  const code = await given.code(premier, { identifiant: 'COMMUN1' })
  await given.code(premier, { identifiant: 'AUTRE' })
  await db.code.update({ where: { id: code.id }, data: { expires: new Date('2020-01-01') } })
  await etats()
  await db.code.deleteMany({ where: { agencyId, identifiant: 'AUTRE' } })
  await etats()
  await db.compte.update({ where: { id: second.id }, data: { identifiant: 'AILLEURS' } })
  expect(await etats()).toEqual(['AUCUN', 'PREPARE', 'AUCUN'])
  await db.compte.update({ where: { id: second.id }, data: { identifiant: 'commun1' } })
  expect(await etats()).toEqual(['AUCUN', 'PREPARE', 'PREPARE'])
  // Sold: the compte that bears the code is another tiers', and the letter serves that compte alone.
  await db.compte.update({ where: { id: premier.id }, data: { tiersId: seul.tiersId } })
  expect(await etats()).toEqual(['AUCUN', 'PREPARE', 'AUCUN'])
  await db.compte.create({
    data: { ...{ agencyId, reference: 'neuf', numero: '9', role: 'COPROPRIETAIRE', tiersId: seul.tiersId }, identifiant: 'commun 1' },
  })
  await etats()
  await db.code.deleteMany({ where: { agencyId } })
  expect(await etats()).toEqual(['AUCUN', 'AUCUN', 'AUCUN'])
})

test('a login and a letter at the same instant: neither is forgotten', async () => {
  const { premier, etats } = await world()
  for (let turn = 0; turn < 8; turn++) {
    const { id: userId } = await given.user()
    await Promise.all([given.acces(premier, userId), given.code(premier, { identifiant: `TOUR${turn}` })])
    expect((await etats())[1]).toBe('ASSOCIE')
    await Promise.all([
      db.acces.deleteMany({ where: { compteId: premier.id } }),
      db.code.updateMany({ where: { compteId: premier.id }, data: { usedAt: new Date() } }),
    ])
    expect((await etats())[1]).toBe('AUCUN')
  }
})
