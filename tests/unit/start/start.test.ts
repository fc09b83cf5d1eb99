import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { complete, systemOf } from '../../../scripts/complete-lock.mjs'
import { portRefusal } from '../../../scripts/server.mjs'
import { settleClientAddress } from '../../../scripts/support/client-address.mjs'
import { folderRefusal, keptSecret, openDataFolder } from '../../../scripts/support/data-folder.mjs'
import { fingerprint } from '../../../scripts/support/fingerprint.mjs'
import { missingPackage, nodeRefusal, npmReport } from '../../../scripts/support/install.mjs'
import { held, takeLock } from '../../../scripts/support/lock.mjs'
import { allApplied } from '../../../scripts/support/migrations.mjs'
import { typographie } from '../../../scripts/support/say.mjs'
import { readSettings, withoutSettings } from '../../../scripts/support/settings.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palier-unit-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the version of Node', () => {
  it.each(['20.20.0', '20.21.3', '22.0.0', '24.1.0'])('takes %s', (version) => expect(nodeRefusal(version)).toBeUndefined())
  it.each(['18.20.4', '20.19.9', '8.0.0'])('refuses %s in one sentence', (version) =>
    expect(nodeRefusal(version)).toContain(`vous avez la ${version}`),
  )
})

describe('the installation', () => {
  const lock = {
    packages: {
      '': { version: '0' },
      'node_modules/a': { version: '1.0.0', integrity: 'x' },
      'node_modules/b': { version: '1.0.0', optional: true },
    },
  }
  const installed = (packages: object) => missingPackage(lock, { packages })

  it('is complete without the optional parts of other systems', () =>
    expect(installed({ 'node_modules/a': { version: '1.0.0', integrity: 'x' } })).toBeUndefined())
  it('is done again after an interruption, which leaves no list', () => expect(missingPackage(lock, undefined)).toBe('node_modules'))
  it.each([
    ['missing', {}],
    ['of another version', { 'node_modules/a': { version: '1.0.1', integrity: 'x' } }],
    ['of another content', { 'node_modules/a': { version: '1.0.0', integrity: 'y' } }],
  ])('sees a package %s', (_, packages) => expect(installed(packages)).toBe('node_modules/a'))

  it('tells npm’s errors without its usage', () => {
    const output =
      'npm http fetch GET 200 x\nnpm error code EUSAGE\nnpm error\nnpm error Missing: a\nnpm error Clean install a project\nnpm error Usage:\n'
    expect(npmReport(output)).toBe('code EUSAGE\nMissing: a')
  })
})

describe('the lock file of every system', () => {
  it.each([
    ['@next/swc-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@next/swc-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@biomejs/cli-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@swc/core-linux-ppc64-gnu', { os: ['linux'], cpu: ['ppc64'], libc: ['glibc'] }],
    ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
    ['sharp', undefined],
  ])('reads the system of %s', (name, system) => expect(systemOf(name)).toEqual(system))

  it('adds what is missing, once', () => {
    const lock = {
      packages: { '': {}, 'node_modules/next': { optionalDependencies: { '@next/swc-darwin-x64': '16.0.0', sharp: '^1.0.0' } } },
    }
    expect(complete(lock)).toEqual(['@next/swc-darwin-x64'])
    expect(lock.packages).toHaveProperty(['node_modules/@next/swc-darwin-x64'], {
      version: '16.0.0',
      os: ['darwin'],
      cpu: ['x64'],
      optional: true,
    })
    expect(complete(lock)).toEqual([])
  })
})

describe('the fingerprint of sources', () => {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const print = () => fingerprint(['a', 'b', 'absent'], { folder })

  it('follows contents and names, not dates', () => {
    mkdirSync(join(folder, 'a'))
    write('a/x', '1')
    write('b', '2')
    const before = print()
    utimesSync(join(folder, 'b'), new Date(0), new Date(0))
    expect(print()).toBe(before)
    write('b', '3')
    expect(print()).not.toBe(before)
    write('b', '2')
    expect(print()).toBe(before)
    write('a/y', '')
    expect(print()).not.toBe(before)
  })

  it('does not confuse two files with one of both contents', () => {
    write('a', '1')
    write('b', '2')
    const two = print()
    rmSync(join(folder, 'b'))
    write('a', '12')
    expect(print()).not.toBe(two)
  })
})

describe('the lock of the data folder', () => {
  it('is held by a living process alone', () => {
    expect(held('12\nboot 3\n', { isAlive: () => true, birthOf: () => 'boot 3' })).toBe(true)
    expect(held('12\nboot 3\n', { isAlive: () => false, birthOf: () => 'boot 3' })).toBe(false)
  })
  it('is not held by another process that was given the same number', () =>
    expect(held('12\nboot 3\n', { isAlive: () => true, birthOf: () => 'boot 9' })).toBe(false))

  it('is taken once, given back, and taken over from the dead', async () => {
    const file = join(folder, 'palier.pid')
    const release = await takeLock(file)
    expect(release).toBeDefined()
    expect(await takeLock(file)).toBeUndefined()
    release?.()
    writeFileSync(file, '999999999\nan older boot\n')
    expect(await takeLock(file)).toBeDefined()
  })
})

describe('the migrations', () => {
  const row = { migration_name: 'init', checksum: 'c', finished_at: new Date(0), rolled_back_at: null }
  const wanted = [{ name: 'init', checksum: 'c' }]

  it('are skipped when all are applied as written', () => expect(allApplied(wanted, [row])).toBe(true))
  it.each([
    ['missing', []],
    ['changed since', [{ ...row, checksum: 'd' }]],
    ['half done', [{ ...row, finished_at: null }]],
    ['rolled back', [{ ...row, rolled_back_at: new Date(0) }]],
    ['applied next to a failed one', [row, { ...row, migration_name: 'next', finished_at: null }]],
  ])('are run when one is %s', (_, rows) => expect(allApplied(wanted, rows)).toBe(false))
})

describe('the settings', () => {
  it('start the demo on this machine alone when no database is named', () =>
    expect(readSettings({ DATABASE_URL: '' })).toMatchObject({
      demo: true,
      port: 3000,
      data: '.data',
      proxies: 0,
      hosts: ['127.0.0.1', '::1'],
    }))
  it('start production for all with a database', () =>
    expect(readSettings({ DATABASE_URL: 'postgresql://x', PORT: '80' })).toMatchObject({ demo: false, port: 80, hosts: [undefined] }))
  it.each(['65536', '-1', 'abc', '3.5', '1e3'])('refuse the port %s', (PORT) =>
    expect(() => readSettings({ PORT })).toThrow('La variable PORT'),
  )
})

it('builds and tests without what configures Palier', () =>
  expect(
    withoutSettings({ PATH: '/bin', CHROMIUM_PATH: '/c', DATABASE_URL: 'x', NEXTAUTH_SECRET: 'x', PALIER_DEMO: '1', PORT: '1' }),
  ).toEqual({
    PATH: '/bin',
    CHROMIUM_PATH: '/c',
  }))

describe('the sentences', () => {
  it('have French spaces', () => expect(typographie('« a » : b ; c !')).toBe('«\u202fa\u202f»\u00a0: b\u202f; c\u202f!'))
  it('say why a folder is refused', () => {
    expect(folderRefusal('/x', 'ENOSPC')).toContain('le disque est plein')
    writeFileSync(join(folder, 'file'), '')
    expect(() => openDataFolder(join(folder, 'file'))).toThrow('c’est un fichier')
    expect(() => openDataFolder(join(folder, 'file/x'))).toThrow('un fichier se trouve sur son chemin')
    expect(() => openDataFolder(folder, { room: 1e12 })).toThrow(/Il reste \d+ Mo/)
  })
  it('say why a port is refused', () => expect(portRefusal(80, 'EACCES')).toContain('réservé à l’administrateur'))
})

it('draws a secret once', () => {
  const file = join(folder, 'secret')
  const secret = keptSecret(file)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(keptSecret(file)).toBe(secret)
})

describe('the address of the client', () => {
  const settled = (proxies: number, told: Record<string, string>, remoteAddress = '::ffff:10.0.0.9') => {
    const request = { headers: { host: 'palier', ...told }, socket: { remoteAddress } } as unknown as IncomingMessage
    settleClientAddress(request, proxies)
    return request.headers
  }

  it('is the socket’s, whatever the headers pretend', () =>
    expect(
      settled(0, { 'x-forwarded-for': '1.1.1.1', 'x-forwarded-host': 'evil', 'x-real-ip': '2.2.2.2', forwarded: 'for=3.3.3.3' }),
    ).toEqual({
      host: 'palier',
      'x-forwarded-for': '10.0.0.9',
    }))
  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:DB8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of an IPv6 subscriber, %s, is his /64', (address, settledTo) => {
    expect(settled(0, {}, address)['x-forwarded-for']).toBe(settledTo)
  })
  it('is the one that the trusted proxies add, never what the client wrote before them', () => {
    expect(settled(1, { 'x-forwarded-for': '6.6.6.6, 1.1.1.1', 'x-forwarded-proto': 'https' })).toMatchObject({
      'x-forwarded-for': '1.1.1.1',
      'x-forwarded-proto': 'https',
    })
    expect(settled(2, { 'x-forwarded-for': '6.6.6.6, 1.1.1.1, 2.2.2.2' })['x-forwarded-for']).toBe('1.1.1.1')
    expect(settled(2, {})['x-forwarded-for']).toBe('10.0.0.9')
  })
})
