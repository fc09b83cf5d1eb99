import { type FileDescription, optional, required } from '../description'
import { entier, reference, surface, texte } from '../readers'

export const lots: FileDescription = {
  name: 'lots',
  table: 'lot',
  key: ['immeuble', 'numero'],
  references: [
    { columns: ['immeuble'], to: 'immeubles', into: 'immeuble_id' },
    { columns: ['immeuble', 'lot_principal'], to: 'lots', into: 'lot_principal_id' },
  ],
  columns: [
    required('immeuble', reference),
    required('numero', reference),
    required('nature', texte()),
    optional('type', texte()),
    optional('batiment', texte()),
    optional('escalier', texte()),
    optional('etage', texte()),
    optional('porte', texte()),
    optional('surface', surface),
    optional('pieces', entier(0, 1000)),
    optional('lot_principal', reference),
    optional('adresse1', texte()),
    optional('code_postal', texte()),
    optional('ville', texte()),
  ],
  check: (value) =>
    value('lot_principal') !== '' && value('lot_principal') === value('numero')
      ? { column: 'lot_principal', found: value('lot_principal'), expected: 'un autre lot que celui-ci, ou rien' }
      : null,
}
