import { expect, test } from 'vitest'
import { addressOf, hashOfNetwork, networkOf } from './network'

const from = (headers: Record<string, string>, proxies: number) =>
  addressOf(new Headers(headers), proxies)
const peer = { 'x-phare-peer': '::ffff:192.0.2.9' }

test('without a proxy the socket alone says where a request comes from', () => {
  expect(from(peer, 0)).toBe('192.0.2.9')
  expect(from({ ...peer, 'x-forwarded-for': '203.0.113.1' }, 0)).toBe('192.0.2.9')
  expect(from({ 'x-forwarded-for': '203.0.113.1' }, 0)).toBeNull()
})

test('behind proxies it is what the outermost of them saw; more was made up by the caller', () => {
  const made = { ...peer, 'x-forwarded-for': '1.1.1.1, 203.0.113.7, 10.0.0.2' }
  expect(from(made, 2)).toBe('203.0.113.7')
  expect(from(made, 1)).toBe('10.0.0.2')
  expect(from({ ...peer, 'x-forwarded-for': '203.0.113.7' }, 1)).toBe('203.0.113.7')
  expect(from({ ...peer, 'x-forwarded-for': '203.0.113.7' }, 3)).toBe('203.0.113.7')
  expect(from({ ...peer, 'x-forwarded-for': 'unknown' }, 1)).toBe('192.0.2.9')
  expect(from({ ...peer, 'x-forwarded-for': '[2001:db8::1]:4711' }, 1)).toBe('2001:db8::1')
})

test('networks: 256 addresses of IPv4, a /48 of IPv6 however it is written', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.0/24')
  expect(networkOf('2001:db8:85a3:0:0:8a2e:370:7334')).toBe('2001:db8:85a3::/48')
  expect(networkOf('2001:0DB8:85a3::8a2e')).toBe('2001:db8:85a3::/48')
  expect(networkOf('::1')).toBe('0:0:0::/48')
  expect(networkOf('2001:db8::')).toBe('2001:db8:0::/48')
  expect(networkOf('64:ff9b::192.0.2.33')).toBe('64:ff9b:0::/48')
})

test('a name is another in each scope and on each day, and has no address in it', () => {
  const salt = new Uint8Array(32).fill(7)
  const name = hashOfNetwork(salt, 'a', '203.0.113.0/24')
  expect(name).toMatch(/^[\w-]{22}$/)
  expect(hashOfNetwork(salt, 'b', '203.0.113.0/24')).not.toBe(name)
  expect(hashOfNetwork(new Uint8Array(32), 'a', '203.0.113.0/24')).not.toBe(name)
})
