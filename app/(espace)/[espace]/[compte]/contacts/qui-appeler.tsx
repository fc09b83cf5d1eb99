import { LiensDeContact } from '@/components/liens-de-contact'
import { lignesAdresse } from '@/lib/domain/tiers'
import type { Fournisseur } from '@/lib/queries/contacts'

/** The firms of the residence and of the agency, by what they do. */
export const QuiAppeler = ({ fournisseurs, residence }: { fournisseurs: readonly Fournisseur[]; residence: string }) => (
  <section className="card c12" aria-labelledby="qui-appeler">
    <h2 id="qui-appeler">Qui appeler</h2>
    <p className="hint mt-1">
      Pour une panne ou un dégât dans les parties communes. Prévenez aussi votre gestionnaire : lui seul peut commander des travaux.
    </p>
    <ul className="mt-3 grid gap-x-8 gap-y-5 sm:grid-cols-[repeat(auto-fill,minmax(270px,1fr))]">
      {fournisseurs.map(({ nom, activite, telephone, email, propre, ...adresse }, index) => (
        <li key={`${index}-${nom}`} className="min-w-0">
          <h3 className="[overflow-wrap:anywhere]">{activite ?? nom}</h3>
          {activite && <p className="mt-1 [overflow-wrap:anywhere]">{nom}</p>}
          <span className="hint block">{lignesAdresse(adresse).join(', ')}</span>
          {propre && <span className="hint block">Intervient pour {residence}</span>}
          <LiensDeContact telephone={telephone} email={email} />
        </li>
      ))}
    </ul>
  </section>
)
