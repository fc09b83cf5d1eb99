import { enPaires, lienTelephonique } from '@/lib/domain/telephones'

type Props = { readonly telephone?: string | null; readonly email?: string | null }

/** A telephone to call, an address to write to: as links, each large enough for a thumb. */
export const LiensDeContact = ({ telephone, email }: Props) => (
  <>
    {telephone && (
      <a className="flex min-h-11 w-fit items-center" href={lienTelephonique(telephone)}>
        {enPaires(telephone) ?? telephone}
      </a>
    )}
    {email && (
      <a className="flex min-h-11 w-fit items-center [overflow-wrap:anywhere]" href={`mailto:${email}`}>
        {email}
      </a>
    )}
  </>
)
