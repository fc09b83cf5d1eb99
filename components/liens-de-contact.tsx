import { Icon } from '@/components/ui/icon'
import { enPaires, lienTelephonique } from '@/lib/domain/telephones'

type Props = { readonly telephone?: string | null; readonly email?: string | null }

/** A telephone to call, an address to write to: as links, each large enough for a thumb. */
export const LiensDeContact = ({ telephone, email }: Props) => (
  <>
    {telephone && (
      <a className="flex min-h-11 w-fit items-center gap-2" href={lienTelephonique(telephone)}>
        <Icon name="phone" size={20} className="flex-none" />
        {enPaires(telephone) ?? telephone}
      </a>
    )}
    {email && (
      <a className="flex min-h-11 w-fit items-center gap-2 [overflow-wrap:anywhere]" href={`mailto:${email}`}>
        <Icon name="mail" size={20} className="flex-none" />
        <span className="min-w-0">{email}</span>
      </a>
    )}
  </>
)
