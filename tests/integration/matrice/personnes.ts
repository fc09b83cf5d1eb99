import { house as db } from '@/lib/db'
import * as acces from '@/lib/queries/acces'
import * as conditions from '@/lib/queries/conditions'
import * as equipe from '@/lib/queries/equipe'
import * as journal from '@/lib/queries/journal'
import * as preferences from '@/lib/queries/preferences'
import type { ClientViewer, Gestionnaire } from '@/lib/viewer-kinds'
import * as given from '../../support/given'
import { accepted, agencyOf, asAdmin, asStaff, asSystem, type Case, everything, origin, STAFF } from './monde'

export const PERSONNES: Record<string, Case> = {
  'acces.compteEtAcces': {
    kinds: STAFF,
    run: (viewer, { comptes: c }, target) => acces.compteEtAcces(asStaff(viewer), c[target].id),
  },
  'acces.comptesEtAcces': {
    kinds: STAFF,
    run: async (viewer, { comptes: c }, target) =>
      (await acces.comptesEtAcces(asStaff(viewer), everything)).rows.some(({ id }) => id === c[target].id),
  },
  'acces.regenererCodes': {
    kinds: STAFF,
    run: async (viewer, { comptes: c }, target) => {
      const depuis = (await db.code.findFirst({ where: { compteId: c[target].id } }))?.createdAt ?? null
      await acces.regenererCodes(viewer as Gestionnaire, { compteId: c[target].id, depuis }, origin)
      return db.code.count({ where: { compteId: c[target].id, force: true } })
    },
  },
  'acces.titulaires': {
    kinds: STAFF,
    run: async (viewer, { comptes: c }, target) => {
      await given.acces(c[target], (await given.user()).id)
      return (await acces.titulaires(asStaff(viewer), c[target].id)).length
    },
  },
  'conditions.acceptations': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { id } = await accepted(agencyOf(world, target))
      return (await conditions.acceptations(asAdmin(viewer), everything)).rows.some((row) => row.id === id)
    },
  },
  'conditions.accepterConditions': {
    kinds: ['client'],
    shared: true,
    run: async (viewer, world, target) => {
      const { id } = await given.conditions(agencyOf(world, target))
      await conditions.accepterConditions(viewer as ClientViewer, [id], origin)
      return db.acceptation.count({ where: { conditionsId: id } })
    },
  },
  'conditions.clientsConcernes': {
    kinds: STAFF,
    run: async (viewer, { comptes: c }, target) => {
      const before = await conditions.clientsConcernes(asAdmin(viewer))
      await given.client(c[target])
      return (await conditions.clientsConcernes(asAdmin(viewer))) - before
    },
  },
  'conditions.conditionsAAccepter': {
    kinds: ['client'],
    shared: true,
    run: async (viewer, world, target) => {
      const { id } = await given.conditions(agencyOf(world, target))
      return (await conditions.conditionsAAccepter(viewer as ClientViewer)).some((waiting) => waiting.id === id)
    },
  },
  'conditions.versions': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      await given.conditions(agencyOf(world, target))
      return (await conditions.versions(asAdmin(viewer))).length
    },
  },
  'equipe.collaborateur': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { userId } = await given.staff(agencyOf(world, target))
      return equipe.collaborateur(asAdmin(viewer), (await db.staff.findFirstOrThrow({ where: { userId } })).id)
    },
  },
  'equipe.equipe': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const { email } = await given.staff(agencyOf(world, target))
      return (await equipe.equipe(asAdmin(viewer), { recherche: email, page: 1 })).total
    },
  },
  'equipe.invitationsEnAttente': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      const [agencyId, expires] = [agencyOf(world, target), new Date()]
      await db.invitation.create({ data: { agencyId, email: 'x@palier.test', nom: 'X', role: 'LECTURE', expires } })
      return (await equipe.invitationsEnAttente(asAdmin(viewer))).length
    },
  },
  'journal.noterLExport': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      await journal.noterLExport(asAdmin(viewer), journal.TOUT_LE_JOURNAL, 'csv', origin)
      return db.journal.count({ where: { agencyId: agencyOf(world, target), evenement: 'journal-exporte' } })
    },
  },
  'journal.journal': {
    kinds: STAFF,
    run: async (viewer, world, target) => {
      await db.journal.createMany({ data: [{ agencyId: agencyOf(world, target), evenement: 'connexion' }] })
      return (await journal.journal(asAdmin(viewer), journal.TOUT_LE_JOURNAL)).length
    },
  },
  'preferences.avisRefuses': {
    fresh: true,
    kinds: ['client'],
    shared: true,
    run: async (viewer, world, target) => {
      const me = viewer as ClientViewer
      await db.refusDAvis.create({ data: { userId: me.userId, agencyId: agencyOf(world, target), avis: 'DOCUMENTS' } })
      return (await preferences.avisRefuses(me)).get(agencyOf(world, target))?.size
    },
  },
  'preferences.choisirAvis': {
    kinds: ['client'],
    shared: true,
    run: async (viewer, world, target) => {
      await preferences.choisirAvis(viewer as ClientViewer, agencyOf(world, target), ['DEMANDES'])
      return db.refusDAvis.count({ where: { agencyId: agencyOf(world, target) } })
    },
  },
  'preferences.avisVoulu': {
    kinds: ['system'],
    // What is told is a refusal of its own mails, never one of another agency's.
    run: async (viewer, world, target) => {
      const { id: userId } = await given.user()
      await db.refusDAvis.create({ data: { userId, agencyId: agencyOf(world, target), avis: 'DOCUMENTS' } })
      return !(await preferences.avisVoulu(asSystem(viewer), userId, 'DOCUMENTS'))
    },
  },
}
