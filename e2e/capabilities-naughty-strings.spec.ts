import type { Page } from '@playwright/test'
// https://github.com/minimaxir/big-list-of-naughty-strings (MIT): texts that have broken other people's forms.
import naughty from 'big-list-of-naughty-strings/blns.json' with { type: 'json' }
import { expect, test } from './journey'
import { capabilityAddress, loadCapabilities, loadCapability } from './load-capabilities'
import { openQuestions } from './naughty-questionnaire'
import { expectPage, sendAnswers } from './respondent'
import { openDatabase } from './server'
import { signIn } from './sign-in'

/** Of blanks there is nothing to keep: they are no answer. */
const strings = [...new Set(naughty as string[])].filter((text) => text.trim() !== '')
const half = Math.ceil(strings.length / 2)
const responses = [strings.slice(0, half), strings.slice(half)]
const definition = openQuestions(half)
const address = capabilityAddress(definition)
const fieldwork = address.replace('/answer/', '')

test('every naughty text comes back identical in the receipt, the desk and the file', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000)
  const db = openDatabase()
  await loadCapabilities(db)
  await loadCapability(db, definition, 99, new Date())
  await db.$disconnect()
  page.on('dialog', (dialog) => {
    throw new Error(`a text ran: ${dialog.message()}`)
  })

  for (const texts of responses) {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    const respondent = await context.newPage()
    expect(await writeAndReadAgain(respondent, texts)).toEqual(texts)
    await context.close()
  }

  await page.goto(`/desk/sign-in?to=/desk/fieldworks/${fieldwork}/open-answers`)
  await signIn(page, 'analyst')
  await expect(page.getByRole('heading', { level: 1, name: 'Réponses libres' })).toBeVisible()
  const inDesk = await page.evaluate(
    readDesk,
    definition.items.map(({ code }) => code),
  )
  expect(inDesk.flat().sort()).toEqual([...strings].sort())

  const file = await page.request.get(`/api/v1/fieldworks/${fieldwork}/responses.csv`)
  const [header = [], ...rows] = recordsOf(await file.text())
  const first = header.indexOf('texte_1')
  const inFile = rows.map((row) => row.slice(first, first + half).map(givenBack))
  expect(inFile.flat().filter(Boolean).sort()).toEqual([...strings].sort())
})

/** Answers and sends; gives back what the copy of one's answers shows. */
async function writeAndReadAgain(page: Page, texts: readonly string[]): Promise<string[]> {
  await page.goto(address)
  await page.getByRole('checkbox', { name: /j’accepte de répondre/ }).check()
  await page.getByRole('button', { name: 'Commencer' }).click()
  let at = 0
  for (const [index] of definition.pages.entries()) {
    await expectPage(page, `Partie ${index + 1}`)
    for (const field of await page.getByRole('textbox').all()) {
      const text = texts[at++]
      if (text !== undefined) await field.fill(text)
    }
    await page.getByRole('button', { name: /^(Continuer|Relire mes réponses)$/ }).click()
  }
  await sendAnswers(page)
  await expectPage(page, 'Reçu, merci')
  await page.getByRole('button', { name: 'Revoir et imprimer mes réponses' }).click()
  await expectPage(page, 'Mes réponses')
  const said = page.locator('dt + dd')
  return (await said.allTextContents()).slice(0, texts.length)
}

/** In the browser: the texts of each question, as its page of the desk holds them. */
async function readDesk(codes: string[]): Promise<string[][]> {
  const found: string[][] = []
  for (const code of codes) {
    const reply = await fetch(`?question=${code}`)
    const read = new DOMParser().parseFromString(await reply.text(), 'text/html')
    found.push([...read.querySelectorAll('ol > li')].map((one) => one.textContent ?? ''))
  }
  return found
}

/** RFC 4180, read by the letter. */
function recordsOf(file: string): string[][] {
  const records: string[][] = [[]]
  const field = /"((?:[^"]|"")*)"|([^,\r\n]*)/y
  while (field.lastIndex < file.length) {
    const [, quoted, bare = ''] = field.exec(file) ?? []
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare)
    if (file.startsWith('\r\n', field.lastIndex)) {
      field.lastIndex += 2
      records.push([])
    } else field.lastIndex += 1
  }
  return records.slice(0, -1)
}

/** Without the apostrophe that keeps a spreadsheet from reading a formula. */
function givenBack(cell: string): string {
  return cell.replace(/^'(?='*[=+\-@\t\r\n\0＝＋－＠])/, '')
}
