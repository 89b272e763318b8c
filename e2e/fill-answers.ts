import type { Page } from '@playwright/test'
import type { Definition, Item } from '@/lib/questionnaire/definition'
import type { StoredAnswers } from '@/lib/response/response'
import type { Hands } from './hands'

/** Answers the questions of the page that is shown, those too that the answers bring up. */
export async function fillPage(
  page: Page,
  definition: Definition,
  pageId: string,
  plan: StoredAnswers,
  hands: Hands,
): Promise<void> {
  const ids = definition.pages.find(({ id }) => id === pageId)?.items ?? []
  for (const id of ids) {
    const item = definition.items.find((it) => it.id === id)
    const answer = plan[id]
    if (item && answer !== undefined) await fill(page, item, answer, hands)
  }
}

async function fill(page: Page, item: Item, answer: StoredAnswers[string], hands: Hands) {
  const question = page.locator(`#q-${item.id}`)
  const box = (code: string) => question.locator(`input[value="${code}"]`)
  const field = question.locator(`#${item.id}-field`)
  const rows = Object.entries(typeof answer === 'object' && !Array.isArray(answer) ? answer : {})
  switch (item.type) {
    case 'single':
      return hands.tick(box(String(answer)))
    case 'multiple':
      for (const code of inOrderOfThePage(await codesShown(page, item), answer)) {
        await hands.tick(box(code))
      }
      return
    case 'ranking':
      for (const code of answer as string[]) {
        await hands.press(question.locator(`[data-at="option-${code}"]`))
      }
      return
    case 'matrix':
      for (const row of await rowsShown(page, item)) {
        const code = rows.find(([name]) => name === row)?.[1]
        if (code === undefined) continue
        await hands.tick(question.locator(`input[name="${item.id}.${row}"][value="${code}"]`))
      }
      return
    case 'constantSum':
      for (const [row, number] of rows) {
        await hands.write(question.locator(`#${item.id}-${row}-field`), String(number))
      }
      return
    case 'consent':
      return hands.tick(question.getByRole('checkbox'))
    case 'number':
    case 'year':
      if (item.options?.some(({ code }) => code === answer)) return hands.tick(box(String(answer)))
      return hands.write(field, String(answer))
    case 'date': {
      if (item.options?.some(({ code }) => code === answer)) return hands.tick(box(String(answer)))
      const [year = '', month = '', day = ''] = String(answer).split('-')
      for (const [part, text] of Object.entries({ day, month, year })) {
        await hands.write(question.locator(`#${item.id}-${part}`), text)
      }
      return
    }
    case 'text':
      return hands.write(field, String(answer))
    case 'territory':
      return hands.seek(field, 'metz')
  }
}

/** The keyboard goes forward only: options are taken in the order in which they stand. */
const inOrderOfThePage = (shown: string[], answer: unknown) =>
  shown.filter((code) => Array.isArray(answer) && answer.includes(code))

async function codesShown(page: Page, item: Item): Promise<string[]> {
  const boxes = page.locator(`#q-${item.id} input[type="checkbox"]`)
  return boxes.evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value))
}

async function rowsShown(page: Page, item: Item): Promise<string[]> {
  const radios = page.locator(`#q-${item.id} input[type="radio"]`)
  const names = await radios.evaluateAll((all) => all.map((it) => (it as HTMLInputElement).name))
  return [...new Set(names.map((name) => name.slice(item.id.length + 1)))]
}
