import { checkFrameFile } from '@/lib/audience/check-frame-file.query'
import { db } from '@/lib/db/client'
import { options, otherMethods } from '../../post-only'
import { lines, uploadOf } from '../upload-door'

/** What a file would become as a frame; nothing of it is kept. */
export async function POST(request: Request): Promise<Response> {
  const upload = await uploadOf(request)
  if (upload instanceof Response) return upload
  const { actor, options, bytes } = upload
  return lines(async (write) => {
    const result = await checkFrameFile(db(), actor, options.reading, bytes, (done) =>
      write({ stage: 'reading', done, of: null }),
    )
    return 'refusal' in result ? result : { check: result }
  })
}

export { options as OPTIONS, otherMethods as GET, otherMethods as PUT, otherMethods as DELETE }
