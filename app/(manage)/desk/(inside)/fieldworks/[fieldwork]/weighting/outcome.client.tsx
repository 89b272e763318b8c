'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Adopt } from './adopt.client'
import type { Result } from './editor.client'
import type { NamedVariable } from './names'
import { Refusals } from './refusals'
import { Report } from './report'

/** What came of a preview or of keeping a version; refusals of a margin stand beside it too. */
export function Outcome({
  fieldwork,
  result,
  variables,
}: {
  fieldwork: string
  result: Result
  variables: NamedVariable[]
}) {
  const t = useTranslations('weighting.outcome')
  const tw = useTranslations('weighting.refused')
  switch (result.kind) {
    case 'problems':
      return (
        <div className="notice danger">
          <p>
            {result.problems.some(({ problem }) => problem === 'no-margins')
              ? t('noMargins')
              : t('problems', { count: result.problems.length })}
          </p>
        </div>
      )
    case 'refused':
      return (
        <div className="notice danger">
          <p>{tw.has(result.word) ? tw(result.word) : tw('other')}</p>
        </div>
      )
    case 'refusals':
      return (
        <Refusals
          plan={result.plan}
          refusals={result.refusals}
          variables={variables}
          lead={t('refused', { count: result.refusals.length })}
        />
      )
    case 'report':
      return (
        <>
          {result.number === null ? (
            <h2>{t('preview')}</h2>
          ) : (
            <div className="notice success">
              <p>
                {t('saved', { number: result.number })}{' '}
                <Link href={`/desk/fieldworks/${fieldwork}/weighting/${result.number}`}>
                  {t('see', { number: result.number })}
                </Link>
              </p>
              <Adopt fieldwork={fieldwork} number={result.number} />
            </div>
          )}
          <Report plan={result.plan} report={result.report} variables={variables} />
        </>
      )
  }
}
