import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDataFolder, readSecrets } from './data-folder.mjs'
import { checkNode } from './install.mjs'
import { isFree, wantedPort } from './port.mjs'
import { endProcess, identityOf, isRunning } from './process-identity.mjs'
import { takeFolder } from './run-file.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'phare-start-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test('an unsupported Node is refused by name', () => {
  expect(() => checkNode('18.20.0')).toThrow(
    'Phare runs on Node 20.19 to 24 and this is Node 18.20.0.',
  )
  expect(() => checkNode('25.0.0')).toThrow('25.0.0')
  expect(() => checkNode('20.19.0')).not.toThrow()
})

test('a port that is no port, or taken, is known before anything starts', async () => {
  vi.stubEnv('PORT', '80a')
  expect(wantedPort).toThrow('PORT is « 80a »')
  const taken = createServer().listen(0)
  const { port } = taken.address() as { port: number }
  expect(await isFree(port)).toBe(false)
  await new Promise((resolve) => taken.close(resolve))
  expect(await isFree(port)).toBe(true)
})

test('a data folder that cannot be one is named', () => {
  const file = path.join(folder, 'file')
  writeFileSync(file, '')
  vi.stubEnv('PHARE_DATA_DIR', path.join(file, 'data'))
  expect(() => openDataFolder(folder)).toThrow(`${file}/data cannot be read and written`)
})

test('secrets are made once, for their owner alone', () => {
  const secrets = readSecrets(folder)
  expect(readSecrets(folder)).toEqual(secrets)
  expect(statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(secrets.demoPassword).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  expect(secrets.nextauthSecret.length).toBeGreaterThanOrEqual(32)
})

test('a process of the same number but another birth is not ours, and is left alone', async () => {
  const stranger = spawn('sleep', ['60'])
  const identity = identityOf(stranger.pid)
  expect(isRunning(identity)).toBe(true)
  const earlier = { pid: stranger.pid, began: 'an earlier boot 12345' }
  expect(isRunning(earlier)).toBe(false)
  await endProcess(earlier, 'SIGKILL', 100)
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull()
  await endProcess(identity, 'SIGTERM', 2_000)
  expect(isRunning(identity)).toBe(false)
})

test('the folder of a living start is refused; what a killed one left is ended', async () => {
  const leftover = spawn('sleep', ['60'])
  const killed = { pid: 4_000_000, began: 'never' }
  writeFileSync(path.join(folder, 'run.lock'), JSON.stringify({ ...killed, parent: null }))
  const children = { web: identityOf(leftover.pid) }
  writeFileSync(path.join(folder, 'run.json'), JSON.stringify({ starter: killed, children }))
  const taken = await takeFolder(folder)
  expect(isRunning(children.web)).toBe(false)
  expect(JSON.parse(readFileSync(path.join(folder, 'run.lock'), 'utf8')).pid).toBe(process.pid)
  await expect(takeFolder(folder)).rejects.toThrow('Phare already runs from')
  taken.release()
  await (await takeFolder(folder)).release()
})
