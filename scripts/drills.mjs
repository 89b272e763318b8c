// `npm run drills`: kills everything under load and looks for what was lost.
import { runTsx } from './run-tsx.mjs'

await runTsx('scripts/drills/run.ts')
