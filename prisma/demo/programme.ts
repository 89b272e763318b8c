import type { Audience } from '@/lib/audience/audience'
import type { Notice } from '@/lib/wave/fieldwork'
import type { Programme } from '@/lib/wave/programme'
import type { AudienceCode } from './respondents'

export const programme: Programme = {
  id: 'phare',
  name: { fr: 'PHARE', en: 'PHARE', de: 'PHARE' },
  organiser: {
    fr: 'Observatoire fictif des alliances',
    en: 'Fictitious Observatory of Alliances',
    de: 'Fiktive Beobachtungsstelle für Bündnisse',
  },
  summary: {
    fr: 'Ce que citoyens, maires, associations et entreprises d’un territoire pensent et font des alliances. Programme de démonstration : organisateur fictif, réponses inventées.',
    en: 'What the citizens, mayors, associations and companies of an area think of alliances, and do. Demonstration programme: fictitious organiser, invented answers.',
    de: 'Was Bürgerinnen und Bürger, Bürgermeisterinnen und Bürgermeister, Vereine und Unternehmen einer Gegend über Bündnisse denken und was sie tun. Demonstrationsprogramm: erfundener Veranstalter, erfundene Antworten.',
  },
  synthetic: true,
}

export const audiences: (Audience & { code: AudienceCode })[] = [
  {
    programmeId: 'phare',
    code: 'citizens',
    name: { fr: 'Citoyens', en: 'Citizens', de: 'Bürgerinnen und Bürger' },
    unit: 'person',
    position: 1,
  },
  {
    programmeId: 'phare',
    code: 'mayors',
    name: { fr: 'Maires', en: 'Mayors', de: 'Bürgermeisterinnen und Bürgermeister' },
    unit: 'mayor',
    position: 2,
  },
  {
    programmeId: 'phare',
    code: 'associations',
    name: { fr: 'Associations', en: 'Associations', de: 'Vereine' },
    unit: 'organisation',
    position: 3,
  },
  {
    programmeId: 'phare',
    code: 'companies',
    name: { fr: 'Entreprises', en: 'Companies', de: 'Unternehmen' },
    unit: 'organisation',
    position: 4,
  },
]

export const notice: Notice = {
  controller: {
    fr: 'L’Observatoire fictif des alliances, organisme inventé pour cette démonstration.',
    en: 'The Fictitious Observatory of Alliances, an organisation invented for this demonstration.',
    de: 'Die Fiktive Beobachtungsstelle für Bündnisse, eine für diese Demonstration erfundene Einrichtung.',
  },
  purpose: {
    fr: 'Savoir quels sujets comptent sur le territoire, et ce que chacun pense et fait des alliances entre collectivités, entreprises et associations. Seuls des résultats d’ensemble sont publiés, sans aucun nom. Répondre est libre : vous pouvez passer une question ou vous arrêter quand vous voulez.',
    en: 'To learn which subjects matter in the area, and what people think of alliances between local authorities, companies and associations, and what they do about them. Only overall results are published, without any name. Answering is voluntary: you may skip a question or stop whenever you like.',
    de: 'Wir möchten erfahren, welche Themen in der Gegend wichtig sind, was die Befragten über Bündnisse von Kommunen, Unternehmen und Vereinen denken und was sie dafür tun. Veröffentlicht werden nur Gesamtergebnisse, ohne Namen. Die Teilnahme ist freiwillig: Sie können Fragen überspringen oder jederzeit aufhören.',
  },
  legalBasis: {
    fr: 'Votre consentement, donné en cochant la case ci-dessous.',
    en: 'Your consent, given by ticking the box below.',
    de: 'Ihre Einwilligung, die Sie mit dem Kästchen unten geben.',
  },
  recipients: {
    fr: 'L’équipe de l’enquête. Vos réponses ne sont ni vendues ni transmises.',
    en: 'The survey team. Your answers are neither sold nor passed on.',
    de: 'Das Umfrageteam. Ihre Antworten werden weder verkauft noch weitergegeben.',
  },
  retention: {
    fr: 'Les réponses sont gardées trois ans après la fin de la collecte, puis effacées ; seuls les résultats d’ensemble restent.',
    en: 'Answers are kept for three years after collection ends, then erased; only the overall results remain.',
    de: 'Die Antworten werden nach dem Ende der Befragung drei Jahre aufbewahrt und dann gelöscht; nur die Gesamtergebnisse bleiben.',
  },
  rights: {
    fr: 'Avec la référence affichée à la fin du questionnaire, vous pouvez nous demander à consulter votre réponse ; sans elle, nous ne pouvons pas la retrouver. Vous pouvez aussi saisir la CNIL.',
    en: 'With the reference shown at the end of the questionnaire you may ask us to see your response; without it we cannot find it. You may also complain to the CNIL, the French data protection authority.',
    de: 'Mit der Referenz, die am Ende des Fragebogens angezeigt wird, können Sie bei uns Einsicht in Ihre Antworten verlangen; ohne sie können wir Ihre Antworten nicht finden. Sie können sich auch bei der CNIL beschweren, der französischen Datenschutzbehörde.',
  },
  contact: 'enquete@phare.example',
}
