import { type NextRequest, NextResponse } from 'next/server'

// What is read signed out, and what answers by itself. This redirects the signed-out and sets the CSP; it authorises nothing: lib/viewer.ts does.
const PUBLIC =
  /^\/(connexion|activation|associer|invitation|conditions\/(?!accepter(?:\/|$))[^/]+|mot-de-passe-(?:oublie|nouveau)|boite-aux-lettres|mon-adresse\/refuser|desabonnement|api)(\/|$)/
const FRAMED = /^\/(api\/(?:(?:documents|factures|photos|pieces)\/[^/]+|depots)|boite-aux-lettres\/[^/]+\/(html|pieces\/\d+))$/
const COOKIES = ['__Host-palier.session', 'palier.session']

const csp = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

export function middleware(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  if (!PUBLIC.test(pathname) && !COOKIES.some((name) => request.cookies.has(name))) {
    const signIn = request.nextUrl.clone()
    signIn.pathname = '/connexion'
    signIn.search = pathname === '/' ? '' : `?retour=${encodeURIComponent(pathname + search)}`
    return NextResponse.redirect(signIn, 303)
  }
  // Files and mails are shown in frames of the portal, under a stricter policy of their own: two policies would both hold.
  if (FRAMED.test(pathname)) return NextResponse.next()
  const nonce = btoa(crypto.randomUUID())
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', csp(nonce))
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', csp(nonce))
  return response
}

export const config = {
  // Static files need no nonce, and are there for who is signed out: what a telephone asks when it installs the portal too. Nor does a bundle that
  // is sent, whose bytes Next would keep in memory to show them here.
  matcher: [
    '/((?!_next/static|_next/image|accent/|icones/|icon\\.svg$|apple-icon\\.png$|favicon\\.ico$|manifest\\.webmanifest$|sw\\.js$|hors-ligne$|api/publications$).*)',
  ],
}
