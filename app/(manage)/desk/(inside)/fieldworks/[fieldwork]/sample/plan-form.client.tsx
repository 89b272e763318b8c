'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { UnitProblem } from '@/lib/audience/frame-unit'
import type { FrameGroup, SamplePlan } from '@/lib/audience/sample-plan'
import type { SamplingFrame } from '@/lib/audience/sampling-frame'
import { readNumber } from '@/lib/platform/read-number'
import { said } from '../../../../said'
import { Allocation } from './allocation.client'
import { ConfirmDraw } from './confirm-draw.client'
import { planLines, problemCounts, sum } from './plan'
import styles from './sample.module.css'

type Props = {
  fieldwork: string
  frame: SamplingFrame
  groups: Record<string, FrameGroup[]>
  before: SamplePlan | null
  counted: string[]
  target: number
}

const methods = ['proportional', 'equal', 'neyman', 'fixed'] as const

/** A plan as it is written, with what it gives, stratum by stratum, before anything is drawn. */
export function PlanForm({ fieldwork, frame, groups, before, counted, target }: Props) {
  const t = useTranslations('frames.sample')
  const words = useTranslations('frames.problems')
  const format = useFormatter()
  const locale = useLocale()
  const variables = Object.keys(frame.strata)
  const [variable, setVariable] = useState(before ? (before.variable ?? '') : (variables[0] ?? ''))
  const [method, setMethod] = useState<SamplePlan['method']>('proportional')
  const [size, setSize] = useState(String(Math.min(target, frame.size)))
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [leaveOut, setLeaveOut] = useState<UnitProblem[]>(before?.leaveOut ?? ['noContact'])
  const shown = groups[variable] ?? []
  const problems = problemCounts(groups[''] ?? [])
  const number = (code: string) => Math.max(0, readNumber(typed[code] ?? '') ?? 0)
  const codes = [...new Set(shown.map(({ stratum }) => stratum))]
  const byStratum = (whole: boolean) =>
    Object.fromEntries(codes.map((it) => [it, whole ? Math.floor(number(it)) : number(it)]))
  const plan: SamplePlan = {
    frameId: frame.id,
    variable: variable || null,
    method,
    size: method === 'fixed' ? Math.max(1, sum(Object.values(byStratum(true)))) : whole(size),
    ...(method === 'fixed' && { numbers: byStratum(true) }),
    ...(method === 'neyman' && { deviations: byStratum(false) }),
    leaveOut,
  }
  const lines = planLines(shown, plan)
  const toDraw = sum(lines.map((line) => line.toDraw))
  const fixed = method === 'fixed' ? sum(Object.values(byStratum(true))) : plan.size
  const leftOut = sum(lines.map(({ units, population }) => units - population))
  return (
    <div className={styles.plan}>
      <div className={styles.fields}>
        <label>
          {t('variable')}
          <select
            className="field-input"
            value={variable}
            disabled={before !== null}
            onChange={(event) => {
              setVariable(event.target.value)
              setTyped({})
              if (event.target.value === '' && method !== 'fixed') setMethod('proportional')
            }}
          >
            <option value="">{t('noStrata')}</option>
            {variables.map((name) => (
              <option key={name} value={name}>
                {said(frame.strata[name]?.label ?? { fr: name }, locale)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('method')}
          <select
            className="field-input"
            value={method}
            disabled={variable === ''}
            onChange={(event) => {
              setMethod(event.target.value as SamplePlan['method'])
              setTyped({})
            }}
          >
            {methods.map((name) => (
              <option key={name} value={name}>
                {t(`methods.${name}`)}
              </option>
            ))}
          </select>
        </label>
        {method !== 'fixed' && (
          <label>
            {t('size')}
            <input
              className="field-input"
              inputMode="numeric"
              value={size}
              aria-invalid={whole(size) < 1}
              onChange={(event) => setSize(event.target.value)}
            />
          </label>
        )}
      </div>
      <p className="note">{t(`methodNotes.${method}`)}</p>
      {problems.length > 0 && (
        <fieldset className={styles.leaveOut} disabled={before !== null}>
          <legend>{t('leaveOut')}</legend>
          {problems.map(([problem, units]) => (
            <label key={problem}>
              <input
                type="checkbox"
                checked={leaveOut.includes(problem)}
                onChange={(event) =>
                  setLeaveOut(
                    event.target.checked
                      ? [...leaveOut, problem]
                      : leaveOut.filter((it) => it !== problem),
                  )
                }
              />{' '}
              {words(problem)} <strong>{format.number(units)}</strong>
            </label>
          ))}
          <p className="note">{t('population', { count: leftOut })}</p>
        </fieldset>
      )}
      <Allocation
        variable={frame.strata[variable]}
        lines={lines}
        method={method}
        typed={typed}
        onType={(code, value) => setTyped({ ...typed, [code]: value })}
      />
      {toDraw < fixed && (
        <p className="notice warning">{t('short', { asked: fixed, most: toDraw })}</p>
      )}
      {variable !== '' && !counted.includes(variable) && <p className="note">{t('notCounted')}</p>}
      <ConfirmDraw
        fieldwork={fieldwork}
        plan={plan}
        toDraw={toDraw}
        ready={toDraw > 0 && toDraw >= fixed && fixed > 0}
      />
    </div>
  )
}

const whole = (text: string) => {
  const value = readNumber(text)
  return value === null || value < 1 ? 0 : Math.min(1_000_000, Math.floor(value))
}
