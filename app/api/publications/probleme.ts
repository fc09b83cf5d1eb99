const TITRES = {
  400: 'Demande mal écrite',
  401: 'Jeton refusé',
  403: 'Non permis à ce jeton',
  404: 'Introuvable',
  409: 'Trop d’envois en attente',
  411: 'Taille non annoncée',
  413: 'Fichier trop lourd',
  415: 'Fichier d’une autre nature',
  422: 'Envoi incompréhensible',
  429: 'Trop de demandes',
  507: 'Plus de place',
} as const

const HEADERS = { 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" }

/** A refusal in words, as RFC 9457 writes it. */
export const probleme = (status: keyof typeof TITRES, detail: string, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ type: 'about:blank', title: TITRES[status], status, detail }), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...HEADERS, ...headers },
  })

export const dire = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { ...HEADERS, ...headers } })
