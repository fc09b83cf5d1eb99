import { parseDay } from '@/lib/domain/day'
import { type FileDescription, optional, required } from '../description'
import { choix, jour, reference, texte } from '../readers'

export const proprietes: FileDescription = {
  name: 'proprietes',
  table: 'propriete',
  key: ['immeuble', 'lot', 'compte', 'type', 'debut'],
  references: [
    { columns: ['immeuble', 'lot'], to: 'lots', into: 'lot_id' },
    { columns: ['compte'], to: 'comptes', into: 'compte_id' },
  ],
  columns: [
    required('immeuble', reference),
    required('lot', reference),
    required('compte', reference),
    required('type', choix('type_propriete', ['PLEIN', 'USUFRUIT', 'NUE_PROPRIETE', 'INDIVISION'])),
    optional('quote_part', texte(50)),
    optional('debut', jour),
    optional('fin', jour),
  ],
  check(value) {
    const [debut, fin] = [parseDay(value('debut')), parseDay(value('fin'))]
    return debut && fin && fin < debut ? { column: 'fin', found: value('fin'), expected: `un jour à partir du ${value('debut')}` } : null
  },
}
