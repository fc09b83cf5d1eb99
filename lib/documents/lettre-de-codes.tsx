import { encode } from 'uqr'
import { montrerProvisoire } from '../domain/codes'
import { type Day, formatDayInWords } from '../domain/day'
import { ROLE } from '../labels'
import type { CompteRole } from '../prisma/enums'
import { cssString, documentHtml } from './html'
import { Lettre, type LettreProps } from './lettre'
import { LETTRE_CSS } from './lettre-css'

export type LettreDeCodes = {
  readonly destinataire: readonly string[]
  readonly politesse: string
  readonly identifiant: string
  readonly motDePasse: string
  readonly valableJusquAu: Day
  /** A login holds them already: the codes give it another password. */
  readonly force: boolean
  readonly comptes: readonly { readonly role: CompteRole; readonly numero: string; readonly lieu: string }[]
}

export type CourrierDeCodes = {
  readonly date: Day
  readonly agence: LettreProps['agence'] & { readonly mentions: string }
  /** A PNG as an address of data. */
  readonly logo: string | null
  /** Where the codes are typed. */
  readonly adresse: string
  readonly lettres: readonly LettreDeCodes[]
}

const PAGE = 'codes'
/** A letter is one page: who has more comptes finds them in his space. */
const COMPTES_NOMMES = 6
const LIGNES_DE_L_ADRESSE = 6

// The window is 45 mm below the edge of the paper, 105 mm from its left and 35 mm high (NF Z 11-001, envelope DL): nothing but the address stands there.
const CSS = `
@page ${PAGE}{margin:18mm 18mm 20mm}
article{height:255mm;overflow:hidden}
.destinataire{width:78mm;min-height:38mm;height:38mm;line-height:1.3;overflow:hidden}
.marque{display:none}.avec-logo .expediteur::before{content:"";flex:none;width:46mm;height:16mm;background:var(--logo) left center/contain no-repeat}
.avec-logo .expediteur>div{max-width:60mm}.sans-logo .marque{display:grid}
.texte{margin-top:4mm}.texte+.texte{margin-top:2.4mm}
.cadre{display:grid;grid-template-columns:1fr 34mm;gap:7mm;align-items:center;margin:5mm 0;padding:5mm 6mm;border:.6pt solid #d8d2c6;border-radius:3mm;background:color-mix(in oklab,var(--accent) 5%,#fff)}
.cadre dt{font-size:9.5pt;color:rgb(29 27 24/.72)}.cadre dd{font:600 18pt/1.35 'Source Serif 4',serif;letter-spacing:.06em}
.cadre dd+dt{margin-top:2.4mm}.cadre svg{display:block;width:34mm;height:34mm}
.etapes{margin:3mm 0 0;padding-left:6mm}.etapes li{margin-top:1.6mm}.etapes b{overflow-wrap:anywhere}
.comptes{margin-top:1.6mm;padding-left:6mm}
.discret{color:rgb(29 27 24/.72)}
`

function Qr({ adresse }: { adresse: string }) {
  const { data, size } = encode(adresse, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" aria-label="Adresse de la page à ouvrir">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  )
}

const enClair = (adresse: string) => adresse.replace(/^https?:\/\//, '')

function Corps({ lettre, adresse }: { lettre: LettreDeCodes; adresse: string }) {
  const { identifiant, motDePasse, valableJusquAu, comptes, force, politesse } = lettre
  return (
    <>
      <p className="texte">{politesse},</p>
      <p className="texte">
        {force
          ? 'Voici de nouveaux codes pour retrouver votre espace en ligne. Vous y choisirez un nouveau mot de passe.'
          : 'Votre espace en ligne est prêt : votre compte, vos documents et vos demandes, à tout moment. Voici vos codes pour l’ouvrir.'}
      </p>
      <section className="cadre">
        <dl>
          <dt>Identifiant</dt>
          <dd>{identifiant}</dd>
          <dt>Mot de passe provisoire</dt>
          <dd>{montrerProvisoire(motDePasse)}</dd>
        </dl>
        <Qr adresse={adresse} />
      </section>
      <ol className="etapes">
        <li>
          Visez ce carré avec votre téléphone, ou ouvrez <b>{enClair(adresse)}</b>
        </li>
        <li>Tapez votre identifiant et votre mot de passe provisoire. Les espaces ne comptent pas.</li>
        <li>
          {force
            ? 'Choisissez un mot de passe personnel.'
            : 'Donnez votre adresse électronique, puis choisissez un mot de passe personnel.'}
        </li>
      </ol>
      <p className="texte">
        Ces codes valent jusqu’au <b>{formatDayInWords(valableJusquAu)}</b> et ne servent qu’une fois. Ils sont pour vous seul : ne les
        donnez à personne, pas même au téléphone.
      </p>
      <p className="texte">{comptes.length > 1 ? 'Ils ouvrent :' : 'Ils ouvrent votre compte :'}</p>
      <ul className="comptes">
        {comptes.slice(0, COMPTES_NOMMES).map(({ role, numero, lieu }) => (
          <li key={numero}>{[ROLE[role], `compte ${numero}`, lieu].filter(Boolean).join(' · ')}</li>
        ))}
        {comptes.length > COMPTES_NOMMES && <li>et {comptes.length - COMPTES_NOMMES} autres</li>}
      </ul>
    </>
  )
}

/** Letters with codes, a page each, for a window envelope. */
export function lettresDeCodesHtml({ date, agence, logo, adresse, lettres }: CourrierDeCodes): Promise<string> {
  const pied = `@page ${PAGE}{@bottom-left{content:${cssString(agence.mentions || agence.nom)};width:100%}@bottom-right{content:none}}`
  // Once for all of them.
  const image = logo ? `:root{--logo:url(${logo})}` : ''
  return documentHtml(
    <main className={logo ? 'avec-logo' : 'sans-logo'}>
      {lettres.map((lettre) => (
        <Lettre
          key={lettre.identifiant}
          page={PAGE}
          titre="Votre espace en ligne"
          date={date}
          agence={agence}
          destinataire={lettre.destinataire.slice(0, LIGNES_DE_L_ADRESSE)}
          reference={lettre.comptes[0]?.numero ?? lettre.identifiant}
        >
          <Corps lettre={lettre} adresse={adresse} />
        </Lettre>
      ))}
    </main>,
    { title: 'Lettres avec les codes', lang: 'fr', css: [LETTRE_CSS, CSS, pied, image].join('\n') },
  )
}
