// Writes the migration that leads from the schema of the last commit to prisma/schema.prisma as it stands.
// Usage: DATABASE_URL=<any PostgreSQL> tsx scripts/migration.ts <name>
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { migrationScript } from '@/lib/db/migrate'

const [name] = process.argv.slice(2)
const url = process.env.DATABASE_URL
if (!name || !url) throw new Error('usage: DATABASE_URL=… tsx scripts/migration.ts <name>')

const committed = spawnSync('git', ['show', 'HEAD:prisma/schema.prisma'], { encoding: 'utf8' })
const script = await migrationScript(
  url,
  committed.status === 0 ? committed.stdout : null,
  readFileSync('prisma/schema.prisma', 'utf8'),
)
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const target = path.join('prisma/migrations', `${stamp}_${name}`)
mkdirSync(target, { recursive: true })
writeFileSync(path.join(target, 'migration.sql'), script)
console.log(`wrote ${target}`)
