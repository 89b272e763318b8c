import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import PostalMime from 'postal-mime'
import { listInvitations } from '@/lib/audience/invitation.store'
import { testMailServer } from '@/lib/platform/test-mail-server'
import { readRates } from '@/lib/response/rates.query'
import { parisDay } from '@/lib/wave/day'
import { expect, test } from './journey'
import { aWeekLater, loadField } from './load-field'
import { expectPage, sendAnswers } from './respondent'
import { openDatabase } from './server'
import { signIn } from './sign-in'

/*
 * Worked out by hand, before anything was run. 60 town halls drawn from 500, 30 small and 30 large.
 *
 *                     small                                    large
 * first week          10 answer                                6 answer
 *                     2 refuse, 2 want no more mails           1 refuses, 1 wants no more mails
 *                     1 opens, 1 begins                        1 opens
 *                     3 mails come back, 11 say nothing        2 mails come back, 19 say nothing
 * AAPOR (an unanswered mail is unknown, opening or beginning is a break-off, no more mails is a refusal):
 *                     I 10  R 6  U 14                          I 6  R 3  U 21
 * all: I 16, R 9, U 35: RR1 = RR2 = 16/60, no unit is known not to be eligible: e = 1, RR5 = 16/25.
 * The reminder goes to 13 small (1 opened, 1 began, 11 silent) and 20 large (1 opened, 19 silent): 33.
 * second week         4 of the silent and the one who began    3 of the silent answer
 *                     answer, 1 of the silent is not eligible
 *                     I 15  R 5  NE 1  U 9                     I 9  R 3  U 18
 * all: I 24, R 8, NE 1, U 27: RR1 = 24/59; e = 32/33, RR3 = 24/(32 + 27 × 32/33); RR5 = 24/32.
 */
const first = { I: 16, P: 0, R: 9, NC: 0, O: 0, U: 35, NE: 0 }
const second = { I: 24, P: 0, R: 8, NC: 0, O: 0, U: 27, NE: 1 }

const smtpPort = Number(new URL(process.env.SMTP_URL || 'smtp://127.0.0.1:0').port)

test('500 town halls are imported, drawn, invited and reminded; rates are those worked out by hand', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000)
  const db = openDatabase()
  const mails = await testMailServer({}, smtpPort)
  try {
    const { id: fieldwork, version } = await loadField(db)
    const units = await importAndDraw(page, fieldwork)
    const unitsOf = async () =>
      (await listInvitations(db, fieldwork, {}, { limit: 100 })).sort((a, b) =>
        a.unitKey < b.unitKey ? -1 : 1,
      )
    const drawn = await unitsOf()
    const small = drawn.filter(({ stratum }) => stratum === 'petite').map(({ email }) => `${email}`)
    const large = drawn.filter(({ stratum }) => stratum === 'grande').map(({ email }) => `${email}`)
    expect([units, small.length, large.length]).toEqual([500, 30, 30])

    const back = new Set([...small.slice(14, 17), ...large.slice(8, 10)])
    const refused = { code: 550, text: '5.1.1 no such mailbox' }
    mails.behave({ recipient: (address) => (back.has(address) ? refused : null) })
    await schedule(page, fieldwork, 'invitation', 60)
    await expect.poll(() => mails.received.length, { timeout: 90_000 }).toBe(55)

    const keyOf = async (address: string | undefined) => {
      const mail = mails.received.findLast(({ to }) => to[0] === address)
      const { text = '', headers } = await PostalMime.parse(mail?.raw ?? '')
      const link = /\/answer\/field-halls#([\w-]{32})/.exec(text)?.[1] ?? ''
      const stop = headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? ''
      return { link, stop: stop.replace(/[<>]/g, '') }
    }
    const answers = { useful: '3', trust: '2' }
    const put = async (address: string | undefined) => {
      const { link: invitation } = await keyOf(address)
      const data = { version, language: 'fr', consent: true, invitation, answers }
      const path = `/api/v1/fieldworks/${fieldwork}/responses/${randomUUID()}`
      expect((await request.put(path, { data })).status()).toBe(201)
    }
    const say = async (what: 'open' | 'progress' | 'refuse', address: string | undefined) => {
      const { link: key } = await keyOf(address)
      const data = { key, ...(what === 'progress' && { at: 'started' }) }
      const path = `/api/v1/fieldworks/${fieldwork}/invitations/${what}`
      expect((await request.post(path, { data })).ok()).toBe(true)
    }
    const stop = async (address: string | undefined) => {
      const { stop } = await keyOf(address)
      const form = { 'List-Unsubscribe': 'One-Click' }
      expect((await request.post(stop, { form })).ok()).toBe(true)
    }

    await answerInBrowser(page, fieldwork, (await keyOf(small[0])).link)
    for (const address of [...small.slice(1, 10), ...large.slice(0, 6)]) await put(address)
    for (const address of [...small.slice(10, 12), large[6]]) await say('refuse', address)
    for (const address of [...small.slice(12, 14), large[7]]) await stop(address)
    for (const address of [small[17], small[18], large[10]]) await say('open', address)
    await say('progress', small[18])

    await aWeekLater(db, fieldwork)
    const today = parisDay(new Date())
    const before = parisDay(new Date(Date.now() - 7 * 86_400_000))
    mails.received.length = 0
    await schedule(page, fieldwork, 'reminder', 33)
    await expect.poll(() => mails.received.length, { timeout: 90_000 }).toBe(33)
    const reminded = new Set(mails.received.map(({ to }) => to[0]))
    expect(reminded).toEqual(
      new Set([small[17], small[18], ...small.slice(19), ...large.slice(10)]),
    )

    for (const address of [small[18], ...small.slice(19, 23), ...large.slice(11, 14)])
      await put(address)
    const [ineligible] = drawn.filter(({ email }) => email === small[23])
    await recordNotEligible(page, fieldwork, ineligible?.id ?? '')

    const rates = async (on: string) => {
      const read = await readRates(db, { kind: 'system' }, fieldwork, { on })
      return { classes: read?.all.byClass, rates: read?.all.rates }
    }
    expect(await rates(before)).toMatchObject({
      classes: first,
      rates: { e: 1, RR1: 16 / 60, RR2: 16 / 60, RR5: 16 / 25, COOP1: 16 / 25, REF1: 9 / 60 },
    })
    expect(await rates(today)).toMatchObject({
      classes: second,
      rates: {
        e: 32 / 33,
        RR1: 24 / 59,
        RR3: expect.closeTo(24 / (32 + (27 * 32) / 33), 12),
        RR5: 24 / 32,
        REF1: 8 / 59,
      },
    })
    await page.goto(`/desk/fieldworks/${fieldwork}/rates?on=${before}`)
    await expect(page.getByText(/^27\s%$/).first()).toBeVisible()
    await page.goto(`/desk/fieldworks/${fieldwork}/rates`)
    await expect(page.getByText(/^41\s%$/).first()).toBeVisible()
  } finally {
    await mails.end()
    await db.$disconnect()
  }
})

/** The file an analyst has: windows-1252, semicolons. Two lines of it are wrong. */
async function importAndDraw(page: Page, fieldwork: string): Promise<number> {
  const rows = Array.from({ length: 500 }, (_, n) => {
    const key = String(10_000 + n)
    const size = n % 5 === 0 ? 'grande' : 'petite'
    return `${key};Commune-les-Bains n° ${n};mairie-${n}@communes.example;${size}`
  })
  const wrong = ['10000;En double;x@y.example;petite', ';Sans identifiant;z@y.example;petite']
  const csv = ['Identifiant;Nom;E-mail;Taille', ...rows, ...wrong].join('\r\n')
  await page.goto('/desk/frames/new?programme=field&audience=halls')
  await signIn(page, 'analyst')
  await page.getByLabel('Choisissez un fichier ou déposez-le ici').setInputFiles({
    name: 'mairies.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv, 'latin1'),
  })
  await expect(page.getByText('2 lignes rejetées').first()).toBeVisible()
  await page.getByLabel('Taille').selectOption('Variable de strate')
  await expect(page.getByRole('cell', { name: 'petite' }).first()).toBeVisible()
  await page.getByLabel('Source').fill('Fichier inventé')
  await page.getByRole('button', { name: 'Importer 500 unités' }).click()
  await page.getByRole('link', { name: 'Voir la base' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  await page.goto(`/desk/fieldworks/${fieldwork}/sample`)
  await page.getByLabel('Stratifier par').selectOption('Taille')
  await page.getByLabel('Répartition').selectOption('Égale')
  await page.getByLabel('Unités à tirer').fill('60')
  await page.getByRole('button', { name: 'Tirer 60 unités…' }).click()
  await page.getByRole('button', { name: 'Confirmer le tirage de 60 unités' }).click()
  await expect(page.getByRole('heading', { name: 'Tirage 1 : 60 unités' })).toBeVisible()
  return rows.length
}

/** Written with the texts proposed, counted, and sent at once. */
async function schedule(
  page: Page,
  fieldwork: string,
  purpose: 'invitation' | 'reminder',
  count: number,
): Promise<void> {
  await page.goto(`/desk/fieldworks/${fieldwork}/mailings/new?purpose=${purpose}`)
  await expect(page.getByText(`${count} unités recevront ce message`)).toBeVisible()
  await page.getByRole('button', { name: 'Envoyer…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(`${count} messages`)
  await dialog.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await expect(page).toHaveURL(/\/mailings\/\d+/)
}

async function answerInBrowser(page: Page, fieldwork: string, key: string): Promise<void> {
  await page.goto(`/answer/${fieldwork}#${key}`)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Commencer' }).click()
  await expectPage(page, 'Votre avis')
  await page.getByLabel('Oui, plutôt').first().check()
  await page.getByLabel('Non, plutôt pas').nth(1).check()
  await page.getByRole('button', { name: 'Relire mes réponses' }).click()
  await expectPage(page, 'Relire et envoyer')
  await sendAnswers(page)
  await expectPage(page, 'Reçu, merci')
}

async function recordNotEligible(page: Page, fieldwork: string, id: string): Promise<void> {
  await page.goto(`/desk/fieldworks/${fieldwork}/invitations/${id}`)
  await page.getByLabel('Résultat').selectOption('Hors champ')
  await page.getByLabel('Raison').selectOption('Mandat terminé')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('C’est noté.')).toBeAttached()
}
