import { BlockList, isIP } from 'node:net'

// What is not the open internet: this machine, its neighbours, the metadata of a cloud (169.254.169.254), and what leads to them under
// another form. IANA's registries of special-purpose addresses.
const RESERVED_V4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24'],
  ...['192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
]
/** Of what is given out: Teredo and the like, documentation, 6to4, which hides an IPv4 address. */
const RESERVED_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

function list(networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const made = new BlockList()
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/')
    made.addSubnet(address, Number(bits), family)
  }
  return made
}

const reservedV4 = list(RESERVED_V4, 'ipv4')
const reservedV6 = list(RESERVED_V6, 'ipv6')
/** The only part of IPv6 that is given out: neither ::1 nor fc00::, fe80::, ::ffff:10.0.0.1 nor 64:ff9b::10.0.0.1 is in it. */
const unicast = list(['2000::/3'], 'ipv6')

export type Autorise = (address: string) => boolean

/** An IP address of the open internet. */
export const estPublique: Autorise = (address) => {
  switch (isIP(address)) {
    case 4:
      return !reservedV4.check(address, 'ipv4')
    case 6:
      return unicast.check(address, 'ipv6') && !reservedV6.check(address, 'ipv6')
    default:
      return false
  }
}
