import 'server-only'
import { folded } from '@/lib/domain/classeur'
import type { Metier } from '@/lib/prisma/enums'
import type { Check } from './checks'
import { fileName } from './description'
import { documents } from './files/documents'
import { has } from './header'
import { trouverLesNoms } from './noms'
import { stage } from './sql'
import type { Staged } from './staging'

export type Modele = { readonly id: string; readonly metier: Metier; readonly nom: string; readonly prefixer: boolean }

const METIERS = { SYNDIC: 'Syndic', GERANCE: 'Gérance' } as const

export const MODELES_EN_VIGUEUR =
  'select id, metier, nom, prefixer from modele_de_diffusion where agency_id = $1 and archived_at is null order by metier, nom'

/** By its name, or « Syndic / Appel de fonds » where both trades have one of that name. */
export function chercheur(modeles: readonly Modele[]): (nom: string) => Modele | { readonly attendu: string } {
  const inOrder = new Intl.Collator('fr')
  const noms = [...new Set(modeles.map(({ nom }) => nom))].sort(inOrder.compare)
  const known = noms.length > 0 ? `un de ces modèles : ${noms.join(', ')}` : 'un modèle de l’agence, qui n’en a encore aucun'
  return (nom) => {
    const found = modeles.filter((one) => [one.nom, `${METIERS[one.metier]} / ${one.nom}`].some((name) => folded(name) === folded(nom)))
    const [first, second] = found
    if (!first) return { attendu: known }
    return second ? { attendu: 'le nom d’un seul modèle : écrivez « Syndic / … » ou « Gérance / … »' } : first
  }
}

/** Those say under what a document of the gérance is, and not only in which sub-folder. */
const LIENS = `('bail', 'lot')`
const PIECE = `regexp_replace(regexp_replace(s.fichier, '^.*/', ''), '\\.[^./]*$', '')`
/** Where the manual counts from: the day of the document. */
const FIN = `(s.date + make_interval(months => m.mois))::date`

/** Columns that a template may fill where the file does not have them: the others keep what was published. */
const REMPLIES = { titre: 'text', jusqu_au: 'date', notifier: 'boolean' } as const

/**
 * Applies to each document the rules of the template that it names (manual Crypto, « Paramétrage des modèles d’événement »): where it goes, in
 * which sub-folder, under which name, until when, and whether it is told of. What its own line says of the classeur, of the last day and of the notice comes first.
 */
export async function appliquerLesModeles(check: Check, one: Staged): Promise<Staged> {
  const { file, header } = one
  if (file.name !== documents.name) return one
  const { client, agencyId, errors } = check
  const { rows } = await client.query<{ toutes: boolean }>('select noms_des_pieces as toutes from agency where id = $1', [agencyId])
  const toutes = rows[0]?.toutes ?? false
  if (toutes && has(header, 'titre')) {
    await client.query(`update ${stage(file)} s set titre = left(${PIECE}, 500) where ${PIECE} <> ''`)
  }
  const dit = has(header, 'notifier')
  if (!has(header, 'modele')) {
    if (dit) await client.query(`update ${stage(file)} set notifier = true where notifier is null`)
    return one
  }
  const { rows: modeles } = await client.query<Modele>(MODELES_EN_VIGUEUR, [agencyId])
  const named = await trouverLesNoms(check, file, 'modele', chercheur(modeles))
  const absent = Object.entries(REMPLIES).filter(([name]) => !has(header, name))
  for (const [name, type] of absent) {
    await client.query(`alter table ${stage(file)} add column "${name}" ${type}`)
    const former = `select d.reference, d."${name}" as v from document d where d.agency_id = $1 and d.nature = 'PUBLIE' and d.origine = 'ENVOI'`
    await client.query(
      `update ${stage(file)} s set "${name}" = d.v from (${former}) d where d.reference = s.reference and s.modele is null`,
      [agencyId],
    )
  }
  await client.query(`update ${stage(file)} set notifier = ${dit ? 'coalesce(notifier, true)' : 'true'} where modele is null`)
  const dossier = (name: string, otherwise = 'null') => (has(header, name) ? `s.${name}` : otherwise)
  const base = toutes
    ? 's.titre'
    : `case when m.noms_des_pieces then ${PIECE} else coalesce(nullif(s.titre, ''), nullif(m.titre, ''), m.nom) end`
  const prefixe = `case when m.prefixer and ${dossier('dossier_reference')} is not null then ${dossier('dossier_reference')} || ' - ' else '' end`
  const sous = has(header, 'dossier_type')
    ? `, dossier_type = case when m.grouper or lower(s.dossier_type) in ${LIENS} then s.dossier_type end`
    : ''
  await client.query(
    `update ${stage(file)} s set classeur_id = coalesce(s.classeur_id, case when s.classeur is null then m.classeur_id end),
       titre = left(${prefixe} || (${base}), 500), jusqu_au = coalesce(s.jusqu_au, ${FIN}), notifier = ${dit ? 'coalesce(s.notifier, m.notifier)' : 'm.notifier'}${sous}
     from ${named} l join modele_de_diffusion m on m.id = l.id where l.nom = s.modele and m.agency_id = $1`,
    [agencyId],
  )
  const { rows: sans } = await client.query<{ ligne: number; modele: string }>(
    `select s.ligne, s.modele from ${stage(file)} s join ${named} l on l.nom = s.modele
     where l.id is not null and s.classeur is null and s.classeur_id is null and not s.supprime order by s.ligne limit 10000`,
  )
  for (const { ligne, modele } of sans) {
    const expected = 'un modèle qui a un classeur, ou un classeur sur la ligne'
    errors.add({ file: fileName(file), line: ligne, column: 'modele', found: modele, expected })
  }
  await errors.flush()
  return { ...one, header: { ...header, filled: [...(header.filled ?? []), ...absent.map(([name]) => name)] } }
}
