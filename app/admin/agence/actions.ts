'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { contrast } from '@/lib/domain/accent'
import { parseDay } from '@/lib/domain/day'
import { parseAmount } from '@/lib/domain/money'
import { rangerLogo } from '@/lib/logo'
import { requestOrigin } from '@/lib/origin'
import { enregistrerFiche, ficheDeLAgence } from '@/lib/queries/fiche-agence'
import { Refusal } from '@/lib/refusal'
import { requireAdministrateur } from '@/lib/viewer'

const texte = (max: number) => z.string().trim().max(max, `Ce texte est trop long\u00A0: ${max} caractères au plus.`)
const email = texte(320).refine(
  (text) => text === '' || z.email().safeParse(text).success,
  'Cette adresse n’est pas complète\u00A0: il manque par exemple «\u00A0@\u00A0».',
)

const fiche = z.object({
  version: z.coerce.number().int().min(0),
  nom: texte(200).min(1, 'Indiquez le nom de l’agence.'),
  activite: texte(200),
  adresse1: texte(200),
  codePostal: texte(10),
  ville: texte(100),
  telephone: texte(40),
  email,
  site: texte(300).refine(
    (text) => text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text)),
    'Écrivez une adresse de site complète, https://…',
  ),
  horaires: texte(500),
  mentions: texte(1000),
  accent: texte(7).regex(/^#[0-9a-f]{6}$/i, 'Choisissez une couleur, ou écrivez-la comme #0f5b57.'),
  formeJuridique: texte(100),
  capital: texte(100),
  codeSociete: texte(20).regex(/^[a-z0-9_-]*$/i, 'Écrivez ce code sans espace\u00A0: des lettres, des chiffres, des tirets.'),
  siret: texte(20).refine((text) => text === '' || /^\d{14}$/.test(text.replace(/\s/g, '')), 'Un SIRET a quatorze chiffres.'),
  ape: texte(10),
  rcs: texte(100),
  tva: texte(20),
  emailCommercant: email,
  gerant: texte(200),
  gerantFonction: texte(100),
  carteNumero: texte(100),
  carteDelivreePar: texte(200),
  carteJusquAu: texte(10).transform((text, context) => {
    if (text === '') return null
    const read = parseDay(text)
    if (read) return read
    context.addIssue({ code: 'custom', message: 'Écrivez un jour, JJ/MM/AAAA.' })
    return z.NEVER
  }),
  garant: texte(200),
  garantAdresse: texte(300),
  garantieMontant: texte(30).transform((text, context) => {
    if (text === '') return null
    const read = parseAmount(text.replace(/\s*€$/, ''))
    if (read !== null && read >= 0) return read
    context.addIssue({ code: 'custom', message: 'Écrivez un montant en euros, par exemple 120\u202F000.' })
    return z.NEVER
  }),
  assureurRc: texte(200),
  policeRc: texte(100),
  sansLogo: z
    .literal('on')
    .optional()
    .catch(undefined)
    .transform((value) => value === 'on'),
  logo: z.array(z.file()),
})

/** WCAG 2.2, 1.4.11: what is not text stands out from its ground. */
const CONTRASTE = 3

export const changerLaFiche = action(requireAdministrateur, fiche, async (viewer, { sansLogo, logo, ...saisie }) => {
  if (Math.max(contrast(saisie.accent, '#ffffff'), contrast(saisie.accent, '#1d1b18')) < CONTRASTE)
    throw new Refusal('Cette couleur ne se lit pas. Choisissez-en une plus franche.', 'accent')
  const [fichier] = logo
  const actuel = (await ficheDeLAgence(viewer))?.logo ?? null
  const range = fichier ? await rangerLogo(fichier) : sansLogo ? null : actuel
  const { version, ...rest } = saisie
  const fait = await enregistrerFiche(viewer, { ...rest, logo: range, version }, await requestOrigin())
  if (fait.etat === 'CHANGE') {
    const typed = Object.entries(rest).map(([champ, value]) => [champ, value === null ? '' : String(value)])
    return { ...Object.fromEntries(typed), version: String(fait.version), change: 'oui' }
  }
  return fait.etat === 'FAIT' ? 'La fiche est enregistrée. Vos clients la voient dès leur prochaine page.' : 'Rien n’a changé.'
})
