import { db } from '@/lib/db/client'
import { isRespondentLanguage } from '@/lib/platform/language'
import { describeDefect, log } from '@/lib/platform/log'
import { problem } from '@/lib/platform/problem'
import { refusals } from '@/lib/response/refusal'
import { readAnswerPage } from '@/lib/wave/answer-page.query'

type Context = { params: Promise<{ fieldwork: string }> }

/** What a respondent's screen shows, in another language: asked for while answering, without a reload. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { fieldwork } = await params
  const language = new URL(request.url).searchParams.get('lang')
  if (!isRespondentLanguage(language)) {
    const detail = 'Give lang: fr, en or de.'
    return problem(400, 'invalid-parameters', 'Invalid parameters', { detail })
  }
  try {
    const screen = await readAnswerPage(db(), fieldwork, language, new Date())
    if (screen) return Response.json(screen, { headers: { 'cache-control': 'no-cache' } })
    const { status, title, detail } = refusals['unknown-fieldwork']
    return problem(status, 'unknown-fieldwork', title, { detail })
  } catch (error) {
    log('error', 'questionnaire-failed', describeDefect(error))
    const unavailable = problem(503, 'unavailable', 'Try again')
    unavailable.headers.set('retry-after', '2')
    return unavailable
  }
}
