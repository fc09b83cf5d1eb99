'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { now } from '@/lib/clock'
import { HEURES_MAX, JOURS_DE_LA_SEMAINE, lireHeures } from '@/lib/domain/horaire-du-depot'
import { requestOrigin } from '@/lib/origin'
import { PorteePublication } from '@/lib/prisma/enums'
import { demanderUnRegard, reglerLeDepot } from '@/lib/queries/depot-surveille'
import { Refusal } from '@/lib/refusal'
import { requirePublicateur } from '@/lib/viewer'

const PERIMEE = 'Cette page n’est plus à jour. Rechargez-la.'
const coche = z.literal('on').optional().catch(undefined)

const reglage = z.object({
  version: z.coerce.number(PERIMEE).int().min(0),
  actif: coche,
  jour: z.record(z.string(), z.string()),
  heures: z.string().max(500, 'Cette liste est trop longue.'),
  voulu: z.enum(PorteePublication, 'Choisissez ce qui est fait des paquets.'),
})

export const reglerLeDossier = action(requirePublicateur, reglage, async (viewer, saisie) => {
  const heures = lireHeures(saisie.heures)
  if (!heures) throw new Refusal('Écrivez les heures comme 06:00, séparées par des virgules.', 'heures')
  if (heures.length > HEURES_MAX) throw new Refusal(`${HEURES_MAX} heures au plus.`, 'heures')
  const jours = JOURS_DE_LA_SEMAINE.map((_, index) => index + 1).filter((jour) => saisie.jour[String(jour)] === 'on')
  const actif = saisie.actif === 'on'
  if (actif && !jours.length) throw new Refusal('Choisissez au moins un jour.', 'jours')
  if (actif && !heures.length) throw new Refusal('Indiquez au moins une heure.', 'heures')
  const { voulu, version } = saisie
  const theirs = await reglerLeDepot(viewer, { actif, jours, heures, voulu, version }, await requestOrigin())
  if (theirs === null) redirect('/admin/publications/depot?fait=regle')
  const typed = Object.fromEntries(jours.map((jour) => [`jour.${jour}`, 'on']))
  return { ...typed, heures: saisie.heures, voulu, ...(actif && { actif: 'on' }), version: String(theirs), change: 'oui' }
})

export const regarderMaintenant = action(requirePublicateur, z.object({ quoi: z.literal('regarder', PERIMEE) }), async (viewer) => {
  const depuis = now().getTime()
  if (!(await demanderUnRegard(viewer, await requestOrigin()))) throw new Refusal('Enregistrez d’abord les réglages du dossier.')
  redirect(`/admin/publications/depot?fait=regard&depuis=${depuis}`)
})
