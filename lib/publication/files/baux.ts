import { ClasseDpe, PeriodiciteBail, UsageBail } from '@/lib/prisma/enums'
import { type FileDescription, optional, required } from '../description'
import { inOrder } from '../jours'
import { choix, indice, jour, montant, montantFacultatif, ouiNon, reference, trimestre } from '../readers'

/** The lot may be left out where the mandate has one alone. */
export const baux: FileDescription = {
  name: 'baux',
  table: 'bail',
  key: ['reference'],
  inherits: { columns: ['immeuble', 'lot'], from: 'mandats', by: 'mandat' },
  references: [
    {
      columns: ['mandat', 'immeuble', 'lot'],
      to: 'mandats',
      into: 'mandat_id',
      expected: 'un mandat de mandats.csv, dans cet envoi ou déjà publié, avec l’immeuble et le lot quand il en a plusieurs',
    },
    { columns: ['tiers'], to: 'tiers', into: 'tiers_id' },
  ],
  columns: [
    required('reference', reference),
    required('mandat', reference),
    optional('immeuble', reference),
    optional('lot', reference),
    required('tiers', reference),
    required('debut', jour),
    optional('fin', jour),
    optional('usage', choix('usage_bail', Object.values(UsageBail), 'VIDE')),
    optional('zone_tendue', ouiNon('non')),
    optional('periodicite', choix('periodicite_bail', Object.values(PeriodiciteBail), 'MENSUELLE')),
    required('loyer', montant),
    required('provision', montant),
    optional('depot_de_garantie', montantFacultatif),
    optional('irl_trimestre', trimestre),
    optional('irl_valeur', indice),
    optional('dpe', choix('classe_dpe', Object.values(ClasseDpe))),
  ],
  check: (value) => inOrder(value, 'debut', 'fin'),
}
