import { type Cents, cents, formatAmount } from './money'

/**
 * montant × numerateur ÷ denominateur, in euros: « 391,90 », « 391,8996… ». Four decimals at the most: the two after the cent show why it is
 * rounded.
 */
export function produitExact(montant: Cents, numerateur: number, denominateur: number): string {
  const product = BigInt(montant) * BigInt(numerateur)
  const [magnitude, by] = [product < 0n ? -product : product, BigInt(denominateur)]
  const inTenThousandths = (magnitude * 100n) / by
  const beyond = magnitude % by === 0n ? '' : String(inTenThousandths % 100n).padStart(2, '0') + ((magnitude * 100n) % by === 0n ? '' : '…')
  return `${product < 0n ? '\u2212' : ''}${formatAmount(cents(inTenThousandths / 100n))}${beyond}`
}
