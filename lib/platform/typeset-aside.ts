import { Worker } from 'node:worker_threads'
import type { Typeset } from './typst'

/**
 * What runs beside: plain CommonJS, kept as text so that no bundler takes it apart. The fonts and the rules
 * are those of `typst.ts`.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads')
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler')
const { source, data, seconds, workspace } = workerData
const compiler = NodeCompiler.create({ workspace })
const compiled = compiler.compile({ mainFileContent: source, inputs: { data } })
const error = compiled.takeError()
if (error || !compiled.result) {
  const found = error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'no document'
  parentPort.postMessage({ error: found.slice(0, 2000) })
} else {
  const options = { pdfStandard: 'ua-1', creationTimestamp: seconds }
  parentPort.postMessage({ pdf: compiler.pdf(compiled.result, options) })
}
`

/** As `typesetPdf`, for what takes seconds: in a thread of its own, while the server goes on answering. */
export function typesetPdfAside({ source, data, at }: Typeset): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, {
      eval: true,
      workerData: {
        ...{
          source,
          data: JSON.stringify(data),
          workspace: '/nonexistent/phare-typst-reads-nothing',
        },
        seconds: Math.floor(at.getTime() / 1000),
      },
    })
    worker.once('message', (made: { pdf: Uint8Array } | { error: string }) => {
      if ('pdf' in made) resolve(Buffer.from(made.pdf))
      else reject(new Error(`Typst: ${made.error}`))
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('Typst: it ended without a document')))
  })
}
