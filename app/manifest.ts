import type { MetadataRoute } from 'next'

/** What a telephone that installs the portal needs to know. One portal serves several agencies: it bears its own name. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Palier, votre espace client',
    short_name: 'Palier',
    description: 'L’espace en ligne de votre syndic ou de votre agence.',
    lang: 'fr',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#faf8f4',
    theme_color: '#0f5b57',
    icons: [
      { src: '/icones/palier-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icones/palier-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icones/palier-masque-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
