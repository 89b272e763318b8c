import type { Tx } from '@/lib/db/client'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { findProgramme } from '@/lib/wave/programme.store'
import type { MailSender } from './mail-values'

/** For mails, previews and letters, whose doors asked for the right before. Null: no such fieldwork. */
export async function readMailSender(
  db: Tx,
  fieldworkId: string,
  baseUrl: string,
): Promise<{ fieldwork: Fieldwork; sender: MailSender } | null> {
  const fieldwork = await findFieldwork(db, fieldworkId)
  const programme = fieldwork && (await findProgramme(db, fieldwork.programmeId))
  if (!programme) return null
  const { programmeId, closesOn, notice } = fieldwork
  return {
    fieldwork,
    sender: {
      ...{ fieldworkId, programmeId, closesOn, baseUrl },
      programme: programme.name,
      organiser: programme.organiser,
      contact: notice.contact,
    },
  }
}
