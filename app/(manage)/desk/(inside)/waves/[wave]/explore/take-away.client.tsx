'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { chartFile, pictureOf } from './chart-file'
import { tableAsHtml, tableAsText } from './table-text'
import styles from './take-away.module.css'

/** The table and its chart, to be taken elsewhere: what leaves says what it rests on. */
export function TakeAway({
  id,
  title,
  lines,
  hasChart,
  csv,
  name,
}: {
  id: string
  title: string
  lines: string[]
  hasChart: boolean
  csv: string
  name: string
}) {
  const t = useTranslations('explore.take')
  const [said, setSaid] = useState('')

  async function does(deed: () => Promise<void>, done: string) {
    setSaid('')
    try {
      await deed()
      setSaid(t(done))
    } catch {
      setSaid(t('failed'))
    }
  }

  const copyLink = () => navigator.clipboard.writeText(window.location.href)
  async function copyTable() {
    const table = document.getElementById(`${id}-table`) as HTMLTableElement
    const text = [title, tableAsText(table), ...lines].join('\n')
    const html = tableAsHtml(table, title, lines)
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      }),
    ])
  }
  const drawing = () => {
    const chart = document.getElementById(`${id}-chart-file`) as unknown as SVGSVGElement
    return chartFile(chart, title, lines)
  }
  const saveSvg = async () => save(new Blob([drawing()], { type: 'image/svg+xml' }), `${name}.svg`)
  const savePng = async () => save(await pictureOf(drawing()), `${name}.png`)

  return (
    <div className={`${styles.row} no-print`}>
      <strong id={`${id}-take`}>{t('label')}</strong>
      <button
        type="button"
        className="button secondary small"
        onClick={() => does(copyTable, 'copiedTable')}
      >
        {t('copyTable')}
      </button>
      <button
        type="button"
        className="button secondary small"
        onClick={() => does(copyLink, 'copiedLink')}
      >
        {t('copyLink')}
      </button>
      <a href={csv} download aria-label={t('csvOf')}>
        {t('csv')}
      </a>
      <a href={`${csv}&sep=%3B`} download aria-label={t('spreadsheetOf')}>
        {t('spreadsheet')}
      </a>
      {hasChart && (
        <>
          <button
            type="button"
            className="button secondary small"
            aria-label={t('svgOf')}
            onClick={() => does(saveSvg, 'saved')}
          >
            {t('svg')}
          </button>
          <button
            type="button"
            className="button secondary small"
            aria-label={t('pngOf')}
            onClick={() => does(savePng, 'saved')}
          >
            {t('png')}
          </button>
        </>
      )}
      <span role="status" className="note">
        {said}
      </span>
    </div>
  )
}

function save(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
