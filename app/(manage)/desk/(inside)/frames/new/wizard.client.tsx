'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { type ColumnRole, rolesTwice } from '@/lib/audience/column-role'
import { useLeaveGuard } from '../../fieldworks/[fieldwork]/weighting/use-leave-guard'
import styles from '../frames.module.css'
import { Checked } from './checked.client'
import { ChooseFile } from './choose-file.client'
import { Columns } from './columns.client'
import { FileRead } from './file-read'
import { ImportForm } from './import-form.client'
import { ProgressLine } from './progress-line'
import { type Subject, useFrameFile } from './use-frame-file'

/** From a file to a frame, or to the contacts of one: file, columns, check, import, one below the other. */
export function Wizard({ subject, year }: { subject: Subject; year: number }) {
  const t = useTranslations('frames')
  const [id] = useState(() => crypto.randomUUID())
  const { chosen, setChosen, choose, check, outcome, progress, work, importAs, stop } =
    useFrameFile(subject)
  const done = outcome && 'frame' in outcome ? outcome : null
  const refusal =
    !outcome || done ? null : 'refusal' in outcome ? outcome.refusal : 'invalid-options'
  const doneRef = useRef<HTMLDivElement>(null)
  useLeaveGuard(chosen !== null && !done, t('leave'))
  useEffect(() => {
    if (done) doneRef.current?.focus()
  }, [done])
  if (done) {
    return (
      <div ref={doneRef} tabIndex={-1} className="notice success">
        <p>{t(subject.completes ? 'done.completed' : 'done.imported', { count: done.size })}</p>
        <p>
          <a href={`/desk/frames/${done.frame}`}>{t('done.see')}</a>
        </p>
      </div>
    )
  }
  const guessed = check?.columns.map(({ role }) => role) ?? []
  const roles = chosen?.roles ?? guessed
  const change = (next: ColumnRole[]) => chosen && setChosen({ ...chosen, roles: next })
  const isReady = check && !work && check.accepted > 0 && rolesTwice(roles).length === 0
  return (
    <div className={styles.wizard}>
      <section aria-labelledby="step-file">
        <h2 id="step-file">{t('steps.file')}</h2>
        <ChooseFile name={chosen?.file.name ?? null} onChoose={choose} />
        {chosen && (
          <FileRead
            name={chosen.file.name}
            check={check}
            onSheet={(sheet) => setChosen({ file: chosen.file, sheet })}
          />
        )}
        {refusal && (
          <p role="alert" className="notice danger">
            {t.has(`refusals.${refusal}`) ? t(`refusals.${refusal}`) : t('refusals.defect')}
          </p>
        )}
        {work === 'checking' && (
          <ProgressLine
            progress={progress}
            of={check?.rows ?? null}
            label={t('progress.checking')}
          />
        )}
      </section>
      {check && chosen && (
        <>
          <section aria-labelledby="step-columns">
            <h2 id="step-columns">{t('steps.columns')}</h2>
            <p>{t('columns.lead')}</p>
            <Columns
              columns={check.columns}
              roles={roles}
              completes={subject.completes !== undefined}
              onChange={change}
            />
          </section>
          <section aria-labelledby="step-check" aria-busy={work === 'checking'}>
            <h2 id="step-check">{t('steps.check')}</h2>
            <p role="status" className="visually-hidden">
              {!work && t('check.said', { rows: check.rows, accepted: check.accepted })}
            </p>
            <Checked check={check} chosen={chosen} subject={subject} />
          </section>
          <section aria-labelledby="step-import">
            <h2 id="step-import">{t('steps.import')}</h2>
            {work === 'importing' && (
              <>
                <ProgressLine progress={progress} of={check.rows} label={t('progress.importing')} />
                <button type="button" className="button secondary small" onClick={stop}>
                  {t('progress.stop')}
                </button>
              </>
            )}
            {/* Kept: an import that is refused leaves what was typed. */}
            <div hidden={work === 'importing'}>
              <ImportForm
                key={chosen.file.name}
                accepted={check.accepted}
                name={chosen.file.name.replace(/\.\w+$/, '').slice(0, 120)}
                year={year}
                completes={subject.completes !== undefined}
                ready={Boolean(isReady)}
                onImport={(about) => importAs(about && { id, ...about })}
              />
            </div>
          </section>
        </>
      )}
    </div>
  )
}
