import type { NextConfig } from 'next'

// `page.bench.tsx` exists only in the build that `npm run bench` makes: the empty page that ratios are measured against.
const bench = process.env.PALIER_BENCH === '1'

const config: NextConfig = {
  distDir: bench ? '.next-bench' : '.next',
  pageExtensions: bench ? ['bench.tsx', 'tsx', 'ts'] : ['tsx', 'ts'],
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types of the whole project, tests included; a start does not wait for it.
  typescript: { ignoreBuildErrors: true },
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
