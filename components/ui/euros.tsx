import { type Cents, formatAmount } from '@/lib/domain/money'

/** An amount in euros; the narrow space before € never breaks. */
export const Euros = ({ montant }: { montant: Cents }) => <>{`${formatAmount(montant)}\u202F€`}</>
