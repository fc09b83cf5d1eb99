import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Import, importsOf, sources } from '../support/imports'
import { root } from '../support/root'

// Who may import whom (docs/decisions/007). A new file falls under a rule by where it stands.

const files = sources('app', 'components', 'emails', 'lib', 'prisma', 'middleware.ts', 'instrumentation.ts')
const imports = files.flatMap(importsOf)
const inside = (path: string, ...places: string[]) => places.some((place) => path === place || path.startsWith(`${place}/`))
const isOurs = (path: string) => inside(path, 'app', 'components', 'emails', 'lib', 'prisma', 'scripts', 'tests')
const shown = (found: Import[]) => found.map(({ from, to }) => `${from} → ${to}`)

test('the sources were found and read', () => {
  expect(files.length).toBeGreaterThan(60)
  expect(imports.filter(({ to }) => to === 'lib/db.ts').length).toBeGreaterThan(5)
})

test('the domain imports nothing but itself', () => {
  expect(shown(imports.filter(({ from, to }) => inside(from, 'lib/domain') && !inside(to, 'lib/domain')))).toEqual([])
})

test('components, mails and paper know the domain and the labels, never the database', () => {
  const allowed = [
    'lib/domain',
    'lib/labels.ts',
    'lib/labels',
    'lib/evenements.ts',
    'lib/form-state.ts',
    'components',
    'emails',
    'lib/documents',
  ]
  const wrong = imports.filter(
    ({ from, to, typeOnly }) => inside(from, 'components', 'emails', 'lib/documents') && isOurs(to) && !inside(to, ...allowed) && !typeOnly,
  )
  expect(shown(wrong)).toEqual([])
})

test('components/ui knows nothing of the agencies', () => {
  const allowed = ['components/ui', 'lib/domain/money.ts', 'lib/domain/day.ts', 'lib/domain/instant.ts', 'lib/form-state.ts']
  expect(shown(imports.filter(({ from, to }) => inside(from, 'components/ui') && isOurs(to) && !inside(to, ...allowed)))).toEqual([])
})

test('pages and actions reach the database by the queries alone', () => {
  const closed = ['lib/db.ts', 'lib/scope.ts', 'lib/scope-publie.ts', 'lib/scope-tenu.ts', 'lib/publication', 'lib/pdf.ts', 'lib/jobs.ts']
  expect(shown(imports.filter(({ from, to, typeOnly }) => inside(from, 'app') && inside(to, ...closed) && !typeOnly))).toEqual([])
})

/** What deals with persons, sessions and codes, whose rows no agency reads. */
const PERSONS = [
  'lib/session-lue.ts',
  'lib/auth.ts',
  'lib/acces',
  'lib/mot-de-passe',
  'lib/personne',
  'lib/double-facteur',
  'lib/sessions',
  'lib/courrier-personnel.ts',
  'lib/throttle.ts',
  'lib/sante.ts',
  'prisma/seed.ts',
  'prisma/agence.ts',
  'prisma/demo',
]

test('only these open the database', () => {
  const allowed = [
    ...PERSONS,
    'lib/queries',
    'lib/publication',
    'lib/actualites/dus.ts',
    'lib/corbeille/nommes.ts',
    'lib/rebonds/noter.ts',
    'lib/rappels-dus.ts',
    'lib/journal.ts',
    'lib/jobs.ts',
    'lib/codes.ts',
  ]
  const opens = imports.filter(({ from, to, typeOnly }) => to === 'lib/db.ts' && !typeOnly && !inside(from, ...allowed))
  expect(shown(opens)).toEqual([])
})

test('only these see beyond the wall between agencies', () => {
  // Whose door it is, which agency's bundle it is, whose feed or reminder is due, whether a file is named, which mail came back: asked of no agency.
  const allowed = [
    ...PERSONS,
    'lib/db.ts',
    'lib/queries/agences.ts',
    'lib/actualites/dus.ts',
    'lib/corbeille/nommes.ts',
    'lib/rebonds/noter.ts',
    'lib/rappels-dus.ts',
    'lib/publication/publish.ts',
    'lib/publication/dossier/dus.ts',
    'lib/publication/envois/compte-rendu.ts',
    'lib/publication/envois/dus.ts',
    'lib/publication/envois/jeton-lu.ts',
    'lib/publication/export/exporter.ts',
    'lib/publication/run-record.ts',
  ]
  const beyond = files.filter((file) => /\b(house|housePool|housePrepared)\b\s*[.(]/.test(readFileSync(join(root, file), 'utf8')))
  expect(beyond.length).toBeGreaterThan(5)
  expect(beyond.filter((file) => !inside(file, ...allowed))).toEqual([])
})

test('reads within an agency are never batched with those of another', () => {
  // Prisma merges the findUnique of one tick into one query, which would run for the first of those who asked.
  expect(files.filter((file) => /\bdb\(\w+\)\.\w+\.findUnique/.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
})

test('only jobs and publication make a System viewer, only viewer.ts a client or a staff one', () => {
  const makes = (name: string) => files.filter((file) => new RegExp(`\\b${name}\\(`).test(readFileSync(join(root, file), 'utf8')))
  expect(makes('systemViewer').filter((file) => !inside(file, 'lib/jobs', 'lib/publication', 'lib/viewer-kinds.ts'))).toEqual([])
  for (const name of [
    'clientViewer',
    'codeViewer',
    'staffViewer',
    'staffAsClientViewer',
    'contractorViewer',
    'visitorViewer',
    'jetonViewer',
  ]) {
    expect(makes(name).filter((file) => !inside(file, 'lib/viewer.ts', 'lib/viewer-kinds.ts'))).toEqual([])
  }
})

test('only viewer, auth and its route know next-auth', () => {
  const allowed = ['lib/viewer.ts', 'lib/auth.ts', 'app/api/auth']
  expect(shown(imports.filter(({ from, to }) => inside(to, 'next-auth', '@auth') && !inside(from, ...allowed)))).toEqual([])
})

test('what only a server may load says so', () => {
  const server = files.filter(
    (file) =>
      inside(file, 'lib') &&
      importsOf(file).some(({ to, typeOnly }) => !typeOnly && ['lib/db.ts', 'pg', 'nodemailer', 'puppeteer'].includes(to)),
  )
  expect(server.length).toBeGreaterThan(5)
  expect(server.filter((file) => !importsOf(file).some(({ to }) => to === 'server-only'))).toEqual([])
})

test('no import goes round in a circle', () => {
  const graph = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter(({ to, typeOnly }) => !typeOnly && files.includes(to))
        .map(({ to }) => to),
    ]),
  )
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file) || path.includes(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

test('a query takes the hour from the house’s clock, and from none of its own', () => {
  const own = files.filter((file) => inside(file, 'lib/queries') && /new Date\(\)|Date\.now\(/.test(readFileSync(join(root, file), 'utf8')))
  expect(own).toEqual([])
})

test('a prepared statement has a name of its own', () => {
  const named = files.flatMap((file) => {
    const calls = readFileSync(join(root, file), 'utf8').matchAll(/\b(?:prepared|housePrepared)<[^()]*>\((?:[\w.]+, )?'([\w-]+)'/g)
    return [...calls].map(([, name]) => name)
  })
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([])
})
