import type { RespondentLanguage } from '@/lib/platform/language'

/** Beside the code of a letter: how the questionnaire is opened with it. */
export const letterWords: Record<
  RespondentLanguage,
  { open: string; with: string; scan: string; title: string }
> = {
  fr: {
    open: 'Pour répondre, ouvrez dans un navigateur\u00A0:',
    with: 'et saisissez votre code personnel\u00A0:',
    scan: 'Ou visez ce dessin avec un téléphone.',
    title: 'Lettres',
  },
  en: {
    open: 'To answer, open in a browser:',
    with: 'and enter your personal code:',
    scan: 'Or point a telephone at this drawing.',
    title: 'Letters',
  },
  de: {
    open: 'Zum Antworten öffnen Sie im Browser:',
    with: 'und geben Sie Ihren persönlichen Code ein:',
    scan: 'Oder richten Sie ein Telefon auf dieses Bild.',
    title: 'Briefe',
  },
}
