import { useTranslations } from 'next-intl'
import type { FrameFileCheck } from '@/lib/audience/frame-file-check'
import styles from '../frames.module.css'

/** How the file was read: said, so that a wrong guess is seen. */
export function FileRead({
  name,
  check,
  onSheet,
}: {
  name: string
  check: FrameFileCheck | null
  onSheet: (sheet: string) => void
}) {
  const t = useTranslations('frames.file')
  if (!check) return <p>{name}</p>
  const { file, headerLine } = check
  return (
    <>
      <p>
        <strong>{name}</strong>{' '}
        {file.kind === 'csv'
          ? t('csv', {
              encoding: t(`encodings.${file.encoding as 'utf-8'}`),
              separator: file.separator === '\t' ? t('tab') : file.separator,
            })
          : t('xlsx', { sheet: file.sheet })}
        {headerLine > 1 && <> {t('headerLine', { line: headerLine })}</>}
      </p>
      {file.kind === 'csv' && file.encoding === 'windows-1252' && (
        <p className="notice warning">{t('guessedEncoding')}</p>
      )}
      {file.kind === 'xlsx' && file.sheets.length > 1 && (
        <label className={styles.field}>
          {t('sheet')}
          <select
            className="field-input"
            value={file.sheet}
            onChange={(event) => onSheet(event.target.value)}
          >
            {file.sheets.map((sheet) => (
              <option key={sheet}>{sheet}</option>
            ))}
          </select>
        </label>
      )}
    </>
  )
}
