import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { house } from '@/lib/db'
import { rangerPieces } from '@/lib/demandes/pieces-jointes'
import { DEMANDES, type DemandeDeDemonstration } from './echanges'

/** Always the same of one name: what was seeded once is found again. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(`demande de démonstration ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

async function pieces(agencyId: string, photo: string | undefined) {
  if (!photo) return []
  const file = new File([new Uint8Array(await readFile(join('prisma/demo/demandes', photo)))], photo)
  return (await rangerPieces([file])).map((piece, rang) => ({ agencyId, rang, ...piece }))
}

async function seed(demande: DemandeDeDemonstration, now: Date): Promise<void> {
  const { cle, agence, email, compte: reference, lot, categorie, sujet, etat, lue, echanges } = demande
  const formulaire = uuidOf(cle)
  if (await house.demande.findFirst({ where: { formulaire }, select: { id: true } })) return
  const compte = await house.compte.findFirstOrThrow({
    where: { reference, agency: { code: agence } },
    select: { id: true, agencyId: true, proprietes: { select: { lotId: true, lot: { select: { numero: true } } } } },
  })
  const { id: userId, name } = await house.user.findUniqueOrThrow({ where: { email }, select: { id: true, name: true } })
  const { id: compteId, agencyId, proprietes } = compte
  const { _max } = await house.demande.aggregate({ where: { agencyId }, _max: { numero: true } })
  const at = (heures: number) => new Date(now.getTime() - heures * 3600 * 1000)
  const [first, last] = [Math.max(...echanges.map(({ heures }) => heures)), Math.min(...echanges.map(({ heures }) => heures))]
  const messages = []
  for (const [rang, { heures, texte, agence: nom, interne = false, photo }] of echanges.entries())
    messages.push({
      ...{ agencyId, texte, interne, formulaire: rang ? uuidOf(`${cle} ${rang}`) : formulaire, createdAt: at(heures) },
      ...(nom ? { auteur: 'AGENCE' as const, nom } : { auteur: 'CLIENT' as const, nom: name ?? email, userId }),
      pieces: { create: await pieces(agencyId, photo) },
    })
  await house.demande.create({
    data: {
      ...{ agencyId, compteId, userId, categorie, sujet, etat, formulaire, numero: (_max.numero ?? 0) + 1 },
      lotId: proprietes.find((propriete) => propriete.lot.numero === lot)?.lotId ?? null,
      ...{
        createdAt: at(first),
        updatedAt: at(last),
        luParClientLe: at(lue ? last : first),
        luParAgenceLe: etat === 'NOUVELLE' ? null : at(last),
      },
      messages: { create: messages },
    },
  })
}

/** Makes the requests that are missing, dated from now; what was answered while playing with the demo stays. */
export async function seedDemandes(now: Date): Promise<void> {
  for (const demande of DEMANDES) await seed(demande, now)
}
