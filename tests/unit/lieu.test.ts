import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from '@/lib/env'
import { lieuEnMots } from '@/lib/lieu'

Object.assign(process.env, {
  DATABASE_URL: 'postgresql://palier@base/palier',
  NEXTAUTH_SECRET: 'a-secret-of-the-tests-that-is-long-enough',
  NEXTAUTH_URL: 'http://localhost:3000',
  SMTP_URL: 'smtp://127.0.0.1:1',
})

type Value = string | number | { [key: string]: Value }

/** The data section of an .mmdb, of short values: https://maxmind.github.io/MaxMind-DB/. */
function data(value: Value): Buffer {
  if (typeof value === 'number') return Buffer.of(0xc2, value >> 8, value & 255)
  if (typeof value === 'string') return Buffer.concat([Buffer.of(0x40 | Buffer.byteLength(value)), Buffer.from(value)])
  const entries = Object.entries(value)
  return Buffer.concat([Buffer.of(0xe0 | entries.length), ...entries.flatMap(([key, of]) => [data(key), data(of)])])
}

/** A file that knows one address to the last bit, and nothing else. */
function fileOf(address: string, value: Value): Buffer {
  const bits = address.split('.').flatMap((byte) => [...Number(byte).toString(2).padStart(8, '0')].map(Number))
  const nodes = bits.length
  const tree = bits.map((bit, index) => {
    const next = index + 1 < nodes ? index + 1 : nodes + 16
    const node = Buffer.alloc(6)
    node.writeUIntBE(bit ? nodes : next, 0, 3)
    node.writeUIntBE(bit ? next : nodes, 3, 3)
    return node
  })
  const metadata = { node_count: nodes, record_size: 24, ip_version: 4, database_type: 'Essai', binary_format_major_version: 2 }
  return Buffer.concat([...tree, Buffer.alloc(16), data(value), Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1'), data(metadata)])
}

const folder = mkdtempSync(join(tmpdir(), 'palier-lieux-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function places(name: string, content?: Buffer): void {
  const path = join(folder, name)
  if (content) writeFileSync(path, content)
  Object.assign(env(), { PALIER_LIEUX: path })
}

test.each([
  ['127.0.0.1', 'Réseau local'],
  ['::1', 'Réseau local'],
  ['192.168.1.20', 'Réseau local'],
  ['10.1.2.3', 'Réseau local'],
  ['fe80::1', 'Réseau local'],
  ['::ffff:192.168.1.20', 'Réseau local'],
  ['82.64.12.9', 'Adresse 82.64.12.9'],
  ['::ffff:82.64.12.9', 'Adresse 82.64.12.9'],
  ['2001:db8::1', 'Adresse 2001:db8::1'],
  ['2001:db8:1:2::/64', 'Adresse 2001:db8:1:2::'],
  ['0:0:0:0::/64', 'Réseau local'],
  ['inconnue', 'Lieu inconnu'],
  ['', 'Lieu inconnu'],
  ['x'.repeat(10_000), 'Lieu inconnu'],
])('without a file of places: %s', async (address, words) => {
  expect(await lieuEnMots(address)).toBe(words)
})

test('with a file by town: the town and the country, in French where it has a French name', async () => {
  places('villes.mmdb', fileOf('82.64.12.9', { city: { names: { en: 'Lyon' } }, country: { names: { en: 'Germany', fr: 'Allemagne' } } }))
  expect(await lieuEnMots('82.64.12.9')).toBe('Lyon, Allemagne')
  expect(await lieuEnMots('82.64.12.8')).toBe('Adresse 82.64.12.8')
  expect(await lieuEnMots('127.0.0.1')).toBe('Réseau local')
})

test('with a file by country: the country', async () => {
  places('pays.mmdb', fileOf('82.64.12.9', { country: { names: { fr: 'France' } } }))
  expect(await lieuEnMots('82.64.12.9')).toBe('France')
})

test('a file that is not there, or is none, is told and does without', async () => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  places('absent.mmdb')
  expect(await lieuEnMots('82.64.12.9')).toBe('Adresse 82.64.12.9')
  places('autre.mmdb', Buffer.from('pas une base de lieux'))
  expect(await lieuEnMots('82.64.12.9')).toBe('Adresse 82.64.12.9')
  expect(warned).toHaveBeenCalledTimes(2)
})
