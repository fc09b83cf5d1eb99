import 'server-only'
import type { Origin } from '../auth'
import { now } from '../clock'
import { transaction } from '../db'
import type { Evenement } from '../evenements'
import { noter } from '../journal'
import { documentsTenusPar } from '../scope-tenu'
import type { Redacteur } from '../viewer-kinds'

type Geste = 'retirer' | 'republier' | 'supprimer'

const EVENEMENTS = {
  retirer: 'document-retire',
  republier: 'document-republie',
  supprimer: 'document-supprime',
} as const satisfies Record<Geste, Evenement>

/** What it is done to: once it is done, there is nothing left to do. */
const AVANT = {
  retirer: { withdrawnAt: null },
  republier: { withdrawnAt: { not: null } },
  // What came by a bundle is the software's own: deleted here, it would come back.
  supprimer: { origine: 'SAISIE' },
} as const

const faire = (viewer: Redacteur, id: string, geste: Geste, origin: Origin): Promise<boolean> =>
  transaction(viewer, async (tx) => {
    const mine = { AND: [documentsTenusPar(viewer), { id }] }
    const found = await tx.document.findFirst({ where: mine, select: { titre: true, origine: true } })
    if (!found || (geste === 'supprimer' && found.origine !== 'SAISIE')) return false
    const where = { AND: [mine, AVANT[geste]] }
    const { count } =
      geste === 'supprimer'
        ? await tx.document.deleteMany({ where })
        : await tx.document.updateMany({ where, data: { withdrawnAt: geste === 'retirer' ? now() : null } })
    const { agencyId, userId, nom } = viewer
    const acteur = { userId, nom }
    if (count) await noter(tx, { evenement: EVENEMENTS[geste], agencyId, acteur, origin, details: { nom: found.titre.slice(0, 300) } })
    return true
  })

/** Shown to nobody any more, its link included. @returns false outside the viewer's agency and trades; the same of the two others. */
export const retirerDocument = (viewer: Redacteur, id: string, origin: Origin): Promise<boolean> => faire(viewer, id, 'retirer', origin)

/** Shown again to whom it names; nobody is written to. */
export const republierDocument = (viewer: Redacteur, id: string, origin: Origin): Promise<boolean> => faire(viewer, id, 'republier', origin)

/** For good, with who opened it; one that was made by hand alone. */
export const supprimerDocument = (viewer: Redacteur, id: string, origin: Origin): Promise<boolean> => faire(viewer, id, 'supprimer', origin)
