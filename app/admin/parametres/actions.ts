'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { RUBRIQUES, type Rubrique } from '@/lib/domain/rubriques'
import { requestOrigin } from '@/lib/origin'
import { enregistrerParametres } from '@/lib/queries/parametres'
import { requireAdministrateur } from '@/lib/viewer'

const coche = z
  .literal('on')
  .optional()
  .catch(undefined)
  .transform((value) => value === 'on')

const ouvertes = Object.fromEntries(RUBRIQUES.map((rubrique) => [rubrique, coche])) as Record<Rubrique, typeof coche>

const parametres = z.object({
  version: z.coerce.number().int().min(0),
  ...ouvertes,
  classeursVides: coche,
  fluxRss: z
    .string()
    .trim()
    .max(2000, 'Cette adresse est trop longue.')
    .refine(
      (text) => text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text)),
      'Écrivez l’adresse complète d’un flux RSS ou Atom, https://…',
    )
    .transform((text) => text || null),
  sensSolde: z.enum(['DEBIT_POSITIF', 'CREDIT_POSITIF'], 'Choisissez un sens.'),
  masquerRib: coche,
  bailleurVoitComptes: coche,
  bailleurVoitDocuments: coche,
  arrondiIrl: z.enum(['ARRONDI', 'TRONQUE'], 'Choisissez un arrondi.'),
  fermetureAuPreavis: coche,
  fermetureAuDepart: coche,
  moisApresDepart: z.coerce
    .number('Indiquez un nombre de mois, de 0 à 60.')
    .int('Indiquez un nombre de mois, de 0 à 60.')
    .min(0, 'Indiquez un nombre de mois, de 0 à 60.')
    .max(60, 'Indiquez un nombre de mois, de 0 à 60.'),
})

export const changerParametres = action(requireAdministrateur, parametres, async (viewer, saisie) => {
  const { version, classeursVides, fluxRss, sensSolde, masquerRib, bailleurVoitComptes, bailleurVoitDocuments, arrondiIrl, ...rest } =
    saisie
  const { fermetureAuPreavis, fermetureAuDepart, moisApresDepart, ...rubriques } = rest
  const fait = await enregistrerParametres(
    viewer,
    {
      ...{ version, classeursVides, fluxRss, sensSolde, masquerRib, bailleurVoitComptes, bailleurVoitDocuments, arrondiIrl },
      ...{ fermetureAuPreavis, fermetureAuDepart, moisApresDepart },
      rubriquesFermees: RUBRIQUES.filter((rubrique) => !rubriques[rubrique]),
    },
    await requestOrigin(),
  )
  if (fait.etat === 'CHANGE') {
    const typed = Object.entries(saisie).map(([champ, value]) => [
      champ,
      value === true ? 'on' : value === false ? '' : String(value ?? ''),
    ])
    const nombre = Object.keys(fait.change).length
    return { ...Object.fromEntries(typed), version: String(fait.version), differences: nombre === 1 ? 'un point' : `${nombre} points` }
  }
  return fait.etat === 'FAIT' ? 'Paramètres enregistrés. Vos clients les voient dès leur prochaine page.' : 'Rien n’a changé.'
})
