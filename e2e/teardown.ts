import { rmSync } from 'node:fs'

/** The server has ended by now, or its folder is of no more use. */
export default function teardown(): void {
  if (process.env.PHARE_E2E_OWN && process.env.PHARE_E2E_DATA) {
    rmSync(process.env.PHARE_E2E_DATA, { recursive: true, force: true })
  }
}
