import Link from 'next/link'
import { MembresDuConseil } from '@/components/membres-du-conseil'
import type { Residence } from '@/lib/queries/residence'

export const Conseil = ({ residence, base }: { residence: Residence; base: string }) => (
  <section className="card" aria-labelledby="conseil">
    <h2 id="conseil">Conseil syndical</h2>
    <MembresDuConseil {...residence} />
    {residence.niveau !== 'COPROPRIETAIRE' && (
      <Link href={`${base}/conseil`} className="no-print mt-1 inline-flex min-h-11 items-center">
        Ouvrir les pages du conseil
      </Link>
    )}
  </section>
)
