import { completeContacts } from '@/lib/audience/complete-contacts.command'
import { importFrame } from '@/lib/audience/import-frame.command'
import { db } from '@/lib/db/client'
import { options, otherMethods } from '../../post-only'
import { lines, uploadOf } from '../upload-door'

/** Makes a frame of a file, or completes the contacts of one; all or nothing. */
export async function POST(request: Request): Promise<Response> {
  const upload = await uploadOf(request)
  if (upload instanceof Response) return upload
  const { actor, bytes } = upload
  const { reading, frame } = upload.options
  return lines(async (write, signal) => {
    const watch = {
      onProgress: (stage: string, done: number, of: number | null) => write({ stage, done, of }),
      signal,
    }
    const now = new Date()
    const { completes, ...whole } = reading
    if (completes) return completeContacts(db(), actor, reading, bytes, now, watch)
    const input = { id: '', name: '', source: '', year: 0, ...frame, reading: whole }
    return importFrame(db(), actor, input, bytes, now, watch)
  })
}

export { options as OPTIONS, otherMethods as GET, otherMethods as PUT, otherMethods as DELETE }
