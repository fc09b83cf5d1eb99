/** Said by Node where PostgreSQL does not answer any more. */
const NODE = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']
/** Its classes: connection lost, and stopped, restarted, or no place left for a connection. */
const POSTGRES = /^(08...|57P0[1-5]|53300)$/

/** Whether PostgreSQL went away, rather than refused what it was asked: the same asked again will do. */
export const estUneCoupure = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return NODE.includes(code) || POSTGRES.test(code) || /connection (terminated|error)|not queryable/i.test(error.message)
}
