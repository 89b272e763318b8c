import { birthYear } from '@/lib/questionnaire/test-questionnaires/birth-year'
import { commune } from '@/lib/questionnaire/test-questionnaires/commune'
import { constantSum } from '@/lib/questionnaire/test-questionnaires/constant-sum'
import { dates } from '@/lib/questionnaire/test-questionnaires/dates'
import { matrix } from '@/lib/questionnaire/test-questionnaires/matrix'
import { multipleChoice } from '@/lib/questionnaire/test-questionnaires/multiple-choice'
import { nonAnswers } from '@/lib/questionnaire/test-questionnaires/non-answers'
import { openText } from '@/lib/questionnaire/test-questionnaires/open-text'
import { richTexts } from '@/lib/questionnaire/test-questionnaires/rich-texts'
import { singleWithOther } from '@/lib/questionnaire/test-questionnaires/single-with-other'
import { softBounds } from '@/lib/questionnaire/test-questionnaires/soft-bounds'
import { topRanking } from '@/lib/questionnaire/test-questionnaires/top-ranking'
import { asked, beginCapability } from './begin-capability'
import { claim } from './claim'
import { expect, test } from './one-window'

const [width = 1280] = claim('names-and-announcements').widths

test.beforeEach(({ page }) => page.setViewportSize({ width, height: 800 }))

test('one choice is a group of radio buttons; its text opens with « other »', async ({ page }) => {
  await beginCapability(page, singleWithOther)
  await page.getByRole('radio', { name: 'Autre, précisez' }).check()
  await expect(page.locator('main form')).toMatchAriaSnapshot(`
    - heading "Vous" [level=1]
    - group "Votre fonction ?":
      - radio "Maire"
      - radio "Adjoint"
      - radio "Autre, précisez" [checked]
      - textbox /Précisez/
      - button "Effacer ma réponse"
    - button "Relire mes réponses"
    - button "Retour"
  `)
})

test('several choices are a group of boxes', async ({ page }) => {
  await beginCapability(page, multipleChoice)
  await expect(asked(page, 'freins')).toMatchAriaSnapshot(`
    - group "Qu’est-ce qui gêne le plus ?":
      - paragraph: De 2 à 3 réponses.
      - checkbox "Manque de temps"
      - checkbox "Manque d’argent"
      - checkbox "Méfiance"
      - checkbox "Complexité juridique"
      - checkbox "Autre, précisez"
      - checkbox "Rien de cela"
      - checkbox "Ne sait pas"
      - status
  `)
  await expect(asked(page, 'freins').getByRole('group')).toHaveAccessibleDescription(
    /^De 2 à 3 réponses\.$/,
  )
})

test('a ranking is a list of places and a list of buttons', async ({ page }) => {
  await beginCapability(page, topRanking)
  await asked(page, 'top3').getByRole('button', { name: 'Logement' }).click()
  await expect(asked(page, 'top3')).toMatchAriaSnapshot(`
    - group "Quels sujets traiter d’abord ?":
      - list "Votre classement":
        - listitem:
          - button "Monter « Logement »" [disabled]
          - button "Descendre « Logement »" [disabled]
          - button "Retirer « Logement »"
        - listitem: /Place 2/
        - listitem: /Place 3/
      - status
      - list "Choix proposés":
        - listitem:
          - button "Logement en place 1" [pressed]
  `)
})

test('a matrix is a group of groups, one for each row', async ({ page }) => {
  await beginCapability(page, matrix)
  await expect(page.locator('main form')).toMatchAriaSnapshot(`
    - group "Quelle gravité donnez-vous à chacun de ces sujets ?":
      - group "Emploi":
        - radio "0"
        - radio "10"
        - radio "Ne sait pas"
  `)
  // Rows come in an order drawn for each respondent.
  await expect(page.getByRole('group', { name: 'Logement' }).getByRole('radio')).toHaveCount(12)
})

test('numbers, years and days are named fields, with what may be said instead', async ({
  page,
}) => {
  await beginCapability(page, nonAnswers)
  await expect(page.locator('main form')).toMatchAriaSnapshot(`
    - group "Quel est votre revenu par mois ?":
      - textbox "Quel est votre revenu par mois ?"
      - checkbox "Ne sait pas"
      - checkbox "Ne souhaite pas répondre"
      - checkbox "Sans objet"
      - status
    - group "En quelle année vous êtes-vous installé ici ?":
      - textbox "En quelle année vous êtes-vous installé ici ?"
      - checkbox "Ne sait pas"
    - group "Quel jour avez-vous voté pour la dernière fois ?":
      - textbox "Jour"
      - textbox "Mois"
      - textbox "Année"
      - checkbox "Ne sait pas"
  `)
  const income = page.getByRole('textbox', { name: 'Quel est votre revenu par mois ?' })
  await expect(income).toHaveAccessibleDescription(/^€ Un nombre entre 0 et 100\s000\./)
})

test('a year, a day and an unit are described', async ({ page }) => {
  await beginCapability(page, birthYear)
  await expect(page.getByRole('textbox')).toHaveAccessibleDescription(/^En quatre chiffres/)
  await beginCapability(page, dates)
  const begun = page.getByRole('group', { name: 'Quand le projet a-t-il commencé ?' })
  await expect(begun).toHaveAccessibleDescription(/^Par exemple\s: 27 3 1978/)
  await beginCapability(page, softBounds)
  const distance = page.getByRole('textbox', { name: 'À quelle distance travaillez-vous ?' })
  await expect(distance).toHaveAccessibleDescription(/^km /)
})

test('a sum is a group of named fields, described by what is left', async ({ page }) => {
  await beginCapability(page, constantSum)
  await expect(asked(page, 'time')).toMatchAriaSnapshot(`
    - group "Comment votre temps se répartit-il ?":
      - textbox "Projets"
      - textbox "Accueil"
      - textbox "Gestion"
      - paragraph: Il reste 100 % à répartir.
      - status
  `)
  await expect(page.getByRole('textbox', { name: 'Projets' })).toHaveAccessibleDescription(
    '% Il reste 100 % à répartir.',
  )
})

test('a text says how many characters are left', async ({ page }) => {
  await beginCapability(page, openText)
  const word = page.getByRole('textbox', { name: 'Un mot pour le dire ?' })
  await expect(word).toHaveAccessibleDescription(/40 caractères/)
  await word.fill('x'.repeat(30))
  await expect(asked(page, 'word').or(page.locator('form')).getByRole('status').first()).toHaveText(
    'Il vous reste 10 caractères.',
  )
})

test('a commune is sought in a combobox', async ({ page }) => {
  await beginCapability(page, commune)
  await expect(page.locator('main form')).toMatchAriaSnapshot(`
    - combobox "Dans quelle commune habitez-vous ?"
    - status
    - checkbox "J’habite hors de la région"
    - combobox "Pour quelle commune répondez-vous ?"
  `)
  const home = page.getByRole('combobox', { name: 'Dans quelle commune habitez-vous ?' })
  await home.fill('strasb')
  await expect(asked(page, 'home')).toMatchAriaSnapshot(`
    - combobox "Dans quelle commune habitez-vous ?" [expanded]
    - listbox "Communes proposées":
      - option /^Strasbourg/
    - status: Une commune proposée. Flèche bas pour y aller, Entrée pour la choisir.
  `)
})

test('formatted texts keep their structure; a consent is a box below what is agreed to', async ({
  page,
}) => {
  await beginCapability(page, richTexts)
  await expect(page.locator('main form')).toMatchAriaSnapshot(`
    - paragraph:
      - strong: projet de territoire
    - list:
      - listitem: des communes,
      - listitem:
        - emphasis: associations
      - listitem: des entreprises.
    - paragraph:
      - link "la page du projet (nouvel onglet)"
      - link "l’équipe"
    - group "Est-ce vraiment utile ?":
      - list:
        - listitem
        - listitem: Répondez.
      - radio "Oui"
      - radio "Non"
    - group "Votre accord":
      - checkbox "Oui, je suis d’accord"
  `)
  const agreed = page.getByRole('checkbox', { name: 'Oui, je suis d’accord' })
  await expect(agreed).not.toBeChecked()
  await expect(agreed).toHaveAccessibleDescription(/^J’accepte la notice/)
})
