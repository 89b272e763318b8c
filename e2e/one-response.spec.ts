import type { Page } from '@playwright/test'
import { expect, test } from './journey'
import {
  begin,
  expectReceived,
  goOn,
  question,
  sayWhoIAm,
  sendAnswers,
  skipToReview,
} from './respondent'
import { signIn } from './sign-in'

const fieldwork = 'grand-est-2026-citizens'

/** The indicator's line in the aggregated file: its base, and how many gave a positive answer. */
async function indicatorInFile(page: Page): Promise<{ n: number; positive: number }> {
  const file = await (await page.request.get('/api/v1/waves/grand-est-2026/results.csv')).text()
  const line = file
    .split('\r\n')
    .find((one) => one.includes('"citizens","whole","alliance_innov","alliance_innov"'))
  const [, n, share] = /"answered",(\d+),([\d.]+),/.exec(line ?? '') ?? []
  return { n: Number(n), positive: Math.round(Number(n) * Number(share)) }
}

async function responsesInFile(page: Page): Promise<number> {
  const file = await page.request.get(`/api/v1/fieldworks/${fieldwork}/responses.csv`)
  return (await file.text()).trimEnd().split('\r\n').length - 1
}

test('one citizen answers: the analyst’s figure moves by that response, and the files carry it', async ({
  page,
  browser,
}) => {
  test.slow()
  await page.goto(`/desk/sign-in?to=/desk/fieldworks/${fieldwork}`)
  await signIn(page, 'analyst')
  const line = page.getByRole('row', { name: /Les alliances sont source d’innovation/ })
  await expect(line).toBeVisible({ timeout: 30_000 })
  const before = await indicatorInFile(page)
  const rows = await responsesInFile(page)
  const shown = (share: number) => `${Math.round(share * 100)} %`
  await expect(line).toContainText(shown(before.positive / before.n))
  await expect(line).toContainText(String(before.n))

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const respondent = await phone.newPage()
  await begin(respondent, 'citizens')
  await sayWhoIAm(respondent)
  await goOn(respondent, 'Les sujets de votre territoire')
  await goOn(respondent, 'Les priorités')
  await goOn(respondent, 'Agir ensemble')
  await question(respondent, /font-elles naître des solutions/)
    .getByLabel('Oui, tout à fait')
    .check()
  await skipToReview(respondent)
  await sendAnswers(respondent)
  await expectReceived(respondent)
  await phone.close()

  // The page refreshes itself: nobody reloads it.
  const share = (before.positive + 1) / (before.n + 1)
  await expect(line).toContainText(String(before.n + 1), { timeout: 40_000 })
  await expect(line).toContainText(shown(share))
  const after = await indicatorInFile(page)
  expect(after.n).toBe(before.n + 1)
  expect(after.positive).toBe(before.positive + 1)
  expect(await responsesInFile(page)).toBe(rows + 1)
})
