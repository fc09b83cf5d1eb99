import { z } from 'zod'

const rapport = z.object({
  durationMs: z.number(),
  errorCount: z.number(),
  warnings: z.array(z.string()),
  files: z.array(
    z.object({ file: z.string(), read: z.number(), added: z.number(), changed: z.number(), withdrawn: z.number(), unchanged: z.number() }),
  ),
  errors: z.array(
    z.object({ file: z.string(), line: z.number().nullable(), column: z.string().nullable(), found: z.string(), expected: z.string() }),
  ),
  /** Of a trial: the mails that would leave. */
  courriers: z.object({ total: z.number() }).optional(),
})

export type Rapport = z.infer<typeof rapport>

/** The report as the publication kept it; null while there is none. */
export const rapportLu = (report: unknown): Rapport | null => rapport.safeParse(report).data ?? null
