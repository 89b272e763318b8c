import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { Stop } from './say.mjs'

const isRoot = process.getuid?.() === 0

/** Opens (or makes) the folder that holds everything the product keeps: database, secrets, logs. */
export function openDataFolder(root) {
  const folder = path.resolve(root, process.env.PHARE_DATA_DIR || '.data')
  try {
    mkdirSync(path.join(folder, 'log'), { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    const probe = path.join(folder, `.probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new Stop(
      `The data folder ${folder} cannot be read and written by this user (${error.code}): give it to them, or set PHARE_DATA_DIR to another folder.`,
    )
  }
  // As root the database server runs as another user, who must be able to pass, but not to list.
  if (folder === path.resolve(root, '.data')) chmodSync(folder, isRoot ? 0o711 : 0o700)
  return folder
}

/** A small JSON file replaced whole: a crash leaves the old one or the new one. */
export function readJson(file) {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Stop(`The file ${file} cannot be read (${error.code ?? 'it is not JSON'}).`)
  }
}

export function writeJson(file, value) {
  const draft = `${file}.${process.pid}.new`
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
}

/** Made once, never shown, never in git; 0600. */
export function readSecrets(folder) {
  const file = path.join(folder, 'secrets.json')
  const kept = readJson(file) ?? {}
  const secrets = {
    databasePassword: randomBytes(24).toString('hex'),
    nextauthSecret: randomBytes(32).toString('base64'),
    actionsKey: randomBytes(32).toString('base64'),
    demoPassword: demoPassword(),
    ...kept,
  }
  if (Object.keys(secrets).length !== Object.keys(kept).length) writeJson(file, secrets)
  return secrets
}

/** 16 letters without look-alikes, in groups: about 78 bits. */
function demoPassword() {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const picked = []
  while (picked.length < 16) {
    const byte = randomBytes(1)[0]
    if (byte < 248) picked.push(letters[byte % letters.length])
  }
  return picked.join('').replace(/(.{4})(?=.)/g, '$1-')
}
