// `npm run golden -- <folder>`: reference cases computed by R, every figure against ours.
import { runTsx } from './run-tsx.mjs'

await runTsx('scripts/golden/run.ts', { client: false })
