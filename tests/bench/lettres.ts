import { randomUUID } from 'node:crypto'
import { demanderLesLettres } from '@/lib/acces/lettres/demander'
import { imprimerUnLot } from '@/lib/acces/lettres/imprimer'
import { pdfDesLettres } from '@/lib/acces/lettres/suite'
import { house as db, ownerPool } from '@/lib/db'
import { closeQueue } from '@/lib/jobs'
import { closeBrowser } from '@/lib/pdf'
import { effetsDuGeste } from '@/lib/queries/gestes-d-acces'
import type { Gestionnaire } from '@/lib/viewer-kinds'
import * as given from '../support/given'

const LETTRES = 2000
const CHAUFFE = 100

async function agence(nombre: number) {
  const { id: agencyId } = await given.agency(`LETTRES-${randomUUID()}`)
  await ownerPool().query(
    `with t as (insert into tiers (agency_id, reference, nature, civilite, nom, prenom, adresse1, code_postal, ville)
       select $1, 'T' || n, 'PERSONNE', 'Mme', 'Nom' || n, 'Jeanne', n || ' rue de la République', (54000 + n % 900)::text, 'Nancy'
       from generate_series(1, $2::int) n returning id, reference)
     insert into compte (agency_id, reference, numero, role, tiers_id) select $1, reference, '450-' || reference, 'COPROPRIETAIRE', id from t`,
    [agencyId, nombre],
  )
  return (await given.staff(agencyId, 'GESTIONNAIRE')) as Gestionnaire
}

async function imprimer(nombre: number) {
  const viewer = await agence(nombre)
  const selection = { ids: null, filtre: { recherche: '', etat: null } }
  const { empreinte } = await effetsDuGeste(viewer, selection)
  const from = performance.now()
  const tacheId = (await demanderLesLettres(viewer, { selection, empreinte, formulaire: randomUUID(), associes: false })) ?? ''
  for (let faits = 0; faits < nombre; ) {
    await imprimerUnLot({ tacheId, agencyId: viewer.agencyId })
    ;({ faits } = await db.tache.findUniqueOrThrow({ where: { id: tacheId }, select: { faits: true } }))
  }
  const printed = performance.now()
  const pdf = await pdfDesLettres(viewer, tacheId)
  return { perSecond: nombre / ((printed - from) / 1000), joinMs: performance.now() - printed, mb: (pdf?.length ?? 0) / 1e6 }
}

/** Letters with codes, from what is asked to the last one kept: passwords made and hashed, printed, sealed, written. */
export async function benchLettres() {
  await imprimer(CHAUFFE)
  const measured = await imprimer(LETTRES)
  await closeBrowser()
  await closeQueue()
  return { ...measured, lettres: LETTRES }
}
