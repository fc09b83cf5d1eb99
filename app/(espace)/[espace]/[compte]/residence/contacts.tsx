import { interlocuteursDuCoproprietaire, ListeDesInterlocuteurs } from '@/components/interlocuteurs'
import type { AgenceEmettrice } from '@/lib/domain/releve-emis'
import type { Residence } from '@/lib/queries/residence'

export const Contacts = ({ residence, agence }: { residence: Residence; agence: AgenceEmettrice }) => (
  <section className="card c12" aria-labelledby="contacts">
    <h2 id="contacts">Vos interlocuteurs</h2>
    <ListeDesInterlocuteurs contacts={interlocuteursDuCoproprietaire(residence, agence)} />
  </section>
)
