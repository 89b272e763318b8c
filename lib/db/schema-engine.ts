import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import type { Pool } from 'pg'

/** The adapter splits a script at every `;`, also inside a function's body: send it whole instead. */
class WholeScripts extends PrismaPg {
  private readonly opened: { dispose(): Promise<void> }[] = []

  override async connect() {
    const adapter = await super.connect()
    this.opened.push(adapter)
    adapter.executeScript = async (script) => {
      await (adapter.underlyingDriver() as Pool).query(script)
    }
    return adapter
  }

  async close() {
    await Promise.all(this.opened.splice(0).map((adapter) => adapter.dispose()))
  }
}

type Glue = {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
  SchemaEngine: typeof SchemaEngine
}

let loaded: Promise<Glue> | undefined

/**
 * Lends Prisma's own schema engine as WebAssembly: what `prisma migrate` runs, without the binary it
 * would download. Its connections are closed afterwards.
 */
export async function withSchemaEngine<Result>(
  url: string,
  use: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  // Once per process: a second instance would take the first one's memory away.
  loaded ??= load()
  const glue = await loaded
  const factory = new WholeScripts({ connectionString: url })
  const adapter = bindMigrationAwareSqlAdapterFactory(factory)
  const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
  try {
    return await use(engine)
  } finally {
    engine.free()
    await factory.close()
  }
}

async function load(): Promise<Glue> {
  // The engine reports a panic through this global before it traps.
  ;(globalThis as Record<string, unknown>).PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message: string) {
      throw new Error(`schema engine: ${message}`)
    },
  }
  const background = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const module = new WebAssembly.Module(readFileSync(wasm))
  const instance = new WebAssembly.Instance(module, {
    './schema_engine_bg.js': background as unknown as WebAssembly.ModuleImports,
  })
  const glue = background as unknown as Glue
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return glue
}
