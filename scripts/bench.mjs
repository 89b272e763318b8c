// `npm run bench`: measures the product beside its aims.
import { runTsx } from './run-tsx.mjs'

await runTsx('scripts/bench/run.ts')
