import { lazy, type ReactNode, Suspense, useMemo, useRef, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { worded } from '@/lib/questionnaire/wording'
import type { Screen } from '@/lib/wave/screen'
import { AnsweringContext } from './answering'
import { EraseFromDevice } from './draft/erase-from-device'
import { SaveElsewhere } from './elsewhere/save-elsewhere'
import type { Invited } from './invited/invited-parts'
import { PageOfQuestions } from './page/page-of-questions'
import { PageTop } from './page/page-top'
import { Screened } from './page/screened'
import { useFormOf } from './page/use-form-of'
import { Review } from './review/review'
import { SendingPanel } from './sending/sending-panel'
import { StuckPanel } from './sending/stuck-panel'
import type { Journey } from './use-journey'
import type { Say } from './words'

const Full = lazy(async () => ({ default: (await import('./page/full')).Full }))

type Props = {
  screen: Screen
  journey: Journey
  say: Say
  /** Instead of what is said of one's own device. */
  foot?: ReactNode
  invited?: Invited | undefined
}

/** All pages but the first and the last, around the form that holds the answers. */
export function AnsweringScreens({ screen, journey, say, foot, invited: Invited }: Props) {
  const { version, fieldwork, wave } = screen
  const { seed, place, sending } = journey
  const [said, announce] = useState('')
  const definition = useMemo(() => worded(version.definition, seed), [version, seed])
  const page = useRef('')
  page.current = place.at === 'page' ? place.page : ''
  const form = useFormOf(journey, definition, page)
  const { language } = version
  const stuck = journey.stuck ?? (isOver(screen) ? { closed: true as const } : null)
  const shared = { journey, say, language }
  return (
    <AnsweringContext
      value={{
        definition,
        language,
        textLang: language === screen.language ? undefined : language,
        isTable: journey.isTable,
        quotaItems: screen.quotaItems,
        say,
        seed,
        region: wave.regionCode,
        communeLabels: screen.communeWords,
        names: journey.names,
        keepName: journey.keepName,
        announce,
      }}
    >
      <FormProvider {...form}>
        <p className="visually-hidden" role="status">
          {said}
        </p>
        <PageTop journey={journey} />
        {sending ? (
          <SendingPanel sending={sending} kept={journey.kept} say={say} onTryNow={journey.tryNow} />
        ) : stuck && 'invitation' in stuck ? (
          Invited && <Invited.Stuck invitation={Invited.invitation} screen={screen} {...shared} />
        ) : stuck ? (
          <StuckPanel stuck={stuck} contact={fieldwork.notice.contact} {...shared} />
        ) : place.at === 'page' ? (
          <PageOfQuestions key={place.page} page={place.page} journey={journey} />
        ) : place.at === 'screening' ? (
          <Screened journey={journey} />
        ) : place.at === 'full' ? (
          <Suspense>
            <Full journey={journey} />
          </Suspense>
        ) : (
          <Review journey={journey} />
        )}
        {foot ?? (
          <>
            {!sending && !stuck && <SaveElsewhere screen={screen} journey={journey} say={say} />}
            <EraseFromDevice journey={journey} say={say} />
          </>
        )}
      </FormProvider>
    </AnsweringContext>
  )
}

/** Nothing is taken any more: what was not sent in time can still be copied or erased. */
function isOver({ standing, graceLeft }: Screen): boolean {
  return standing !== 'open' && graceLeft <= 0
}
