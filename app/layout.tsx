import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { Application } from '@/components/application'
import './globals.css'
import './demandes.css'
import './graphiques.css'
import './documents.css'
import './icones.css'
import './compte.css'
import './infos.css'
import './locataire.css'
import './loyers.css'
import './bailleur.css'
import './admin.css'
import './preavis.css'
import './portefeuille.css'
import './classeurs.css'

const sans = localFont({
  src: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  variable: '--font-source-sans',
  weight: '200 900',
  display: 'swap',
})
const serif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  variable: '--font-source-serif',
  weight: '200 900',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
})

// Every page is made at its request: one of the build would know neither the person nor the nonce of its scripts.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { default: 'Palier', template: '%s – Palier' },
  description: 'L’espace en ligne de votre syndic ou de votre agence.',
  robots: { index: false, follow: false },
  appleWebApp: { title: 'Palier' },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1f1d1a' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr" className={`${sans.variable} ${serif.variable}`}>
      <body>
        <a href="#contenu" className="skip">
          Aller au contenu
        </a>
        {children}
        <Application />
      </body>
    </html>
  )
}
