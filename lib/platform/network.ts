import { createHmac } from 'node:crypto'
import { isIP, isIPv4 } from 'node:net'

/** Set by `instrumentation-node.ts` from the socket, whatever the request said: who is at its other end. */
export const peerHeader = 'x-phare-peer'

/**
 * Where a request comes from. Behind `proxies` trusted proxies (`PHARE_PROXIES`), each of which adds the address it
 * was called from to `x-forwarded-for`, it is the one that the outermost of them added: what stands before it is
 * the caller's own word. Without a proxy the header says nothing and the socket everything. Null: not known.
 */
export function addressOf(headers: Headers, proxies: number): string | null {
  const peer = readAddress(headers.get(peerHeader))
  if (proxies === 0) return peer
  const said = (headers.get('x-forwarded-for') ?? '').split(',')
  return readAddress(said.at(-proxies)) ?? readAddress(said[0]) ?? peer
}

/** The network a request comes from; null: not known. Never written as it is. */
export function networkOfRequest(request: Pick<Request, 'headers'>): string | null {
  const address = addressOf(request.headers, trustedProxies())
  return address && networkOf(address)
}

/** How many proxies of ours stand before the product; 0: browsers call it themselves. */
function trustedProxies(): number {
  const said = Number(process.env.PHARE_PROXIES ?? 0)
  return Number.isInteger(said) && said >= 0 && said <= 9 ? said : 0
}

/** The network of an address: IPv4 /24, IPv6 /48. Coarser than a person, as fine as a subscriber of some size. */
export function networkOf(address: string): string {
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`
  return `${groupsOf(address)
    .slice(0, 3)
    .map((group) => group.toString(16))
    .join(':')}::/48`
}

/**
 * The name under which attempts are counted: unreadable without the salt, which is forgotten after a day or two,
 * and another in each scope, so that no list of networks can be made or compared.
 */
export function hashOfNetwork(salt: Uint8Array, scope: string, network: string): string {
  return createHmac('sha256', salt).update(`${scope}\n${network}`).digest('base64url').slice(0, 22)
}

function readAddress(text: string | null | undefined): string | null {
  const address = (text ?? '')
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
  return isIP(address) ? address : null
}

/** The eight groups of an IPv6 address, `::` spelt out. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::')
  const read = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  const before = read(head)
  if (tail === undefined) return before
  const after = read(tail.replace(/(?:\d+\.){3}\d+$/, '0:0'))
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
}
