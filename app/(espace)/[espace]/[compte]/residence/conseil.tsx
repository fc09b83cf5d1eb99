import { MembresDuConseil } from '@/components/membres-du-conseil'
import type { Residence } from '@/lib/queries/residence'

export const Conseil = ({ residence }: { residence: Residence }) => (
  <section className="card" aria-labelledby="conseil">
    <h2 id="conseil">Conseil syndical</h2>
    <MembresDuConseil {...residence} />
  </section>
)
