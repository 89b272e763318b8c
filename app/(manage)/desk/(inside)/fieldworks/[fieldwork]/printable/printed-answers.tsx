import type { Item, Option } from '@/lib/questionnaire/definition'
import { listedOf } from '@/lib/questionnaire/listed-options'
import { optionsOf, rowsOf } from '@/lib/questionnaire/options'
import type { Paper } from './paper-words'
import styles from './printable.module.css'

type Props = { paper: Paper; item: Item }

/** Where the answer to one question is written. */
export function PrintedAnswers({ paper, item }: Props) {
  switch (item.type) {
    case 'single':
      return <Options paper={paper} item={item} mark="○" />
    case 'multiple':
      return <Options paper={paper} item={item} mark="☐" />
    case 'ranking':
      return <Options paper={paper} item={item} mark="___" />
    case 'consent':
      return (
        <p className={styles.option}>
          <span className={styles.mark}>☐</span> {paper.words.agree}
        </p>
      )
    case 'matrix':
      return <Matrix paper={paper} item={item} />
    case 'constantSum':
      return <Sum paper={paper} item={item} />
    case 'text':
      return <Lines count={item.long ? 5 : 1} />
    case 'number':
    case 'year':
    case 'date':
    case 'territory':
      return (
        <>
          <p className={styles.blank}>
            <span className={styles.line} /> {paper.text(`item.${item.id}.unit`)}
          </p>
          <Options paper={paper} item={item} mark="○" />
        </>
      )
    case 'info':
      return null
  }
}

/** What is said of how to answer. */
export function hintOf(paper: Paper, item: Item): string[] {
  const { words, say, number } = paper
  const carried = 'carriedFrom' in item && item.carriedFrom
  const from = carried ? [say('carried', { question: paper.question(carried) })] : []
  switch (item.type) {
    case 'multiple':
      return [...from, words.several, ...(item.max ? [say('upTo', { max: number(item.max) })] : [])]
    case 'ranking':
      return [...from, say('ranking', { top: number(item.top) })]
    case 'number':
      return [say('number', { min: number(item.min), max: number(item.max) })]
    case 'constantSum':
      return [say('sum', { total: number(item.total) })]
    case 'date':
      return [words.date]
    case 'year':
      return [words.year]
    case 'territory':
      return [words.commune]
    default:
      return from
  }
}

function Options({ paper, item, mark }: Props & { mark: string }) {
  const options = optionsOf(paper.definition, item).filter(({ retired }) => !retired)
  if (options.length === 0) return null
  return (
    <ul className={styles.options}>
      {options.map((option) => (
        <li key={option.code} className={styles.option}>
          <span className={styles.mark}>{mark}</span>
          <span>
            {paper.option(item, option.code)} <Condition paper={paper} option={option} />
            {option.other && (
              <>
                {paper.words.precise} <span className={styles.line} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Condition({ paper, option }: { paper: Paper; option: Option }) {
  if (!option.relevance) return null
  const condition = paper.condition(option.relevance)
  return <em className={styles.condition}>{paper.say('onlyOption', { condition })}</em>
}

function Matrix({ paper, item }: Props) {
  const options = optionsOf(paper.definition, item).filter(({ retired }) => !retired)
  const retired = new Set(listedOf(paper.definition, item).rows.scale.flatMap(codeIfRetired))
  const rows = rowsOf(paper.definition, item).filter((row) => !retired.has(row))
  return (
    <table className={styles.matrix}>
      <thead>
        <tr>
          <td />
          {options.map(({ code }) => (
            <th key={code} scope="col">
              {paper.option(item, code)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{paper.row(item, row)}</th>
            {options.map(({ code }) => (
              <td key={code}>○</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const codeIfRetired = ({ code, retired }: Option) => (retired ? [code] : [])

function Sum({ paper, item }: Props & { item: Extract<Item, { type: 'constantSum' }> }) {
  const unit = paper.text(`item.${item.id}.unit`)
  return (
    <ul className={styles.options}>
      {item.rows.map((row) => (
        <li key={row} className={styles.part}>
          {paper.row(item, row)} <span className={styles.line} /> {unit}
        </li>
      ))}
      <li className={styles.part}>
        {paper.words.total}{' '}
        <strong>
          {paper.number(item.total)} {unit}
        </strong>
      </li>
    </ul>
  )
}

function Lines({ count }: { count: number }) {
  return Array.from({ length: count }, (_, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines on paper
    <p key={at} className={styles.whole} />
  ))
}
