import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { freePort } from '../scripts/start/port.mjs'
import { findChromium } from '../scripts/test/chromium.mjs'

// Read again by every worker: what was chosen first is kept in the environment they inherit.
process.env.PHARE_CHROMIUM ||= (await findChromium()) ?? ''
if (!process.env.PHARE_E2E_URL) {
  process.env.PHARE_E2E_DATA = mkdtempSync(path.join(tmpdir(), 'phare-e2e-'))
  // As root the database server is another user, who must be able to pass.
  chmodSync(process.env.PHARE_E2E_DATA, 0o711)
  process.env.PHARE_E2E_URL = `http://localhost:${await freePort()}`
  // Nobody listens there but the journeys that receive mails.
  process.env.SMTP_URL = `smtp://127.0.0.1:${await freePort()}`
  process.env.PHARE_E2E_OWN = '1'
}
const url = process.env.PHARE_E2E_URL

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // One server and one database for all: journeys run one after the other, in the order of their names.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  globalTeardown: './teardown.ts',
  reporter: [['list'], ['json', { outputFile: '../reports/e2e.json' }]],
  use: {
    baseURL: url,
    locale: 'fr-FR',
    // A worker answers before a journey's own faults can: those about it allow it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.PHARE_CHROMIUM,
      args: [
        ...['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
        ...['--disable-component-update', '--disable-sync', '--no-first-run'],
      ],
    },
  },
  ...(process.env.PHARE_E2E_OWN && {
    webServer: {
      // The real start, demo included, on a data folder that is thrown away.
      command: `${process.execPath} scripts/start.mjs`,
      cwd: path.resolve(import.meta.dirname, '..'),
      url: `${url}/api/health`,
      timeout: 300_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
      stdout: 'pipe',
      stderr: 'pipe',
      env: {
        PORT: new URL(url).port,
        PHARE_DATA_DIR: process.env.PHARE_E2E_DATA ?? '',
        PHARE_DIST_DIR: process.env.PHARE_DIST_DIR ?? '.next-test',
        DATABASE_URL: '',
        NEXTAUTH_URL: url,
        SMTP_URL: process.env.SMTP_URL ?? '',
        PHARE_MAIL_FROM: 'Phare <phare@phare.example>',
        PHARE_MAIL_PER_MINUTE: '6000',
      },
    },
  }),
})
