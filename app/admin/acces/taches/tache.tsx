import { gesteDemande } from '@/lib/domain/selection-d-acces'
import type { EtatTache } from '@/lib/prisma/enums'
import type { TacheLue } from '@/lib/queries/taches'
import { GESTE } from '../libelles'

const ETAT: Record<EtatTache, readonly [string, string]> = {
  EN_ATTENTE: ['En attente', 'warn'],
  EN_COURS: ['En cours', 'warn'],
  FINIE: ['Terminé', 'good'],
  ECHOUEE: ['Interrompu', 'bad'],
  ANNULEE: ['Annulé', 'plain'],
}

export const EtatDeLaTache = ({ etat }: { etat: EtatTache }) => <span className={`tag ${ETAT[etat][1]}`}>{ETAT[etat][0]}</span>

const champ = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

export const nombreDit = ({ resultat }: TacheLue, name: string): number => Number(champ(resultat, name) ?? 0)

export function titreDeLaTache({ genre, demande }: TacheLue): string {
  const geste = genre === 'LETTRES' ? 'lettres' : gesteDemande(String(champ(demande, 'geste')))
  return geste ? GESTE[geste].fait : 'Opération'
}
