import type { ComponentProps } from 'react'
import { Field } from './field'

type Props = Pick<ComponentProps<typeof Field>, 'name' | 'label' | 'hint' | 'error' | 'defaultValue' | 'autoComplete' | 'aside'>

/** An e-mail address: the right keyboard, no capital, no correction. */
export const EmailField = (props: Props) => (
  <Field type="email" inputMode="email" autoCapitalize="none" spellCheck={false} required maxLength={320} {...props} />
)
