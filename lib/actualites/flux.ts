import { createHash } from 'node:crypto'
import { parseFeed } from 'feedsmith'
import { extrait } from '../domain/extrait'
import { FluxRefuse } from './refus'
import { enTexte, lireOctets } from './texte'

/** Of a feed, in plain words. `publieLe`: null where it does not say. */
export type ActualiteLue = {
  readonly cle: string
  readonly titre: string
  readonly resume: string
  readonly lien: string | null
  readonly publieLe: Date | null
}

export const GARDEES = 30
const TITRE = 200
const RESUME = 320

/** As each format calls it. */
type Brute = {
  readonly cle: string | undefined
  readonly titre: string | undefined
  readonly html: string | undefined
  readonly lien: string | undefined
  readonly date: string | undefined
}

function brutes(texte: string): Brute[] {
  const { format, feed } = parseFeed(texte)
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map(({ guid, title, description, content, link, pubDate, dc }) => ({
        ...{ cle: guid?.value, titre: title, html: description ?? content?.encoded },
        lien: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
        date: pubDate ?? dc?.dates?.[0],
      }))
    case 'atom':
      return (feed.entries ?? []).map(({ id, title, summary, content, links, published, updated }) => ({
        ...{ cle: id, titre: title?.value, html: summary?.value ?? content?.value },
        lien: (links?.find(({ rel = 'alternate' }) => rel === 'alternate') ?? links?.[0])?.href,
        date: published ?? updated,
      }))
    case 'rdf':
      return (feed.items ?? []).map(({ rdf, title, description, content, link, dc }) => ({
        ...{ cle: rdf?.about ?? link, titre: title, html: description ?? content?.encoded, lien: link },
        date: dc?.dates?.[0],
      }))
    case 'json':
      return (feed.items ?? []).map(({ id, title, summary, content_html, content_text, url, external_url, date_published }) => ({
        ...{ cle: id, titre: title, html: summary ?? content_html ?? content_text, lien: url ?? external_url, date: date_published },
      }))
  }
}

/** A page of the web and nothing else: a click runs no script and opens no file. */
function page(lien: string | undefined, adresse: string): string | null {
  const text = lien?.trim() ?? ''
  if (text === '' || text.length > 2000 || !URL.canParse(text, adresse)) return null
  const { href, protocol, username, password } = new URL(text, adresse)
  return /^https?:$/.test(protocol) && !username && !password ? href : null
}

function instant(date: string | undefined, now: Date): Date | null {
  const read = new Date(date ?? '')
  if (Number.isNaN(read.getTime()) || read.getUTCFullYear() < 1990) return null
  // A date to come keeps an item at the top: it is today's.
  return read > now ? now : read
}

function lue({ cle, titre, html, lien, date }: Brute, adresse: string, now: Date): ActualiteLue | null {
  const resume = extrait(enTexte(html ?? ''), RESUME)
  const title = extrait(enTexte(titre ?? ''), TITRE) || extrait(resume, 80)
  if (!title) return null
  const vers = page(lien, adresse)
  const propre = cle?.trim() || vers || `${title} ${date ?? ''}`
  // Whatever its length and its characters, one key for one item.
  const key = createHash('sha256').update(propre).digest('base64url')
  return { cle: key, titre: title, resume: resume === title ? '' : resume, lien: vers, publieLe: instant(date, now) }
}

/**
 * The news of a feed, RSS, Atom, RDF or JSON, the newest first, thirty at most.
 * @param adresse where it was found: links are relative to it. @param type its Content-Type, which may be wrong.
 * @throws FluxRefuse
 */
export function lireLeFlux(octets: Buffer, { adresse, type = '', now }: { adresse: string; type?: string; now: Date }): ActualiteLue[] {
  let found: Brute[]
  try {
    found = brutes(lireOctets(octets, type))
  } catch {
    throw new FluxRefuse('Ce qui est à cette adresse n’est pas un flux RSS, Atom ou JSON lisible.')
  }
  const read = found.flatMap((one) => lue(one, adresse, now) ?? [])
  const byKey = new Map(read.toReversed().map((one) => [one.cle, one]))
  if (byKey.size === 0) throw new FluxRefuse('Le flux ne contient aucune actualité.')
  return [...byKey.values()]
    .toReversed()
    .toSorted((a, b) => (b.publieLe?.getTime() ?? 0) - (a.publieLe?.getTime() ?? 0))
    .slice(0, GARDEES)
}
