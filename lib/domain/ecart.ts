/**
 * How much `apres` is above `avant`, in tenths of a percent, rounded to the nearest, ties away from zero.
 * Null when there is nothing to compare with: from zero, or from what is negative.
 */
export function ecartEnMillimes(avant: number, apres: number): number | null {
  if (avant <= 0) return null
  const [gap, by] = [BigInt(apres) - BigInt(avant), BigInt(avant)]
  const magnitude = ((gap < 0n ? -gap : gap) * 2000n + by) / (2n * by)
  return Number(gap < 0n ? -magnitude : magnitude)
}

const enPourcent = (millimes: number) => {
  const [whole, tenth] = [Math.trunc(Math.abs(millimes) / 10), Math.abs(millimes) % 10]
  const decimals = tenth === 0 ? '' : `,${tenth}`
  return `${String(whole).replace(/\B(?=(\d{3})+$)/g, '\u202F')}${decimals}\u00A0%`
}

/** `+3,2 %`, `−12 %`, `0 %`. */
export const formatEcart = (millimes: number): string => `${millimes > 0 ? '+' : millimes < 0 ? '\u2212' : ''}${enPourcent(millimes)}`

/** « 12 % de moins que », « 3 % de plus que », « autant que », to the nearest whole percent: what follows is what one compares with. */
export function ecartEnMots(millimes: number): string {
  const whole = Math.round(Math.abs(millimes) / 10) * 10
  return whole === 0 ? 'autant que' : `${enPourcent(whole)} de ${millimes > 0 ? 'plus' : 'moins'} que`
}

/** `part` of `tout` in percent: `9,1 %`. Null of nothing. */
export const partDe = (part: number, tout: number): string | null => (tout > 0 ? enPourcent(ecartEnMillimes(tout, tout + part) ?? 0) : null)
