import { everyQuestionnaire } from '@/lib/questionnaire/test-questionnaires/every-questionnaire'
import { claim } from './claim'
import { keyboard } from './hands'
import { test } from './one-window'
import { walkQuestionnaire } from './walk-questionnaire'

const { widths } = claim('answering-by-keyboard')

for (const definition of everyQuestionnaire) {
  for (const width of widths) {
    test(`${definition.id}: answered with the keyboard alone, ${width} px wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      await walkQuestionnaire(page, definition, keyboard(page))
    })
  }
}
