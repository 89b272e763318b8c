import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** A Chromium that starts, or null: the one named, Debian's, Google's, Playwright's own. */
export async function findChromium() {
  const { chromium } = await import('@playwright/test')
  const places = [
    process.env.PHARE_CHROMIUM,
    ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
    ...['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', chromium.executablePath()],
  ]
  const starts = (place) =>
    place && existsSync(place) && spawnSync(place, ['--version']).status === 0
  return places.find(starts) ?? null
}

/** As root on Debian, one is installed; elsewhere the reader is told what to do. */
export async function chromium(say) {
  const found = await findChromium()
  if (found) return found
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return null
  say('  installing chromium (apt-get)')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
    env,
    stdio: 'ignore',
  })
  return await findChromium()
}
