import { useEffect } from 'react'

/** Asks before a link, a reload or a closed tab takes what is typed and not saved; Back is the browser's own. */
export function useLeaveGuard(isUnsaved: boolean, question: string): void {
  useEffect(() => {
    if (!isUnsaved) return
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!link || isElsewhere || link.hasAttribute('download')) return
      if (link.getAttribute('href')?.startsWith('#') || link.getAttribute('target') === '_blank')
        return
      if (window.confirm(question)) return
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onClick, true)
    return () => {
      removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, true)
    }
  }, [isUnsaved, question])
}
