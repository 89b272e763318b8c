// `npm start`: runs on a fresh clone, with nothing installed yet, so it uses Node alone until `install`.
import { run } from './start/run.mjs'

await run()
