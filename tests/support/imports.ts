import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseSync } from '@swc/core'
import { root } from './root'

const SKIPPED = new Set(['node_modules', 'prisma/client'])

/** Every source file below these folders, from the root of the project. */
export function sources(...folders: string[]): string[] {
  return folders.flatMap((folder) => {
    const path = join(root, folder)
    if (!existsSync(path) || SKIPPED.has(folder) || folder === 'lib/prisma') return []
    if (statSync(path).isFile()) return [folder]
    return readdirSync(path)
      .flatMap((name) => sources(`${folder}/${name}`))
      .filter((file) => /\.tsx?$/.test(file))
  })
}

export type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean }

const EXTENSIONS = ['', '.ts', '.tsx', '/index.ts', '/page.tsx']

/** A project's file as a path from the root; a package by its name. */
function resolve(from: string, specifier: string): string {
  const path = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? relative(root, join(root, dirname(from), specifier))
      : null
  if (path === null) return specifier
  const found = EXTENSIONS.map((extension) => path + extension).find(
    (candidate) => existsSync(join(root, candidate)) && statSync(join(root, candidate)).isFile(),
  )
  return found ?? path
}

/** The static and dynamic imports of a file, and what it exports again. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const { body } = parseSync(text, { syntax: 'typescript', tsx: file.endsWith('.tsx') })
  const found: Import[] = []
  for (const item of body) {
    if (item.type === 'ImportDeclaration') {
      const typeOnly =
        item.typeOnly || (item.specifiers.length > 0 && item.specifiers.every((s) => s.type === 'ImportSpecifier' && s.isTypeOnly))
      found.push({ from: file, to: resolve(file, item.source.value), typeOnly })
    } else if ((item.type === 'ExportNamedDeclaration' || item.type === 'ExportAllDeclaration') && item.source) {
      found.push({ from: file, to: resolve(file, item.source.value), typeOnly: 'typeOnly' in item && Boolean(item.typeOnly) })
    }
  }
  for (const [, specifier] of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) {
    if (specifier) found.push({ from: file, to: resolve(file, specifier), typeOnly: false })
  }
  return found
}
