import { RichText } from '@/app/_ui/rich-text'
import { catalogueOf } from '@/lib/platform/respondent-words'
import { endOf } from '@/lib/questionnaire/ends-of-pages'
import { findItem } from '@/lib/questionnaire/find-item'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { saidIn } from '@/lib/wave/screen'
import type { Paper } from './paper-words'
import styles from './printable.module.css'
import { hintOf, PrintedAnswers } from './printed-answers'

/** What is owed to whoever answers, and its words on the first page on screen. */
const duties = [
  ['controller', 'who'],
  ['purpose', 'why'],
  ['legalBasis', 'legalBasis'],
  ['recipients', 'recipients'],
  ['retention', 'retention'],
  ['rights', 'rights'],
] as const

/** The questionnaire on paper: the same questions in the same order, conditions said in words. */
export function Sheet({ paper, fieldwork }: { paper: Paper; fieldwork: Fieldwork }) {
  const { definition, language, words } = paper
  const { notice } = fieldwork
  const labels = catalogueOf(language).respond.page
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <article className={styles.sheet} lang={language}>
      <h2>{paper.text('title')}</h2>
      <p>{words.howTo}</p>
      <p>{paper.say('until', { day: format.format(new Date(fieldwork.closesOn)) })}</p>
      <p className={styles.blank}>
        {words.code} <span className={styles.line} />
      </p>
      <section className={styles.notice}>
        <h3>{words.notice}</h3>
        <dl>
          {duties.map(([duty, label]) => (
            <div key={duty}>
              <dt>{labels[label]}</dt>
              <dd>{saidIn(notice[duty], language).text}</dd>
            </div>
          ))}
        </dl>
        <p>{paper.say('contact', { contact: notice.contact })}</p>
      </section>
      {definition.pages.map((page) => (
        <section key={page.id}>
          <h3>{paper.text(`page.${page.id}`)}</h3>
          {page.relevance && (
            <p className={styles.condition}>
              {paper.say('onlyPage', { condition: paper.condition(page.relevance) })}
            </p>
          )}
          {page.items.map((id) => (
            <PrintedItem key={id} paper={paper} id={id} />
          ))}
          {endOf(definition, page.id)?.screenings.map(({ id, where }) => (
            <p key={id} className={styles.condition}>
              {paper.say('screening', { condition: paper.condition(where) })}{' '}
              {paper.text(`screening.${id}`)}
            </p>
          ))}
        </section>
      ))}
      <p>{words.thanks}</p>
    </article>
  )
}

function PrintedItem({ paper, id }: { paper: Paper; id: string }) {
  const item = findItem(paper.definition, id)
  if (!item) return null
  const hints = hintOf(paper, item)
  return (
    <div className={styles.item}>
      {item.relevance && (
        <p className={styles.condition}>
          {paper.say('only', { condition: paper.condition(item.relevance) })}
        </p>
      )}
      <div className={styles.question}>
        {item.type !== 'info' && <span className={styles.number}>{paper.numberOf(id)}.</span>}
        <div>
          <RichText nodes={paper.nodes(`item.${id}`)} newTab="" />
        </div>
      </div>
      <div className={styles.help}>
        <RichText nodes={paper.nodes(`item.${id}.help`)} newTab="" />
      </div>
      {hints.length > 0 && <p className={styles.help}>{hints.join(' ')}</p>}
      <PrintedAnswers paper={paper} item={item} />
    </div>
  )
}
