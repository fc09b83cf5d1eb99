import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root'

function walk(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`
    return statSync(join(root, path)).isDirectory() ? walk(path) : [path]
  })
}

/** `app/(espace)/[espace]/[compte]/page.tsx` → `/[espace]/[compte]`. */
const pattern = (file: string): string =>
  `/${file
    .split('/')
    .slice(1, -1)
    .filter((part) => !part.startsWith('('))
    .join('/')}`

/** The address patterns of every page, and of every route, of the app; a new one is here by itself. */
export const pagePatterns = (): string[] =>
  walk('app')
    .filter((file) => /\/page\.tsx$/.test(file))
    .map(pattern)
    .toSorted()
export const routePatterns = (): string[] =>
  walk('app')
    .filter((file) => /\/route\.ts$/.test(file))
    .map(pattern)
    .toSorted()
/** The files of server actions. */
export const actionFiles = (): string[] =>
  walk('app')
    .filter((file) => /\/actions\.ts$/.test(file))
    .toSorted()

const regex = (route: string): RegExp => new RegExp(`^${route.replace(/\[\.\.\.[^\]]+\]/g, '.+').replace(/\[[^\]]+\]/g, '[^/]+')}$`)

/** The pattern that an address matches: a page of fixed name wins over one with parameters. */
export function patternOf(pathname: string, patterns: readonly string[]): string | undefined {
  const matching = patterns.filter((route) => regex(route).test(pathname))
  return matching.toSorted((a, b) => a.split('[').length - b.split('[').length)[0]
}
