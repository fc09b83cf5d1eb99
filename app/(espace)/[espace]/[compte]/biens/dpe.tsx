import type { ClasseDpe } from '@/lib/prisma/enums'

/** The energy class of a home, its letter in the colours of the label. */
export const Dpe = ({ classe }: { classe: ClasseDpe }) => (
  <span className="dpe">
    DPE <b className={`dpe-${classe.toLowerCase()}`}>{classe}</b>
  </span>
)
