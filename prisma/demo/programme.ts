import type { Audience } from '@/lib/audience/audience'
import type { Notice } from '@/lib/wave/fieldwork'
import type { Programme } from '@/lib/wave/programme'
import type { AudienceCode } from './respondents'

export const programme: Programme = {
  id: 'phare',
  name: { fr: 'PHARE', en: 'PHARE' },
  organiser: {
    fr: 'Observatoire fictif des alliances',
    en: 'Fictitious Observatory of Alliances',
  },
  summary: {
    fr: 'Ce que citoyens, maires, associations et entreprises d’un territoire pensent et font des alliances. Programme de démonstration : organisateur fictif, réponses inventées.',
    en: 'What the citizens, mayors, associations and companies of an area think of alliances, and do. Demonstration programme: fictitious organiser, invented answers.',
  },
  synthetic: true,
}

export const audiences: (Audience & { code: AudienceCode })[] = [
  {
    programmeId: 'phare',
    code: 'citizens',
    name: { fr: 'Citoyens', en: 'Citizens' },
    unit: 'person',
    position: 1,
  },
  {
    programmeId: 'phare',
    code: 'mayors',
    name: { fr: 'Maires', en: 'Mayors' },
    unit: 'mayor',
    position: 2,
  },
  {
    programmeId: 'phare',
    code: 'associations',
    name: { fr: 'Associations', en: 'Associations' },
    unit: 'organisation',
    position: 3,
  },
  {
    programmeId: 'phare',
    code: 'companies',
    name: { fr: 'Entreprises', en: 'Companies' },
    unit: 'organisation',
    position: 4,
  },
]

export const notice: Notice = {
  controller: {
    fr: 'L’Observatoire fictif des alliances, organisme inventé pour cette démonstration.',
    en: 'The Fictitious Observatory of Alliances, an organisation invented for this demonstration.',
  },
  purpose: {
    fr: 'Savoir quels sujets comptent sur le territoire, et ce que chacun pense et fait des alliances entre collectivités, entreprises et associations. Seuls des résultats d’ensemble sont publiés, sans aucun nom. Répondre est libre : vous pouvez passer une question ou vous arrêter quand vous voulez.',
    en: 'To learn which subjects matter in the area, and what people think of alliances between local authorities, companies and associations, and do. Only overall results are published, without any name. Answering is voluntary: you may skip a question or stop whenever you like.',
  },
  legalBasis: {
    fr: 'Votre consentement, donné en cochant la case ci-dessous.',
    en: 'Your consent, given by ticking the box below.',
  },
  recipients: {
    fr: 'L’équipe de l’enquête. Vos réponses ne sont ni vendues ni transmises.',
    en: 'The survey team. Your answers are neither sold nor passed on.',
  },
  retention: {
    fr: 'Les réponses sont gardées trois ans après la fin de la collecte, puis effacées ; seuls les résultats d’ensemble restent.',
    en: 'Answers are kept for three years after collection ends, then erased; only the overall results remain.',
  },
  rights: {
    fr: 'Vous pouvez demander à consulter ou à effacer votre réponse en donnant le numéro affiché à la fin du questionnaire : sans lui, nous ne pouvons pas la retrouver. Vous pouvez aussi saisir la CNIL.',
    en: 'You may ask to see or to erase your answer by giving the number shown at the end of the questionnaire: without it we cannot find it. You may also complain to the CNIL, the French data protection authority.',
  },
  contact: 'enquete@phare.example',
}
