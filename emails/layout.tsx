import { Body, Button, Container, Head, Heading, Hr, Html, Link, Preview, Section, Text } from '@react-email/components'
import type { CSSProperties, ReactNode } from 'react'
import { accentLisible } from '../lib/domain/accent'

export type Expediteur = { readonly nom: string; readonly email: string; readonly telephone: string; readonly accent: string }

const SANS = "'Source Sans 3','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
const SERIF = "'Source Serif 4',Georgia,'Times New Roman',serif"

// react-email lays the ground of the body a second time, on a cell.
// Apple Mail and Outlook for Mac read these; Gmail and Outlook for Windows invert by themselves and keep the contrast.
const DARK = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.fond,.fond>table>tbody>tr>td{background:#161513!important}.carte{background:#1f1d1a!important;border-color:#35312b!important}
.encre{color:#f2efe9!important}.discret,.discret a{color:#b3aca0!important}.trait{border-color:#35312b!important}.teinte{background:#2a2824!important}}`

const styles = {
  body: { backgroundColor: '#faf8f4', fontFamily: SANS, margin: 0, padding: '24px 12px' },
  card: { backgroundColor: '#ffffff', border: '1px solid #e5e0d6', borderRadius: '14px', maxWidth: '560px', padding: '28px 28px 20px' },
  brand: { fontFamily: SERIF, fontSize: '19px', fontWeight: 700, lineHeight: '24px', color: '#1d1b18', margin: '0 0 24px' },
  title: { fontFamily: SERIF, fontSize: '24px', fontWeight: 700, lineHeight: '30px', color: '#1d1b18', margin: '0 0 12px' },
  button: {
    borderRadius: '999px',
    display: 'inline-block',
    fontSize: '17px',
    fontWeight: 700,
    padding: '13px 26px',
    textDecoration: 'none',
  },
  rule: { borderColor: '#e5e0d6', margin: '24px 0 12px' },
  refus: { color: '#5d574e', textDecoration: 'underline' },
  footer: { fontSize: '14px', lineHeight: '20px', color: '#5d574e', margin: '0 0 8px' },
} satisfies Record<string, CSSProperties>

export function Paragraphe({ children }: { children: ReactNode }) {
  return (
    <Text className="encre" style={{ fontSize: '17px', lineHeight: '26px', color: '#1d1b18', margin: '0 0 16px' }}>
      {children}
    </Text>
  )
}

/** The figure of the mail, on a tinted ground. */
export function Chiffre({ legende, valeur }: { legende: string; valeur: string }) {
  return (
    <Section className="teinte" style={{ backgroundColor: '#f1efe9', borderRadius: '10px', padding: '14px 18px', margin: '0 0 20px' }}>
      <Text className="discret" style={{ fontSize: '15px', lineHeight: '20px', color: '#5d574e', margin: 0 }}>
        {legende}
      </Text>
      <Text
        className="encre"
        style={{ fontFamily: SERIF, fontSize: '28px', fontWeight: 700, lineHeight: '36px', color: '#1d1b18', margin: 0 }}
      >
        {valeur}
      </Text>
    </Section>
  )
}

export type MiseEnPageProps = {
  readonly agence: Expediteur
  /** What a list of mails shows after the subject. */
  readonly apercu: string
  readonly titre: string
  readonly bouton: { readonly texte: string; readonly lien: string }
  /** Why one receives it, and what to do if it was not asked for. */
  readonly pourquoi?: string
  /** Where to refuse mails of this kind, for one that may be refused. */
  readonly desabonnement?: string | undefined
  readonly children: ReactNode
}

export const NE_PLUS_RECEVOIR = 'Ne plus recevoir ces messages'

/** The last lines of a text part. */
export const signature = ({ nom, telephone, email }: Expediteur): string => [nom, telephone, email].filter(Boolean).join('\n')

export const DEMANDE_PAR_VOUS =
  'Vous recevez ce message parce que vous l’avez demandé sur votre espace client. Si ce n’est pas vous, prévenez-nous.'

/** Every mail of an agency: its name, one title, one button, how to reach it. */
export function MiseEnPage({ agence, apercu, titre, bouton, pourquoi = DEMANDE_PAR_VOUS, desabonnement, children }: MiseEnPageProps) {
  const { accent, encre } = accentLisible(agence.accent)
  const contact = [agence.telephone, agence.email].filter(Boolean).join(' · ')
  return (
    <Html lang="fr">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{titre}</title>
        <style>{DARK}</style>
      </Head>
      <Preview>{apercu}</Preview>
      <Body className="fond" style={styles.body}>
        <Container className="carte" style={styles.card}>
          <Text className="encre" style={{ ...styles.brand, borderLeft: `4px solid ${accent}`, paddingLeft: '12px' }}>
            {agence.nom}
          </Text>
          <Heading className="encre" as="h1" style={styles.title}>
            {titre}
          </Heading>
          {children}
          <Button href={bouton.lien} style={{ ...styles.button, backgroundColor: accent, color: encre }}>
            {bouton.texte}
          </Button>
          <Hr className="trait" style={styles.rule} />
          <Text className="discret" style={styles.footer}>
            {agence.nom}
            {contact && ` · ${contact}`}
          </Text>
          <Text className="discret" style={styles.footer}>
            {pourquoi}
          </Text>
          {desabonnement && (
            <Text className="discret" style={styles.footer}>
              <Link href={desabonnement} style={styles.refus}>
                {NE_PLUS_RECEVOIR}
              </Link>
            </Text>
          )}
        </Container>
      </Body>
    </Html>
  )
}
