// `npm run tabulate -- <case.json>`: the figures of a case, as JSON.
import { runTsx } from './run-tsx.mjs'

await runTsx('scripts/tabulate/run.ts', { client: false })
