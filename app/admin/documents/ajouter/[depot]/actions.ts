'use server'

import { notFound, redirect } from 'next/navigation'
import { action } from '@/lib/action'
import { today } from '@/lib/clock'
import { formatDay } from '@/lib/domain/day'
import { enNombre } from '@/lib/domain/droits-en-mots'
import { requestOrigin } from '@/lib/origin'
import { destinataires, lecteursPrevus } from '@/lib/queries/cibles-nommees'
import { classeursTenus } from '@/lib/queries/classeurs'
import { depotDe, retenirLesPieces } from '@/lib/queries/depots'
import { publierDepot } from '@/lib/queries/depots-publies'
import { requireRedacteur } from '@/lib/viewer'
import { empreinte, fauteDe, publication, type Saisie } from './saisie'

const tape = ({ classeur, nature, publieLe, mois, notifier, titre, date, pour, sans }: Saisie): Record<string, string> => ({
  ...{
    classeur,
    nature,
    publieLe: publieLe ? formatDay(publieLe) : '',
    mois: mois === null ? '' : String(mois),
    notifier: notifier ? 'on' : '',
  },
  ...Object.fromEntries(Object.entries(titre).map(([id, value]) => [`titre.${id}`, value])),
  ...Object.fromEntries(Object.entries(date).map(([id, value]) => [`date.${id}`, formatDay(value)])),
  ...Object.fromEntries(Object.entries(pour).map(([id, value]) => [`pour.${id}`, value])),
  ...Object.fromEntries(Object.keys(sans).map((id) => [`sans.${id}`, 'on'])),
})

/** Two steps: whom they are for and who will see them is told, and then they are published. */
export const publierLeDepot = action(requireRedacteur, publication, async (viewer, lue) => {
  // Files that name nobody are for those who are named once for all of them.
  const pour = Object.fromEntries(Object.entries(lue.pour).map(([id, noms]) => [id, noms.trim() || lue.sinon]))
  const saisie = { ...lue, pour }
  const depot = (await depotDe(viewer, saisie.depot)) ?? notFound()
  const ici = `/admin/documents/ajouter/${depot.id}`
  if (depot.publie) redirect(ici)
  const classeur = (await classeursTenus(viewer)).find(({ id }) => id === saisie.classeur) ?? notFound()
  const typed = tape(saisie)
  const gardees = depot.pieces.filter(({ id, refus }) => !refus && !saisie.sans[id])
  const pieces = gardees.flatMap(({ id }) => {
    const [titre, date, pour] = [saisie.titre[id], saisie.date[id], saisie.pour[id]]
    return titre && date && pour !== undefined ? [{ id, titre, date, pour }] : []
  })
  await retenirLesPieces(viewer, depot.id, pieces)
  if (pieces.length < gardees.length) return { ...typed, change: 'oui' }
  if (pieces.length === 0) return { ...typed, rien: 'oui' }
  const found = await destinataires(
    viewer,
    [classeur.metier],
    pieces.map(({ pour }) => pour),
  )
  const dits = Object.fromEntries(
    found.flatMap((of, at) => {
      const [id, faute] = [pieces[at]?.id ?? '', fauteDe(of, classeur.metier)]
      return [[`noms.${id}`, of.cibles.map(({ nom }) => nom).join('\n')], ...(faute ? [[`faute.${id}`, faute]] : [])]
    }),
  )
  if (Object.keys(dits).some((name) => name.startsWith('faute.'))) return { ...typed, ...dits, fautes: 'oui' }
  const lu = empreinte(saisie)
  if (saisie.confirme !== lu) {
    const cibles = [...new Set(found.flatMap((of) => of.cibles.map(({ id }) => id)))]
    const { comptes, avecAcces } = await lecteursPrevus(viewer, classeur.id, cibles, today())
    const effet = [
      `${enNombre(pieces.length, 'document sera visible', 'documents seront visibles')} de ${enNombre(comptes, 'compte', 'comptes')}`,
      `dont ${avecAcces === 0 ? 'aucun n’a activé son accès' : enNombre(avecAcces, 'a activé son accès', 'ont activé leur accès')}`,
    ].join(', ')
    const quand = saisie.publieLe && saisie.publieLe > today() ? `, à partir du ${formatDay(saisie.publieLe)}` : ''
    return { ...typed, ...dits, confirme: lu, effet: comptes === 0 ? 'Personne ne pourra ouvrir ces documents.' : `${effet}${quand}.` }
  }
  const { depot: depotId, classeur: classeurId, nature, publieLe, mois, notifier } = saisie
  const asked = { depotId, classeurId, natureLegale: nature || null, publieLe, mois, notifier, pieces }
  const suite = await publierDepot(viewer, { ...asked, ecartees: Object.keys(saisie.sans) }, today(), await requestOrigin())
  if (suite.etat === 'ABSENT') notFound()
  if (suite.etat === 'CHANGE') return { ...typed, ...dits, change: 'oui' }
  redirect(ici)
})
