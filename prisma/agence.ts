import { parseArgs } from 'node:util'
import { z } from 'zod'
import { house, type Transaction } from '@/lib/db'
import { CLASSEURS_PAR_DEFAUT } from '@/lib/domain/classeurs-par-defaut'
import { conditionsParDefaut } from '@/lib/domain/conditions'
import { normaliseEmail } from '@/lib/domain/email'

const text = (max: number) => z.string().trim().min(1).max(max).optional()

const ouiNon = z.enum(['oui', 'non'], 'oui ou non').optional()
const isFlux = (text: string) => text === 'non' || (text.length <= 2000 && /^https?:\/\//i.test(text) && URL.canParse(text))
const flux = z.string().refine(isFlux, 'l’adresse d’un flux, https://…, ou non')

const demande = z.object({
  code: z.string().regex(/^[A-Z0-9_-]{2,20}$/, 'de 2 à 20 capitales, chiffres, « - » ou « _ »'),
  nom: text(200),
  activite: text(200),
  adresse: text(200),
  'code-postal': text(10),
  ville: text(100),
  telephone: text(40),
  email: z.email('une adresse électronique').optional(),
  mentions: text(1000),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'une couleur comme #0f5b57')
    .optional(),
  solde: z.enum(['debit', 'credit'], 'debit ou credit').optional(),
  administrateur: z.email('une adresse électronique').optional(),
  rss: flux.optional(),
  'masquer-rib': ouiNon,
  'bailleur-voit-comptes': ouiNon,
  'bailleur-voit-documents': ouiNon,
  'arrondi-irl': z.enum(['arrondi', 'tronque'], 'arrondi ou tronque').optional(),
  'fermer-au-preavis': ouiNon,
  'fermer-au-depart': ouiNon,
  'mois-apres-depart': z.coerce.number('un nombre de mois').int('un nombre de mois').min(0, 'de 0 à 60').max(60, 'de 0 à 60').optional(),
})

export type DemandeDAgence = z.infer<typeof demande>

/** @throws Error in French, naming each option that is wrong. */
export function lireDemande(args: readonly string[]): DemandeDAgence {
  const options = Object.fromEntries(Object.keys(demande.shape).map((name) => [name, { type: 'string' as const }]))
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true })
  const read = demande.safeParse({ ...values, code: positionals[0] ?? '' })
  if (read.success) return read.data
  throw new Error(read.error.issues.map(({ path, message }) => `${String(path[0])} : attendu ${message}`).join('\n'))
}

/** The first version, in Palier's words, until the agency publishes its own; once there is one, nothing. */
export async function ecrirePremieresConditions(tx: Transaction, agencyId: string, nom: string): Promise<void> {
  if (await tx.conditions.count({ where: { agencyId } })) return
  await tx.conditions.createMany({ data: [{ agencyId, version: 1, texte: conditionsParDefaut(nom) }], skipDuplicates: true })
}

/** The manual's classeurs, until the agency makes its own; once there is one, nothing. */
export async function ecrirePremiersClasseurs(tx: Transaction, agencyId: string): Promise<void> {
  if (await tx.classeur.count({ where: { agencyId } })) return
  const ids = new Map<string, string>()
  for (const { parent, ...classeur } of CLASSEURS_PAR_DEFAUT) {
    const parentId = parent === null ? null : (ids.get(`${classeur.metier} ${parent}`) ?? null)
    const { id } = await tx.classeur.create({ data: { agencyId, parentId, ...classeur }, select: { id: true } })
    if (parent === null) ids.set(`${classeur.metier} ${classeur.nom}`, id)
  }
}

/** Another feed begins anew; without one, its news go with it. */
async function choisirLeFlux(tx: Transaction, id: string, fluxRss: string | null): Promise<void> {
  const data = { fluxRss, fluxRssErreur: null, fluxRssEssai: null, fluxRssLuLe: null }
  const { count } = await tx.agency.updateMany({ where: { id, OR: [{ fluxRss: null }, { fluxRss: { not: fluxRss ?? '' } }] }, data })
  if (count) await tx.actualite.deleteMany({ where: { agencyId: id } })
}

const oui = (said: 'oui' | 'non' | undefined) => said && said === 'oui'

/** What an agency decides of its landlords and tenants, apart from the rest. */
function optionsDeGerance<
  O extends Pick<
    DemandeDAgence,
    'bailleur-voit-comptes' | 'bailleur-voit-documents' | 'arrondi-irl' | 'fermer-au-preavis' | 'fermer-au-depart' | 'mois-apres-depart'
  >,
>(said: O) {
  const {
    'bailleur-voit-comptes': comptes,
    'bailleur-voit-documents': documents,
    'arrondi-irl': arrondi,
    'fermer-au-preavis': preavis,
    'fermer-au-depart': depart,
    'mois-apres-depart': moisApresDepart,
    ...same
  } = said
  const gerance = {
    bailleurVoitComptes: oui(comptes),
    bailleurVoitDocuments: oui(documents),
    arrondiIrl: arrondi && (arrondi === 'tronque' ? ('TRONQUE' as const) : ('ARRONDI' as const)),
    fermetureAuPreavis: oui(preavis),
    fermetureAuDepart: oui(depart),
    moisApresDepart,
  }
  return { gerance, same }
}

/** Opens the agency, or changes it; its administrator sets a password by « Mot de passe oublié ». @returns whether it is new. */
export async function enregistrerAgence({ code, nom, adresse, solde, administrateur, rss, ...rest }: DemandeDAgence): Promise<boolean> {
  const known = await house.agency.findUnique({ where: { code }, select: { id: true } })
  if (!known && !nom) throw new Error('nom : attendu pour une agence nouvelle')
  const { 'code-postal': codePostal, 'masquer-rib': masquerRib, ...others } = rest
  const { gerance, same } = optionsDeGerance(others)
  const said = Object.fromEntries(
    Object.entries({
      ...same,
      ...gerance,
      nom,
      codePostal,
      adresse1: adresse,
      masquerRib: oui(masquerRib),
      sensSolde: solde && (solde === 'debit' ? 'DEBIT_POSITIF' : 'CREDIT_POSITIF'),
    }).filter(([, value]) => value !== undefined),
  )
  await house.$transaction(async (tx) => {
    const { id: agencyId } = await tx.agency.upsert({ where: { code }, create: { code, nom: nom ?? code, ...said }, update: said })
    if (!known) await ecrirePremieresConditions(tx, agencyId, nom ?? code)
    await ecrirePremiersClasseurs(tx, agencyId)
    if (rss) await choisirLeFlux(tx, agencyId, rss === 'non' ? null : rss)
    if (!administrateur) return
    const email = normaliseEmail(administrateur)
    const { id: userId } = await tx.user.upsert({ where: { email }, create: { email }, update: {} })
    const open = { role: 'ADMINISTRATEUR' as const, closedAt: null }
    await tx.staff.upsert({ where: { agencyId_userId: { agencyId, userId } }, create: { agencyId, userId, ...open }, update: open })
  })
  return !known
}
