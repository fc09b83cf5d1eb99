import { createHash, randomBytes } from 'node:crypto'

/** What a link holds: 256 bits, drawn when its mail is made. */
export const nouveau = (): string => randomBytes(32).toString('base64url')

/** Only this is kept: who reads the database has no link. */
export const empreinte = (jeton: string): string => createHash('sha256').update(jeton).digest('hex')
