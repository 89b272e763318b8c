// `npm run readback`: the exported files, read by other programs.
import { runTsx } from './run-tsx.mjs'

await runTsx('scripts/readback/run.ts')
