import { METIERS } from './domain/metiers'
import type { Prisma } from './prisma/client'
import type { StaffViewer, Viewer } from './viewer-kinds'

// What an agency's own people keep, as where clauses: nobody else's.

const NOTHING = { id: { in: [] as string[] } }

/** The classeurs that an agency keeps, of the trades of whoever asks; an agency's own people alone set them. */
export const classeursTenusPar = (viewer: Viewer): Prisma.ClasseurWhereInput =>
  viewer.kind === 'staff' ? { agencyId: viewer.agencyId, metier: { in: [...viewer.metiers] } } : NOTHING

/** The published documents that an agency keeps, withdrawn or not, of the trades of whoever asks. */
export const documentsTenusPar = (viewer: Viewer): Prisma.DocumentWhereInput =>
  viewer.kind === 'staff' ? { agencyId: viewer.agencyId, nature: 'PUBLIE', classeur: { metier: { in: [...viewer.metiers] } } } : NOTHING
/** The same of templates of what is published, and of what was published by them. */
export const modelesTenusPar = (viewer: Viewer): Prisma.ModeleDeDiffusionWhereInput =>
  viewer.kind === 'staff' ? { agencyId: viewer.agencyId, metier: { in: [...viewer.metiers] } } : NOTHING
export const diffusionsTenuesPar = (viewer: Viewer): Prisma.DiffusionWhereInput =>
  viewer.kind === 'staff' ? { agencyId: viewer.agencyId, metier: { in: [...viewer.metiers] } } : NOTHING

/** What was done to many comptes at once, by who had these trades on show: letters bear passwords, and are of whoever has all of them. */
export const tachesDesMetiers = ({ agencyId, metiers }: StaffViewer): Prisma.TacheWhereInput => ({
  agencyId,
  AND: METIERS.filter((metier) => !metiers.includes(metier)).map((metier) => ({
    NOT: { demande: { path: ['metiers'], array_contains: [metier] } },
  })),
})

/** What an agency tells its clients, where it is, and whom it recommends: of no trade. */
export const informationsTenuesPar = (viewer: Viewer): Prisma.InformationWhereInput =>
  viewer.kind === 'staff' ? { agencyId: viewer.agencyId } : NOTHING
export const bureauxTenusPar = (viewer: Viewer): Prisma.BureauWhereInput =>
  viewer.kind === 'staff' ? { agencyId: viewer.agencyId } : NOTHING
export const partenairesTenusPar = (viewer: Viewer): Prisma.PartenaireWhereInput =>
  viewer.kind === 'staff' ? { agencyId: viewer.agencyId } : NOTHING
