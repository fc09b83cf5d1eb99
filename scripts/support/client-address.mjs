/** Headers by which a proxy tells who asked, and a liar pretends to be someone else. */
const TOLD = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto', 'x-real-ip']

/** An IPv6 subscriber holds a whole /64 of addresses: they count as one. */
function subscriber(address) {
  if (!address.includes(':') || address.includes('.')) return address
  const [head, tail] = address.split('%')[0].split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const groups = tail === undefined ? before : [...before, ...Array(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/**
 * Keeps of the forwarding headers only what can be believed, so that throttling by address cannot be fooled.
 * `x-forwarded-for` then holds one address: the socket's, or the one that the nearest `proxies` trusted proxies vouch for.
 */
export function settleClientAddress(request, proxies) {
  const { headers } = request
  const socket = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const chain = [
    ...String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .map((address) => address.trim())
      .filter(Boolean),
    socket,
  ]
  if (proxies === 0) for (const name of TOLD) delete headers[name]
  headers['x-forwarded-for'] = subscriber(proxies === 0 ? socket : (chain[Math.max(0, chain.length - 1 - proxies)] ?? socket))
}
