import type { Localized } from './localized'

export type Claim = {
  /** The tests that hold it bear this name. */
  id: string
  criteria: string
  what: Localized
  how: Localized
  /** Pixels of the window; 320 is what a window of 1 280 pixels is at 400 %. */
  widths: readonly number[]
  languages: readonly ('fr' | 'en' | 'de')[]
}

/**
 * What the accessibility statement says of the product. Tests in a real browser take their widths and languages
 * from here, and a claim that none of them holds fails `npm test`: the page says what is tested, nothing else.
 */
export const claims = [
  {
    id: 'answering-by-the-rules',
    criteria: 'WCAG 2.2 A, AA',
    what: {
      fr: 'Répondre : aucune anomalie détectable par les règles automatiques, sur chaque page de questionnaire, pour chaque type de question, avec ou sans erreur.',
      en: 'Answering: nothing found by automatic rules on any page of a questionnaire, for every type of question, with or without an error.',
    },
    how: {
      fr: 'Un questionnaire par capacité, rempli page par page ; axe-core sur chaque page, jusqu’à la relecture et au reçu.',
      en: 'One questionnaire for each capability, filled page by page; axe-core on every page, to the review and the receipt.',
    },
    widths: [360, 1280],
    languages: ['fr', 'en', 'de'],
  },
  {
    id: 'reading-by-the-rules',
    criteria: 'WCAG 2.2 A, AA',
    what: {
      fr: 'Lire les résultats publiés, cette page, se connecter : aucune anomalie détectable par les règles automatiques.',
      en: 'Reading published results, this page, signing in: nothing found by automatic rules.',
    },
    how: {
      fr: 'axe-core sur l’accueil, une publication, cette déclaration et la connexion.',
      en: 'axe-core on the home page, a publication, this statement and the sign-in page.',
    },
    widths: [360, 1280],
    languages: ['fr', 'en'],
  },
  {
    id: 'answering-by-keyboard',
    criteria: 'WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7 · RGAA 7.3, 10.7, 12.8, 12.9',
    what: {
      fr: 'Répondre au clavier seul, de la première page au reçu, pour chaque type de question, classement et recherche de commune compris ; le focus se voit à chaque arrêt.',
      en: 'Answering with the keyboard alone, from the first page to the receipt, for every type of question, ranking and commune search included; the focus shows at every stop.',
    },
    how: {
      fr: 'Chaque questionnaire rempli et envoyé sans souris ; le contour de l’élément actif est mesuré à chaque tabulation.',
      en: 'Every questionnaire filled and sent without a mouse; the outline of the active element is measured at every stop.',
    },
    widths: [1280],
    languages: ['fr'],
  },
  {
    id: 'names-and-announcements',
    criteria: 'WCAG 1.3.1, 3.3.1, 3.3.3, 4.1.2, 4.1.3 · RGAA 7.1, 7.5, 11.1-11.11',
    what: {
      fr: 'Nom, rôle et groupe de chaque champ ; ce qui change est annoncé : choix refusé ou retiré, rang déplacé, total restant, erreurs et comment les corriger.',
      en: 'Name, role and group of every field; what changes is announced: a choice refused or withdrawn, a rank moved, the total remaining, errors and how to mend them.',
    },
    how: {
      fr: 'L’arbre d’accessibilité de chaque type de question est comparé mot à mot à celui qui est attendu.',
      en: 'The accessibility tree of every type of question is compared word for word with the one expected.',
    },
    widths: [1280],
    languages: ['fr'],
  },
  {
    id: 'errors-and-titles',
    criteria: 'WCAG 2.4.2, 3.3.1, 3.3.3 · RGAA 8.6, 11.10, 11.11',
    what: {
      fr: 'Une page refusée le dit dans son titre et dans un résumé qui prend le focus ; chaque lien mène au champ, que son message décrit.',
      en: 'A page that is refused says so in its title and in a summary that takes the focus; each link leads to the field, which its message describes.',
    },
    how: {
      fr: 'Chaque type de question laissé faux, puis corrigé depuis le résumé.',
      en: 'Every type of question left wrong, then mended from the summary.',
    },
    widths: [1280],
    languages: ['fr', 'en', 'de'],
  },
  {
    id: 'reflow',
    criteria: 'WCAG 1.4.10 · RGAA 10.11',
    what: {
      fr: 'Répondre sans défilement horizontal, jusqu’à un agrandissement de 400 %.',
      en: 'Answering without sideways scrolling, up to a zoom of 400 %.',
    },
    how: {
      fr: 'Largeur du contenu de chaque page de questionnaire mesurée.',
      en: 'The width of every questionnaire page’s content is measured.',
    },
    widths: [320, 360, 1280],
    languages: ['fr', 'en', 'de'],
  },
  {
    id: 'targets',
    criteria: 'WCAG 2.5.8',
    what: {
      fr: 'Boutons, cases et champs des questionnaires : 44 pixels au moins en hauteur, libellé compris.',
      en: 'Buttons, boxes and fields of questionnaires: at least 44 pixels high, label included.',
    },
    how: {
      fr: 'Taille de chaque cible mesurée sur chaque page de questionnaire.',
      en: 'The size of every target is measured on every page of a questionnaire.',
    },
    widths: [360],
    languages: ['fr'],
  },
] as const satisfies readonly Claim[]

export type ClaimId = (typeof claims)[number]['id']

/** The oldest browser that these tests were run in. */
export const oldestChromium = 156

/** What nobody has tested, or what is known not to hold. */
export const limits: Localized[] = [
  {
    fr: 'Aucun audit humain du RGAA, ni essai par des personnes handicapées, n’a encore été mené.',
    en: 'No audit of the RGAA by people, and no trial by disabled people, has been made yet.',
  },
  {
    fr: 'Lecteurs d’écran (NVDA, JAWS, VoiceOver, TalkBack), loupes et commandes vocales : non essayés. Les tests comparent ce que le navigateur leur transmet.',
    en: 'Screen readers (NVDA, JAWS, VoiceOver, TalkBack), magnifiers and voice control: not tried. Tests compare what the browser hands to them.',
  },
  {
    fr: 'Firefox et Safari, téléphones et tablettes réels : non essayés à chaque version.',
    en: 'Firefox and Safari, real phones and tablets: not tried at every version.',
  },
  {
    fr: 'Les règles automatiques ne trouvent qu’une partie des défauts : clarté des textes, ordre de lecture, pertinence des intitulés restent à juger par des personnes.',
    en: 'Automatic rules find only a part of what may be wrong: clear wording, reading order and fitting names are for people to judge.',
  },
  {
    fr: 'Répondre demande JavaScript ; sans lui, la première page se lit et donne une adresse où écrire.',
    en: 'Answering needs JavaScript; without it, the first page can be read and gives an address to write to.',
  },
  {
    fr: 'L’espace de l’équipe d’enquête est testé par les mêmes règles sur ses pages principales, pas sur toutes.',
    en: 'The survey team’s space is tested by the same rules on its main pages, not on all.',
  },
  {
    fr: 'Les textes des questions sont écrits par chaque organisateur : leur clarté ne dépend pas du logiciel. Cette page n’existe pas encore en allemand.',
    en: 'The texts of questions are written by each organiser: the software does not make them clear. This page does not exist in German yet.',
  },
]
