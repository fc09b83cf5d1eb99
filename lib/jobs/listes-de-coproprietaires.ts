import 'server-only'
import { createHash } from 'node:crypto'
import { today } from '../clock'
import { listeDesCoproprietairesHtml } from '../documents/liste-coproprietaires-html'
import type { Day } from '../domain/day'
import { nomDeFichier } from '../domain/nom-de-fichier'
import type { JobData } from '../jobs'
import { renderPdf } from '../pdf'
import { coproprietairesDeLImmeuble } from '../queries/conseil'
import {
  type AgenceDesListes,
  agenceDesListes,
  demanderLesListes,
  type ResidenceAListe,
  rangerLaListe,
  residants,
  retirerLesListes,
} from '../queries/listes-de-coproprietaires'
import { putFile } from '../storage'
import { type SystemViewer, systemViewer } from '../viewer-kinds'

/** Printed by one job; the rest is left to the next, so that other jobs have their turn. */
const A_LA_FOIS = 20

type Agence = AgenceDesListes & { readonly classeurId: string }

/** @returns whether it was printed: what shows the same as the one that is published is left alone. */
async function refaire(viewer: SystemViewer, agence: Agence, residence: ResidenceAListe, jour: Day): Promise<boolean> {
  const liste = await coproprietairesDeLImmeuble(viewer, residence.id, jour)
  if (!liste) return false
  const ici = await residants(viewer, residence.id)
  const { nom, accent, mentions, classeurId } = agence
  const montre = {
    ...{ agence: { nom, accent, mentions }, adresse: residence.adresse, ...liste },
    lignes: liste.lignes.map((ligne) => ({ ...ligne, residant: ici.has(ligne.id) })),
  }
  const empreinte = createHash('sha256').update(JSON.stringify(montre)).digest('hex')
  if (empreinte === residence.empreinte) return false
  const pdf = Buffer.from(await renderPdf(await listeDesCoproprietairesHtml({ ...montre, jour })))
  const { hash, size } = await putFile(pdf)
  const fichier = { hash, taille: size, nom: nomDeFichier(`Liste des copropriétaires ${liste.immeuble}`, 'application/pdf') }
  return rangerLaListe(viewer, { residence, classeurId, empreinte, fichier, jour })
}

/** Makes again the lists of co-owners that show something else than what is published, and withdraws those that are not kept. Done again, nothing is left to do. */
export async function refaireLesListes({ agencyId }: JobData['listes']): Promise<void> {
  const [viewer, jour] = [systemViewer(agencyId), today()]
  const agence = await agenceDesListes(viewer)
  if (!agence) return
  const { classeurId } = agence
  await retirerLesListes(viewer, classeurId ? agence.residences.map(({ id }) => id) : [])
  if (!classeurId) return
  let faites = 0
  for (const residence of agence.residences) {
    if (faites === A_LA_FOIS) return demanderLesListes(viewer)
    if (await refaire(viewer, { ...agence, classeurId }, residence, jour)) faites++
  }
}
