import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Definition } from '@/lib/questionnaire/definition'
import { arrivedDraft } from '../draft/arrived-draft'
import type { Elsewhere } from '../draft/draft'
import type { Journey } from '../use-journey'
import { eraseCopy, keepCopy, openCopy, type Refused } from './elsewhere'

/**
 * The copy that the server keeps for another device: made when it is asked for, then brought up to date at
 * each page. Never in the way: whatever becomes of it, the answers are on this device.
 */
export function useElsewhere(journey: Journey, definition: Definition) {
  const { fieldwork, place } = journey
  const [copy, setCopy] = useState(() => journey.snapshot()?.elsewhere ?? null)
  const [working, setWorking] = useState(false)
  const [trouble, setTrouble] = useState<Refused | null>(null)
  const saving = useRef(false)
  const changed = useRef(false)

  function remember(elsewhere: Elsewhere | null) {
    journey.keep({ elsewhere: elsewhere ?? undefined })
    setCopy(elsewhere)
  }

  function refused(why: Refused) {
    setTrouble(why)
    if (why === 'gone' || why === 'closed') remember(null)
  }

  async function save(): Promise<void> {
    const draft = journey.snapshot()
    if (!draft || draft.sending) return
    changed.current = saving.current
    if (saving.current) return
    saving.current = true
    setWorking(true)
    const kept = await keepCopy(fieldwork, draft)
    saving.current = false
    setWorking(false)
    if (journey.snapshot()?.id !== draft.id) return
    if ('refused' in kept) return refused(kept.refused)
    setTrouble(null)
    remember(kept)
    if (changed.current) return save()
  }

  async function takeTheirs() {
    if (!copy) return
    setWorking(true)
    const opened = await openCopy(fieldwork, copy.code)
    const arrived =
      'draft' in opened ? await arrivedDraft(definition, opened.draft, Date.now()) : null
    setWorking(false)
    // Gone since: sent, most of the time. Saving tells.
    if (!arrived || !('draft' in opened)) return save()
    setTrouble(null)
    setCopy(opened.elsewhere)
    await journey.takeOver({ ...arrived, elsewhere: opened.elsewhere })
  }

  async function keepMine() {
    if (!copy) return
    setWorking(true)
    const opened = await openCopy(fieldwork, copy.code)
    setWorking(false)
    if ('elsewhere' in opened) remember(opened.elsewhere)
    await save()
  }

  async function erase(): Promise<boolean> {
    if (!copy) return true
    setWorking(true)
    const result = await eraseCopy(fieldwork, copy.code)
    setWorking(false)
    if (result !== 'erased' && result !== 'gone') return false
    setTrouble(null)
    remember(null)
    return true
  }

  const turned = useEffectEvent(() => {
    const isLost = trouble === 'held' || trouble === 'received'
    if (journey.snapshot()?.elsewhere && place.at !== 'welcome' && !isLost) save()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page turned
  useEffect(() => turned(), [place])

  const connected = useEffectEvent(() => {
    if (copy && trouble === 'later') save()
  })
  useEffect(() => {
    const back = () => connected()
    addEventListener('online', back)
    return () => removeEventListener('online', back)
  }, [])

  return { copy, working, trouble, save, takeTheirs, keepMine, erase }
}

export type Copy = ReturnType<typeof useElsewhere>
