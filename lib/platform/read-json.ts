/** Why a request's body is no JSON that we take. */
export type BodyFault = 'too-large' | 'not-utf8' | 'not-json' | 'too-deep'

/** Deeper than any answer; a parser or a schema could exhaust the stack on more. */
const deepest = 16

/** Reads no more than `most` bytes: what is larger is refused while it is coming in. */
export async function readJson(
  request: Request,
  most: number,
): Promise<{ value: unknown } | { fault: BodyFault }> {
  const bytes = await readBytes(request, most)
  if (!bytes) return { fault: 'too-large' }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { fault: 'not-utf8' }
  }
  if (isDeep(text)) return { fault: 'too-deep' }
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { fault: 'not-json' }
  }
}

async function readBytes(request: Request, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) {
    await request.body?.cancel()
    return null
  }
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.byteLength
    if (length > most) {
      await reader?.cancel()
      return null
    }
    chunks.push(read.value)
  }
  return Buffer.concat(chunks)
}

/** Brackets opened and not closed, outside of texts. */
function isDeep(text: string): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (inText) {
      if (character === '\\') at++
      else if (character === '"') inText = false
    } else if (character === '"') inText = true
    else if (character === '[' || character === '{') {
      if (++depth > deepest) return true
    } else if (character === ']' || character === '}') depth--
  }
  return false
}
