import { type RefObject, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useForm } from 'react-hook-form'
import type { Definition } from '@/lib/questionnaire/definition'
import type { FormHere } from '../draft/use-draft'
import { answersOf, type Values, valuesOf } from '../draft/values'
import type { Journey } from '../use-journey'
import { errorsOf, resolverOf } from './checks'

/** The form of a draft: filled from it, and telling it every change. `page`: the one being answered. */
export function useFormOf(journey: Journey, definition: Definition, page: RefObject<string>) {
  /** False while the form takes over other answers: two tabs would answer each other for ever. */
  const listening = useRef(true)
  const form = useForm<Values>({
    resolver: useMemo(() => resolverOf(definition, () => page.current), [definition, page]),
    shouldFocusError: false,
    defaultValues: valuesOf(journey.snapshot()?.answers ?? {}),
  })
  const changed = useEffectEvent((values: Values) => {
    if (listening.current) journey.keep({ answers: answersOf(values) })
  })

  const { form: shown } = journey
  useEffect(() => {
    const here: FormHere = {
      fill(answers) {
        listening.current = false
        form.reset(valuesOf(answers))
        listening.current = true
      },
      settle: () => form.reset(form.getValues()),
      showIssues(issues) {
        for (const [name, error] of Object.entries(errorsOf(issues))) {
          const { type, message } = error as { type: string; message: string }
          form.setError(name, { type, message })
        }
      },
    }
    shown.current = here
    const unwatch = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => changed(values),
    })
    return () => {
      unwatch()
      if (shown.current === here) shown.current = null
    }
  }, [form, shown])

  return form
}
