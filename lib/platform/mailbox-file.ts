const newline = 0x0a

/** A mail is read so far; a report says what it has to in its first kilobytes. */
const mostOfMail = 512 * 1024

/** The mails of a mailbox file (mbox), or the one of an .eml file; one is held at a time. */
export async function* mailsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let mail: Buffer[] = []
  let size = 0
  let isAfterBlank = true
  for await (const line of linesOf(chunks)) {
    const start = line.toString('latin1', 0, 200)
    if (isAfterBlank && /^From \S/.test(start)) {
      if (size > 0) yield Buffer.concat(mail)
      mail = []
      size = 0
      isAfterBlank = false
      continue
    }
    // « >From » is how a mailbox writes a line that begins with « From ».
    const kept = /^>+From /.test(start) ? line.subarray(1) : line
    if (size + kept.length <= mostOfMail) {
      mail.push(kept)
      size += kept.length
    }
    isAfterBlank = /^\r?\n$/.test(start)
  }
  if (size > 0) yield Buffer.concat(mail)
}

/** With their ends; a line too long for any mail comes in pieces. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let length = 0
  const whole = () => {
    const line = Buffer.concat(held)
    held = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let from = 0
    for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, from)) {
      held.push(bytes.subarray(from, at + 1))
      yield whole()
      from = at + 1
    }
    held.push(bytes.subarray(from))
    length += bytes.length - from
    if (length > mostOfMail) yield whole()
  }
  if (length > 0) yield whole()
}
