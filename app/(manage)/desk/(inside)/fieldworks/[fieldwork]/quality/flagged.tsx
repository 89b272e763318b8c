import { getTranslations } from 'next-intl/server'
import { questionText } from '@/lib/questionnaire/question-text'
import type { FlagDetail, FlaggedResponse } from '@/lib/response/quality-flag'
import type { Quality } from '@/lib/tabulation/quality.query'
import { Decide } from './decide.client'
import styles from './quality.module.css'

type Props = {
  fieldwork: string
  one: FlaggedResponse
  definition: Quality['definition']
  locale: string
}

/** One response: what was noticed, who decided what, and the decision to make. */
export async function Flagged({ fieldwork, one, definition, locale }: Props) {
  const t = await getTranslations('quality')
  const time = (seconds = 0) =>
    t('minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
  const gridName = (code: string) => {
    const item = definition.items.find((it) => it.code === code)
    return (item && questionText(definition, locale, item)) || code
  }
  const factsOf = (kind: string, detail: FlagDetail) => {
    switch (kind) {
      case 'speeder':
        return t('details.speeder', { seconds: time(detail.seconds), median: time(detail.median) })
      case 'straightLining':
        return t('details.straightLining', {
          grids: (detail.grids ?? []).map(gridName).join(' ; '),
        })
      case 'duplicate':
        return t('details.duplicate', { twins: detail.twins ?? 0 })
      case 'unanswered':
        return t('details.unanswered', { left: detail.left ?? 0, asked: detail.asked ?? 0 })
      default:
        return null
    }
  }
  const [decision] = one.flags.flatMap(({ decision, author, reason }) =>
    decision ? [t(`decided.${decision}`, { author: author ?? '', reason: reason ?? '' })] : [],
  )
  return (
    <li className={styles.flagged}>
      <div>
        <h3 className={styles.id}>{t('response', { id: one.id.slice(0, 8) })}</h3>
        <ul className={styles.flags}>
          {one.flags.map(({ kind, detail }) => (
            <li key={kind}>
              <b>{t(`kinds.${kind}`)}</b> <span className="note">{factsOf(kind, detail)}</span>
            </li>
          ))}
        </ul>
        {decision && <p className="note">{decision}</p>}
      </div>
      <Decide
        fieldwork={fieldwork}
        subject={{ name: 'response', value: one.id }}
        count={1}
        decided={one.flags.every(({ decision }) => decision !== null)}
      />
    </li>
  )
}
