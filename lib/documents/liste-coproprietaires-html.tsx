import { accentLisible } from '../domain/accent'
import { capitale } from '../domain/bien'
import { type Day, formatDay } from '../domain/day'
import { type Cents, formatAmount } from '../domain/money'
import { formatTantiemes, type Tantiemes } from '../domain/tantiemes'
import { type Adresse, lignesAdresse, nomPostal, type Tiers } from '../domain/tiers'
import { TYPE_PROPRIETE } from '../labels'
import { cssString, documentHtml } from './html'
import { LETTRE_CSS } from './lettre-css'

type Lot = { readonly numero: string; readonly nature: string; readonly propriete: keyof typeof TYPE_PROPRIETE }

export type ListeEmise = {
  readonly agence: { readonly nom: string; readonly accent: string; readonly mentions: string }
  readonly jour: Day
  readonly immeuble: string
  readonly adresse: string
  readonly cle: string | null
  readonly tantiemes: Tantiemes
  readonly fondsDeTravaux: Cents
  readonly fondsDeRoulement: Cents
  readonly lignes: readonly {
    readonly id: string
    readonly tiers: Tiers & Adresse
    readonly fonction: 'PRESIDENT' | 'MEMBRE' | null
    readonly residant: boolean
    readonly lots: readonly Lot[]
    readonly tantiemes: Tantiemes
    readonly fondsDeTravaux: Cents
    readonly fondsDeRoulement: Cents
  }[]
}

const CSS = `
@page{size:A4 landscape;margin:14mm 14mm 20mm}
.tete{display:flex;justify-content:space-between;gap:8mm;align-items:flex-end;border-bottom:1.4pt solid var(--accent);padding-bottom:3mm;margin-bottom:4mm}
.tete p{font-size:9.5pt;color:rgb(29 27 24/.72)}
table{width:100%;border-collapse:collapse;font-size:9.25pt;line-height:1.35}
thead{display:table-header-group}tfoot{display:table-row-group}tr{break-inside:avoid}
th{text-align:left;font-size:8.5pt;color:rgb(29 27 24/.72);border-bottom:.8pt solid #cfc8ba;padding:1.2mm 2mm 1.2mm 0;vertical-align:bottom}
td{border-bottom:.5pt solid #e5e0d6;padding:1.5mm 2mm 1.5mm 0;vertical-align:top;overflow-wrap:anywhere}
.somme{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}.oui{text-align:center}
.qui{width:34%}.lots{width:28%}td span{display:block}td small{color:rgb(29 27 24/.72);font-size:8.75pt}
tfoot td{font-weight:600;border-bottom:0;border-top:.8pt solid #cfc8ba}
.note{margin-top:4mm;font-size:8.75pt;color:rgb(29 27 24/.72)}
`

const Oui = ({ vrai }: { vrai: boolean }) => <td className="oui">{vrai ? 'oui' : null}</td>

/** The list of the co-owners of a residence (décret du 17 mars 1967, art. 32; manual Crypto, « Liste des copropriétaires »), landscape, for `renderPdf`. */
export function listeDesCoproprietairesHtml({
  agence,
  jour,
  immeuble,
  adresse,
  cle,
  tantiemes,
  fondsDeTravaux,
  fondsDeRoulement,
  lignes,
}: ListeEmise): Promise<string> {
  const { accent } = accentLisible(agence.accent)
  // Of an agency that publishes none, an empty column says nothing.
  const roulement = lignes.some((ligne) => ligne.fondsDeRoulement !== 0)
  const nombre = lignes.length === 1 ? 'Un copropriétaire' : `${lignes.length} copropriétaires`
  const pied = `@page{@bottom-left{content:${cssString(agence.mentions || agence.nom)}}@bottom-right{content:counter(page) " / " counter(pages)}}:root{--accent:${accent}}`
  return documentHtml(
    <main>
      <div className="tete">
        <div>
          <h1>Liste des copropriétaires</h1>
          <p>
            {immeuble}, {adresse}
          </p>
        </div>
        <p>
          {agence.nom}
          <br />
          Établie le {formatDay(jour)}
        </p>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col" className="qui">
              Identité
            </th>
            <th scope="col" className="lots">
              Lots
            </th>
            <th scope="col" className="somme">
              Tantièmes
            </th>
            {roulement && (
              <th scope="col" className="somme">
                Fonds de roulement
              </th>
            )}
            <th scope="col" className="somme">
              Fonds de travaux
            </th>
            <th scope="col" className="oui">
              Membre du conseil
            </th>
            <th scope="col" className="oui">
              Président du conseil
            </th>
            <th scope="col" className="oui">
              Résidant
            </th>
          </tr>
        </thead>
        <tbody>
          {lignes.map((ligne) => (
            <tr key={ligne.id}>
              <td>
                <b>{nomPostal(ligne.tiers)}</b>
                <small>
                  <br />
                  {lignesAdresse(ligne.tiers).join(', ')}
                </small>
              </td>
              <td>
                {ligne.lots.map(({ numero, nature, propriete }) => (
                  <span key={`${numero} ${propriete}`}>
                    {capitale(nature)} {numero}
                    {propriete !== 'PLEIN' && <small> ({TYPE_PROPRIETE[propriete].toLocaleLowerCase('fr')})</small>}
                  </span>
                ))}
              </td>
              <td className="somme">{formatTantiemes(ligne.tantiemes)}</td>
              {roulement && <td className="somme">{formatAmount(ligne.fondsDeRoulement)}</td>}
              <td className="somme">{formatAmount(ligne.fondsDeTravaux)}</td>
              <Oui vrai={ligne.fonction === 'MEMBRE'} />
              <Oui vrai={ligne.fonction === 'PRESIDENT'} />
              <Oui vrai={ligne.residant} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{nombre}</td>
            <td>{cle}</td>
            <td className="somme">{formatTantiemes(tantiemes)}</td>
            {roulement && <td className="somme">{formatAmount(fondsDeRoulement)}</td>}
            <td className="somme">{formatAmount(fondsDeTravaux)}</td>
            <td colSpan={3} />
          </tr>
        </tfoot>
      </table>
      <p className="note">
        Remise au conseil syndical pour l’exercice de sa mission&nbsp;: elle ne se diffuse pas. Elle annule et remplace la précédente.
      </p>
    </main>,
    { title: `Liste des copropriétaires, ${immeuble}`, lang: 'fr', css: [LETTRE_CSS, CSS, pied].join('\n') },
  )
}
