import type { Random } from './random'

/** Invented initiatives: no real place, organisation or person. */
const initiatives = [
  'Un garage solidaire tenu par une association, avec des pièces données par une entreprise de la zone d’activité.',
  'La commune prête une salle, une entreprise paie les ordinateurs et des bénévoles aident aux démarches en ligne.',
  'Un potager partagé sur un terrain d’usine, ouvert aux écoles et aux salariés.',
  'Des entreprises du bâtiment forment des demandeurs d’emploi avec une association d’insertion.',
  'Covoiturage organisé entre trois communes et deux employeurs pour les horaires décalés.',
  'Une ressourcerie montée par plusieurs associations, la communauté de communes et un supermarché.',
  'Un café associatif qui accueille les réunions des artisans et des habitants.',
  'Parrainage de jeunes par des cadres d’entreprise, avec la mission locale.',
  'Un atelier de réparation de vélos, les vélos viennent d’une collecte en entreprise.',
  'Une navette pour aller au marché, financée par des commerçants et conduite par des bénévoles.',
  'Un groupement d’achat de bois de chauffage entre habitants, mairie et scierie.',
  'Des paniers de légumes à prix réduit : maraîchers, centre social et caisse d’entraide.',
  'Accueil de stagiaires en situation de handicap dans plusieurs ateliers de la vallée.',
  'Un espace de travail partagé dans l’ancienne gare, avec une association et des indépendants.',
  'Nettoyage de la rivière chaque printemps avec les pêcheurs, les écoles et une entreprise de travaux publics.',
  'Une conciergerie rurale : dépôt de colis, pain, petits services, portée par une association.',
]

const subjects = [
  'Le tourisme',
  'L’eau',
  'La jeunesse',
  'Le patrimoine local',
  'L’agriculture',
  'La coopération avec les pays voisins',
]

const from = (list: readonly string[], dice: Random) =>
  list[Math.floor(dice.uniform() * list.length)] as string

export const initiative = (dice: Random) => from(initiatives, dice)
export const otherSubject = (dice: Random) => from(subjects, dice)
