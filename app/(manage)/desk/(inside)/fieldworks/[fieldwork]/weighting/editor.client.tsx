'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, useTransition } from 'react'
import { FormProvider, useFieldArray, useForm, useWatch } from 'react-hook-form'
import type { WeightingPlan, WeightingRefusal, WeightingReport } from '@/lib/tabulation/weighting'
import { type Previewed, previewAction, type Saved, saveAction } from './actions'
import { AddMargin } from './add-margin.client'
import { Advanced } from './advanced.client'
import styles from './editor.module.css'
import { type FormMargin, type FormPlan, type Problem, typedPlan } from './form-plan'
import { ImportMargins } from './import-margins.client'
import { MarginFields } from './margin-fields.client'
import type { NamedVariable } from './names'
import { Outcome } from './outcome.client'
import { useLeaveGuard } from './use-leave-guard'

export type Result =
  | { kind: 'problems'; problems: Problem[] }
  | { kind: 'refused'; word: string }
  | { kind: 'refusals'; refusals: WeightingRefusal[]; plan: WeightingPlan }
  | { kind: 'report'; report: WeightingReport; plan: WeightingPlan; number: number | null }

/** Margins typed, pasted or taken, their effect seen, kept as a version. What is typed is never lost. */
export function Editor({
  fieldwork,
  variables,
  initial,
}: {
  fieldwork: string
  variables: NamedVariable[]
  initial: FormPlan
}) {
  const t = useTranslations('weighting.editor')
  const form = useForm<FormPlan>({ defaultValues: initial })
  const { isDirty } = form.formState
  useLeaveGuard(isDirty, t('leave'))
  const margins = useFieldArray({ control: form.control, name: 'margins' })
  const [result, setResult] = useState<Result | null>(null)
  const typedNow = JSON.stringify(useWatch({ control: form.control }))
  const [typedThen, setTypedThen] = useState('')
  const [pending, start] = useTransition()
  const outcome = useRef<HTMLDivElement>(null)

  const send = (deed: (plan: WeightingPlan) => Promise<Previewed | Saved>) => {
    const typed = typedPlan(form.getValues(), variables)
    if ('problems' in typed) return show({ kind: 'problems', problems: typed.problems })
    start(async () => {
      const { plan } = typed
      const answer = await deed(plan).catch(() => ({ refused: 'unreachable' }))
      if ('refused' in answer) show({ kind: 'refused', word: answer.refused })
      else if ('refusals' in answer) show({ kind: 'refusals', refusals: answer.refusals, plan })
      else {
        const number = 'number' in answer ? answer.number : null
        if (number !== null) form.reset(form.getValues())
        show({ kind: 'report', report: answer.report, plan, number })
      }
    })
  }
  const show = (next: Result) => {
    setResult(next)
    setTypedThen(JSON.stringify(form.getValues()))
    requestAnimationFrame(() => outcome.current?.focus())
  }
  /** A margin on the same variables takes the place of the one there. */
  const take = (taken: FormMargin[]) => {
    const names = (margin: FormMargin) => margin.variables.map(({ variable }) => variable).join()
    const now = form.getValues('margins')
    const kept = now.filter((one) => !taken.some((other) => names(other) === names(one)))
    margins.replace([...kept, ...taken])
  }
  const problems = result?.kind === 'problems' ? result.problems : []
  const refusals = result?.kind === 'refusals' ? result.refusals : []
  return (
    <FormProvider {...form}>
      <form
        className={styles.editor}
        onSubmit={(event) => {
          event.preventDefault()
          send((plan) => previewAction(fieldwork, plan))
        }}
      >
        {margins.fields.length === 0 && <p>{t('none')}</p>}
        {margins.fields.map((field, at) => (
          <MarginFields
            key={field.id}
            at={at}
            fieldwork={fieldwork}
            variables={variables}
            problems={problems.filter((one) => 'margin' in one && one.margin === at)}
            refusals={refusals.filter((one) => 'margin' in one && one.margin === at)}
            onRemove={() => margins.remove(at)}
          />
        ))}
        <AddMargin
          variables={variables}
          used={form.getValues('margins').flatMap((margin) => ownVariable(margin) ?? [])}
          onAdd={(margin) => margins.append(margin)}
        />
        <ImportMargins fieldwork={fieldwork} onRead={take} />
        <Advanced problems={problems} />
        <div className={styles.buttons}>
          <button type="submit" className="button" aria-disabled={pending}>
            {pending ? t('pending') : t('preview')}
          </button>
          <button
            type="button"
            className="button secondary"
            aria-disabled={pending}
            onClick={() => send((plan) => saveAction(fieldwork, plan))}
          >
            {t('save')}
          </button>
        </div>
      </form>
      <div ref={outcome} tabIndex={-1} className={styles.outcome} aria-live="polite">
        {result?.kind === 'report' && typedThen !== typedNow && (
          <p className="notice">{t('changedSince')}</p>
        )}
        {result && <Outcome fieldwork={fieldwork} result={result} variables={variables} />}
      </div>
    </FormProvider>
  )
}

function ownVariable({ variables }: FormMargin): string | null {
  return variables.length === 1 ? (variables[0]?.variable ?? null) : null
}
