const NUMBER = /^0\d{9}$/

/** French numbers by twos, others as they were given. */
const parDeux = (numero: string) => {
  const digits = numero.replace(/[\s.]/g, '')
  return NUMBER.test(digits) ? digits.replace(/(\d\d)(?=\d)/g, '$1\u00A0') : numero
}

type Props = { readonly telephone?: string | null; readonly email?: string | null }

/** A telephone to call, an address to write to: as links, each large enough for a thumb. */
export const LiensDeContact = ({ telephone, email }: Props) => (
  <>
    {telephone && (
      <a className="flex min-h-11 w-fit items-center" href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>
        {parDeux(telephone)}
      </a>
    )}
    {email && (
      <a className="flex min-h-11 w-fit items-center [overflow-wrap:anywhere]" href={`mailto:${email}`}>
        {email}
      </a>
    )}
  </>
)
