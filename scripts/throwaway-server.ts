// The embedded PostgreSQL in a temporary folder, for tests and benchmarks: same binaries, same settings.
import type { ChildProcess } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { prepareCluster } from './start/cluster.mjs'
import { launchPostgres } from './start/postgres.mjs'

export async function throwawayServer(settings: Record<string, string | number> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'phare-throwaway-'))
  chmodSync(folder, 0o711)
  mkdirSync(path.join(folder, 'log'))
  const server = await prepareCluster(folder, 'throwaway')
  const children: ChildProcess[] = []
  await launchPostgres(server, (spawned: ChildProcess) => children.push(spawned), settings)
  return {
    /** Without a database's name. */
    url: `postgresql://phare:throwaway@127.0.0.1:${server.port}`,
    pid: () => children.at(-1)?.pid ?? 0,
    /** After a kill. */
    async relaunch() {
      await launchPostgres(server, (spawned: ChildProcess) => children.push(spawned), settings)
    },
    async end() {
      const child = children.at(-1)
      if (child && child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve))
        child.kill('SIGINT')
        await ended
      }
      rmSync(path.dirname(server.cluster), { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
