import { z } from 'zod'

/** An e-mail address as a form sends it; lib/domain/email.ts says how it is compared and kept. */
export const adresseEmail = (absente: string) =>
  z
    .string()
    .trim()
    .min(1, absente)
    .max(320, 'Cette adresse est trop longue.')
    .pipe(z.email('Cette adresse n’est pas complète\u00a0: il manque par exemple «\u00a0@\u00a0».'))
