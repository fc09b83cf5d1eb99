import { type FileDescription, optional, required } from '../description'
import { choix, jour, quantite, reference, texte } from '../readers'

export const consommations: FileDescription = {
  name: 'consommations',
  table: 'consommation',
  key: ['immeuble', 'lot', 'fluide', 'date'],
  references: [{ columns: ['immeuble', 'lot'], to: 'lots', into: 'lot_id' }],
  columns: [
    required('immeuble', reference),
    required('lot', reference),
    required('fluide', choix('fluide', ['EAU_FROIDE', 'EAU_CHAUDE', 'CHAUFFAGE'])),
    required('date', jour),
    optional('index', quantite),
    required('consommation', quantite),
    required('unite', texte(20)),
  ],
}
