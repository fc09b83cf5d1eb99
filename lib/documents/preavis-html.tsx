import { formatDayInWords } from '../domain/day'
import { paragraphes } from '../domain/demande'
import { FORME_DU_CONGE, LETTRE_ELECTRONIQUE } from '../domain/preavis'
import { dureeEnMots, type PreavisEmis, raisonDeLaDuree, titreDuPreavis } from '../domain/preavis-emis'
import { Lettre } from './lettre'
import { uneLettreHtml } from './une-lettre'

const PAGE = 'preavis'

const CSS = `
.corps>*{margin-top:4mm;max-width:165mm}
.fin{background:color-mix(in oklab,var(--accent) 9%,#fff);border-radius:2.8mm;padding:3.2mm 4.2mm;margin-top:6mm}
.jour{font:600 20pt/1.2 'Source Serif 4',serif;letter-spacing:-.01em}
dl{margin-top:4mm;font-size:10pt}
dl>div{display:grid;grid-template-columns:48mm 1fr;gap:4mm;padding:4pt 0;border-bottom:.6pt solid #e5e0d6;break-inside:avoid}
dt{color:rgb(29 27 24/.72)}dd{font-weight:600;overflow-wrap:anywhere}dd span{display:block;font-weight:400}
h2{font:600 12.5pt/1.3 'Source Serif 4',serif;margin-top:5mm;break-after:avoid}
.petit{font-size:9.5pt;line-height:1.4}.petit>p{margin-top:2mm}
.message p{margin-top:2mm;overflow-wrap:anywhere;white-space:pre-line}
`

function Faits({ emis }: { emis: PreavisEmis }) {
  const [logement, ...adresse] = emis.logement
  const faits: readonly (readonly [string, string, readonly string[]])[] = [
    ['Logement', logement ?? '', [adresse.join(', ')]],
    ['Durée du préavis', dureeEnMots(emis.mois), [raisonDeLaDuree(emis.usage, emis.motif)]],
    ['Fin au plus tôt', formatDayInWords(emis.fin), []],
    ['Départ souhaité', emis.souhaitLe ? formatDayInWords(emis.souhaitLe) : 'à la fin du préavis', []],
    [
      'Loyer et charges dus',
      `jusqu’au ${formatDayInWords(emis.loyerJusquAu)}`,
      ['sauf si le logement est reloué avant, avec l’accord de son propriétaire'],
    ],
    ['Justificatif joint', emis.piece ?? 'aucun', []],
  ]
  return (
    <dl>
      {faits.map(([label, valeur, suite]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {valeur}
            {suite.map((ligne) => (
              <span key={ligne}>{ligne}</span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Accuse({ emis }: { emis: PreavisEmis }) {
  const { agence, destinataire, reference, recuLe, loyerJusquAu, message } = emis
  return (
    <Lettre
      page={PAGE}
      titre="Votre préavis, déposé en ligne"
      date={recuLe}
      agence={agence}
      destinataire={destinataire}
      reference={reference}
    >
      <div className="corps">
        <p>
          Vous avez déposé en ligne, le {formatDayInWords(recuLe)}, votre préavis de départ. Ce document garde ce que vous avez écrit ce
          jour-là et la date qui en a été calculée.
        </p>
      </div>
      <div className="fin">
        <p className="discret">Préavis compté du jour de ce dépôt, il prendrait fin le</p>
        <p className="jour">{formatDayInWords(loyerJusquAu)}</p>
      </div>
      <Faits emis={emis} />
      {message && (
        <section className="message">
          <h2>Votre message</h2>
          {paragraphes(message).map((texte, rang) => (
            <p key={rang}>{texte}</p>
          ))}
        </section>
      )}
      <section className="corps petit">
        <h2>Ce que vaut ce dépôt</h2>
        <p>{FORME_DU_CONGE}</p>
        <p>{LETTRE_ELECTRONIQUE}</p>
        <p>
          Ce dépôt prévient votre agence. Elle vous dira si elle s’en contente et quelle fin elle retient, ou si elle attend votre congé par
          l’une de ces voies. D’ici là, la date ci-dessus est indicative.
        </p>
      </section>
    </Lettre>
  )
}

/** The receipt of a notice given online, for `renderPdf`. */
export const preavisHtml = (emis: PreavisEmis): Promise<string> =>
  uneLettreHtml({ emis, titre: titreDuPreavis(emis), page: PAGE, css: [CSS], lettre: <Accuse emis={emis} /> })
