import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** Part of Typst itself: the same page on every machine. */
export const typstFont = 'Libertinus Serif'

/** A document's source is ours; what it shows comes beside it, so that no text is ever read as markup. */
export type Typeset = {
  /** Typst. Begins with `typstData`; `data.name` of a text shows it letter by letter. */
  source: string
  /** JSON. A drawing is text too: `image(bytes(data.svg), format: "svg", alt: data.alt)`. */
  data: unknown
  /** Of the document, where it says `date: auto`. */
  at: Date
}

/** First line of a source that shows data. */
export const typstData = '#let data = json(bytes(sys.inputs.data))\n'

/**
 * A tagged document, PDF/UA-1: a heading, language, title and alternative text that is missing is an error here,
 * and so is markup that does not compile.
 */
export function typesetPdf({ source, data, at }: Typeset): Buffer {
  return typeset(source, data, (compiler, document) =>
    compiler.pdf(document, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(at.getTime() / 1000),
    }),
  )
}

/** Its pages one below the other, letters as outlines: it looks the same without fonts. */
export function typesetSvg({ source, data }: Typeset): string {
  return typeset(source, data, (compiler, document) => compiler.plainSvg(document))
}

type Document = NonNullable<ReturnType<NodeCompiler['compile']>['result']>

/** It looks for fonts once; what it remembers of past documents is let go of. */
let compiler: NodeCompiler | undefined

function typeset<Made>(
  source: string,
  data: unknown,
  make: (compiler: NodeCompiler, document: Document) => Made,
): Made {
  // A folder that does not exist: a document reads no file.
  compiler ??= NodeCompiler.create({ workspace: join(tmpdir(), 'phare-typst-reads-nothing') })
  const compiled = compiler.compile({
    mainFileContent: source,
    inputs: { data: JSON.stringify(data) },
  })
  const error = compiled.takeError()
  if (error || !compiled.result) {
    const found = error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'no document'
    throw new Error(`Typst: ${found.slice(0, 2_000)}`)
  }
  try {
    return make(compiler, compiled.result)
  } finally {
    compiler.evictCache(10)
  }
}
