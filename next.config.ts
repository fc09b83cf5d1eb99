import type { NextConfig } from 'next'

// `page.bench.tsx` exists only in the build that `npm run bench` makes: the empty page that ratios are measured against.
const bench = process.env.PALIER_BENCH === '1'

// The content policy carries a nonce: middleware.ts sets it. A browser heeds HSTS over https alone.
const SECURITY = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

/** A page without scripts, whose style is its own. */
const HORS_LIGNE = [
  {
    key: 'Content-Security-Policy',
    value: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  },
]

const config: NextConfig = {
  distDir: bench ? '.next-bench' : '.next',
  pageExtensions: bench ? ['bench.tsx', 'tsx', 'ts'] : ['tsx', 'ts'],
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types of the whole project, tests included; a start does not wait for it.
  typescript: { ignoreBuildErrors: true },
  // The portal serves no picture to be resized.
  images: { unoptimized: true },
  // Ten files of 15 Mo (lib/domain/demande.ts). scripts/support/body-gate.mjs stands before: everywhere else a body has 1 Mio.
  experimental: { serverActions: { bodySizeLimit: '152mb' }, proxyClientMaxBodySize: '152mb' },
  headers: async () => [
    { source: '/:path*', headers: SECURITY },
    { source: '/hors-ligne', headers: HORS_LIGNE },
    { source: '/sw.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
  ],
  // public/hors-ligne.html: whole in itself, since it is shown when nothing else can be had.
  rewrites: async () => [{ source: '/hors-ligne', destination: '/hors-ligne.html' }],
  // Native binaries and packages that read their own files stay outside the bundle.
  serverExternalPackages: [
    '@node-rs/argon2',
    '@sparticuz/chromium',
    'mailparser',
    'nodemailer',
    'pg',
    'pg-boss',
    'puppeteer',
    'rate-limiter-flexible',
  ],
}

export default config
