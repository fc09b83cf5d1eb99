import 'server-only'
import { readFile } from 'node:fs/promises'
import { BlockList, isIP, isIPv6 } from 'node:net'
import { type CityResponse, Reader } from 'mmdb-lib'
import { env } from './env'

/** Apart: an IPv4 address is also one of the IPv6 network « ::/64 ». */
const local = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  local.ipv4.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::', 64],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  local.ipv6.addSubnet(network, bits, 'ipv6')

type Lieux = Reader<CityResponse>
let opened: { path: string; lieux: Promise<Lieux | null> } | undefined

/** The file of places, read once; without it, or unreadable, addresses stay addresses: a sign-in does not wait for it. */
function lieux(): Promise<Lieux | null> {
  const path = env().PALIER_LIEUX
  if (!path) return Promise.resolve(null)
  if (opened?.path !== path) {
    const read = readFile(path).then((bytes) => new Reader<CityResponse>(bytes))
    opened = {
      path,
      lieux: read.catch((error: Error) => {
        console.warn(`PALIER_LIEUX ne se lit pas : ${error.message}`)
        return null
      }),
    }
  }
  return opened.lieux
}

/** « Lyon, France », « Réseau local », « Adresse 82.64.12.9 ». Nothing is asked of anybody: the host gives the file of places, or none. */
export async function lieuEnMots(typed: string): Promise<string> {
  // scripts/support/client-address.mjs keeps of an IPv6 address the network of the subscriber: « 2a01:cb00:1:2::/64 ».
  const address = typed.replace(/^::ffff:(?=\d+\.)/i, '').replace(/\/64$/, '')
  if (!isIP(address)) return 'Lieu inconnu'
  const family = isIPv6(address) ? 'ipv6' : 'ipv4'
  if (local[family].check(address, family)) return 'Réseau local'
  const found = (await lieux())?.get(address)
  const named = [found?.city?.names, found?.country?.names].map((names) => names?.fr ?? names?.en)
  return named.filter(Boolean).join(', ') || `Adresse ${address}`
}
