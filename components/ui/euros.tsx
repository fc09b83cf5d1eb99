import { type Cents, formatEuros } from '@/lib/domain/money'

/** An amount in euros; no space in it ever breaks. */
export const Euros = ({ montant }: { montant: Cents }) => <>{formatEuros(montant)}</>
