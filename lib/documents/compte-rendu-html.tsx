import { addDays, formatDay } from '../domain/day'
import { formatAmount, formatEuros } from '../domain/money'
import { type CompteRenduEmis, type GroupeDuPapier, titreDuCompteRendu } from '../domain/papiers-du-bailleur'
import { BAILLEUR_CSS } from './bailleur-css'
import { Lettre } from './lettre'
import { RELEVE_CSS } from './releve-css'
import { uneLettreHtml } from './une-lettre'

const PAGE = 'compte-rendu'

type GroupeProps = { groupe: GroupeDuPapier; avecLot: boolean; seul: boolean }

/** Alone in its section, a group has the section's own title and total. */
const Groupe = ({ groupe: { titre, total, lignes }, avecLot, seul }: GroupeProps) => (
  <tbody>
    {!seul && (
      <tr className="groupe">
        <th scope="rowgroup" colSpan={avecLot ? 3 : 2}>
          {titre}
        </th>
        <th>{formatAmount(total)}</th>
      </tr>
    )}
    {lignes.map((ligne, rang) => (
      <tr key={rang}>
        <td className="jour">{formatDay(ligne.date)}</td>
        <td className="nature">{ligne.libelle}</td>
        {avecLot && <td className="lot">{ligne.lot}</td>}
        <td className="somme">{formatAmount(ligne.montant)}</td>
      </tr>
    ))}
  </tbody>
)

type SectionProps = { titre: string; total: string; groupes: readonly GroupeDuPapier[]; avecLot?: boolean; unSeulGenre?: boolean }

const Section = ({ titre, total, groupes, avecLot = false, unSeulGenre = false }: SectionProps) =>
  groupes.length > 0 && (
    <>
      <h2>
        {titre} <span>{total}</span>
      </h2>
      <table className="lignes">
        <thead>
          <tr>
            <th scope="col" className="jour">
              Date
            </th>
            <th scope="col">Nature</th>
            {avecLot && (
              <th scope="col" className="lot">
                Lot
              </th>
            )}
            <th scope="col" className="somme">
              Montant
            </th>
          </tr>
        </thead>
        {groupes.map((groupe) => (
          <Groupe key={groupe.titre} groupe={groupe} avecLot={avecLot} seul={unSeulGenre} />
        ))}
      </table>
    </>
  )

function Avis({ emis: { arrete, soldePublie, soldePrecedent } }: { emis: CompteRenduEmis }) {
  return (
    <>
      {soldePublie !== null && soldePublie !== arrete.soldeFinal && (
        <p className="avis">
          Le solde publié est de {formatEuros(soldePublie)}, ses lignes donnent {formatEuros(arrete.soldeFinal)}&nbsp;: demandez à votre
          agence.
        </p>
      )}
      {soldePrecedent !== null && soldePrecedent !== arrete.soldeInitial && (
        <p className="avis">
          Le compte rendu précédent finit à {formatEuros(soldePrecedent)}, celui-ci part de {formatEuros(arrete.soldeInitial)}&nbsp;:
          demandez à votre agence.
        </p>
      )}
    </>
  )
}

function Solde({ emis: { debut, fin, arrete, soldePublie, mandat } }: { emis: CompteRenduEmis }) {
  const solde = soldePublie ?? arrete.soldeFinal
  const termes = [
    [`Solde au ${formatDay(addDays(debut, -1))}`, arrete.soldeInitial],
    ['+ Recettes', arrete.recettes],
    ['− Dépenses', arrete.depenses],
    ['− Honoraires de gestion', arrete.honoraires],
    ['− Virements', arrete.virements],
    ['= Solde de la période', arrete.soldeFinal],
  ] as const
  return (
    <section className="situation">
      <div className="solde">
        <p className="discret">
          Au {formatDay(fin)}, {solde < 0 ? 'en faveur de l’agence' : 'en votre faveur'}
        </p>
        <p className="montant">{formatEuros(solde)}</p>
        {mandat && <p className="discret">Mandat de gestion {mandat}</p>}
      </div>
      <table className="addition">
        <tbody>
          {termes.map(([titre, montant]) => (
            <tr key={titre}>
              <td>{titre}</td>
              <td className="somme">{formatAmount(montant)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function LettreDuCompteRendu({ emis }: { emis: CompteRenduEmis }) {
  const { agence, destinataire, reference, date, arrete, recettes, sorties } = emis
  const de = (famille: string) => sorties.filter((une) => une.famille === famille)
  return (
    <Lettre page={PAGE} titre={titreDuCompteRendu(emis)} date={date} agence={agence} destinataire={destinataire} reference={reference}>
      <Solde emis={emis} />
      <Avis emis={emis} />
      <Section titre="Recettes" total={formatEuros(arrete.recettes)} groupes={recettes} />
      <Section titre="Dépenses" total={formatEuros(arrete.depenses)} groupes={de('DEPENSE')} avecLot />
      <Section titre="Honoraires de gestion" total={formatEuros(arrete.honoraires)} groupes={de('HONORAIRES')} unSeulGenre />
      <Section titre="Virements" total={formatEuros(arrete.virements)} groupes={de('VIREMENT')} unSeulGenre />
    </Lettre>
  )
}

/** A compte rendu de gestion, for `renderPdf`. */
export const compteRenduHtml = (emis: CompteRenduEmis): Promise<string> =>
  uneLettreHtml({
    emis,
    titre: titreDuCompteRendu(emis),
    page: PAGE,
    css: [RELEVE_CSS, BAILLEUR_CSS],
    lettre: <LettreDuCompteRendu emis={emis} />,
  })
