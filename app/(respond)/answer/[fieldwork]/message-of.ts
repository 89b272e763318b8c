import type { Item } from '@/lib/questionnaire/definition'
import { otherTextLength } from '@/lib/questionnaire/other-text'
import { rowText } from '@/lib/questionnaire/texts'
import { useAnswering } from './answering'

type Wrong = { type?: unknown; message?: unknown } | undefined

/** What is wrong with an answer and how to mend it, in words. */
export function useMessageOf(): (item: Item, wrong: Wrong) => string {
  const { definition, language, say } = useAnswering()
  return (item, wrong) => {
    if (!wrong) return ''
    const row = wrong.message ? rowText(definition, language, item, String(wrong.message)) : ''
    switch (wrong.type) {
      case 'required':
        if (row) return say('errorRequiredRow', { row })
        if (item.type === 'territory') return say('errorRequiredTerritory')
        if (item.type === 'year') return say('errorRequiredYear')
        if (item.type === 'single' || item.type === 'multiple') return say('errorRequiredChoice')
        return say('errorRequired')
      case 'too-many':
        return say('errorTooMany', {
          count:
            item.type === 'ranking' ? item.top : item.type === 'multiple' ? (item.max ?? 0) : 0,
        })
      case 'too-few':
        return say('errorTooFew', { count: item.type === 'multiple' ? (item.min ?? 1) : 1 })
      case 'exclusive':
        return say('errorExclusive')
      case 'too-long':
        return say('errorTooLong', {
          max: item.type === 'text' ? item.maxLength : otherTextLength,
        })
      case 'not-text':
        return say('errorText')
    }
    if (item.type === 'year') return say('errorYear', { min: item.min, max: item.max })
    if (item.type === 'number') {
      const { min, max } = item
      return say(item.decimals ? 'errorNumberDecimal' : 'errorNumber', { min, max })
    }
    return say(item.type === 'territory' ? 'errorTerritory' : 'errorOther')
  }
}
