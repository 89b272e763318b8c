import { z } from 'zod'
import { ResponseId } from './submission'

/** Which device has it in hand: drawn whenever it is made or opened, so that the other one is told. */
export type Holder = string

/** The browser's own draft: kept as it is, and judged again by the browser that opens it. */
const Content = z.looseObject({ id: z.string().max(40) })
export type DraftContent = z.infer<typeof Content>

const Code = z.string().max(100)

export const DraftToSave = z
  .strictObject({
    id: ResponseId,
    /** Of the draft to replace, with the holder that was given with it; both absent: a new one. */
    code: Code.optional(),
    holder: z.string().max(64).optional(),
    draft: Content,
  })
  .refine(({ code, holder }) => (code === undefined) === (holder === undefined))
  .refine(({ id, draft }) => draft.id === id)

export const DraftToOpen = z.strictObject({ code: Code })

/** What is sealed. */
export type Sealed = { holder: Holder; draft: DraftContent }

export const draftRefusals = {
  'unknown-fieldwork': {
    status: 404,
    title: 'Unknown fieldwork',
    detail: 'There is no fieldwork by that name.',
  },
  'invalid-body': {
    status: 422,
    title: 'Invalid draft',
    detail: 'Send { id, draft } or { id, code, holder, draft } to save, { code } to open or erase.',
  },
  'fieldwork-not-open': {
    status: 409,
    title: 'Fieldwork not open',
    detail: 'This fieldwork does not take answers yet.',
  },
  'fieldwork-closed': {
    status: 410,
    title: 'Fieldwork closed',
    detail: 'This fieldwork does not take answers any more.',
  },
  'already-received': {
    status: 409,
    title: 'Already received',
    detail: 'The response that this draft was to become has been received.',
  },
  'unknown-code': {
    status: 404,
    title: 'Unknown code',
    detail: 'No draft is kept under that code: it was mistyped, sent, erased, or is too old.',
  },
  'held-elsewhere': {
    status: 409,
    title: 'Continued elsewhere',
    detail: 'The draft was opened on another device since. Open it again to continue here.',
  },
  'too-many-drafts': {
    status: 429,
    title: 'Too many drafts',
    detail: 'No more drafts can be kept just now.',
  },
  busy: { status: 503, title: 'Try again', detail: 'Too many drafts are being saved just now.' },
} as const
export type DraftRefusal = keyof typeof draftRefusals
