// Every case of a folder in the format of R's reference cases, each figure against R's.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { checkCase } from './check-case'
import { placeOf } from './place'

const [given] = process.argv.slice(2)
const folder = placeOf(given ?? '')
const files = given && existsSync(folder) ? readdirSync(folder).filter(isCase) : []
if (files.length === 0) {
  console.error(given ? `No case in ${folder}.` : 'Usage: npm run golden -- <folder>')
  process.exit(2)
}

let compared = 0
let failed = 0
let broken = 0
for (const file of files.sort()) {
  const check = await checkCase(path.join(folder, file))
  compared += check.compared
  failed += check.failed.length
  if (!check.passes) broken += 1
  console.log(
    [
      file.replace(/\.json$/, '').padEnd(28),
      `${check.compared} figures compared`.padStart(23),
      `largest relative difference ${check.largest.toExponential(1)}`.padStart(36),
      `${check.failed.length} failed`.padStart(10),
    ].join('  '),
  )
  for (const line of [...check.refusals, ...check.failed.slice(0, 20)]) console.log(`    ${line}`)
  if (check.failed.length > 20) console.log(`    and ${check.failed.length - 20} more`)
}
console.log(
  `${files.length} cases, ${compared} figures compared, ${failed} failed, ${broken} cases broken`,
)
process.exit(broken > 0 ? 1 : 0)

function isCase(name: string): boolean {
  return name.endsWith('.json')
}
