/** What a form shows after it was sent; `values` gives back what was typed, secrets apart. */
export type FormState = {
  readonly status: 'idle' | 'done' | 'refused'
  readonly message?: string
  readonly errors: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
}

export const IDLE: FormState = { status: 'idle', errors: {}, values: {} }
