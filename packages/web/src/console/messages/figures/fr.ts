/** Ce que dit la console des chiffres passés d’un vendeur, en français. */
import type { FiguresMessages } from './en.ts'

export const figures: FiguresMessages = {
  figures: 'Chiffres',
  figuresHelp:
    'Les douze derniers mois d’un vendeur. Les devises ne sont jamais additionnées, et les horloges de test sont vues à part.',
  figureNone: 'Il n’y a encore rien à compter.',
  figureCsv: 'L’emporter en tableau (CSV)',
  recurringTitle: 'Revenu récurrent',
  recurringIn: 'Revenu récurrent par mois, en {currency}',
  recurringHelp:
    'Le premier jour de chaque mois : les postes facturés pour ce jour, au prix net de leur durée divisé par ses mois. Ce qui l’a fait bouger depuis le mois précédent donne en somme la différence.',
  movedNew: 'Nouveau',
  movedReturned: 'Revenu',
  movedAdded: 'Postes ajoutés',
  movedPrice: 'Prix et durée',
  movedRemoved: 'Postes retirés',
  movedLapsed: 'Terminé',
  seatsInAll: 'Postes',
  renewedTitle: 'Renouvellements et fins',
  renewedHelp: 'Les durées écoulées, et combien ont été suivies de la suivante sans un jour d’écart.',
  renewedByEnd: 'Par mois de fin',
  renewedByCohort: 'Par mois de début de l’abonnement',
  termOf: 'Durée',
  termsEnded: 'Écoulées',
  termsRenewed: 'Renouvelées',
  termsLapsed: 'Terminées',
  shareRenewed: 'Part renouvelée',
  shareOf: '{share, number, ::percent .0}',
  recoveryTitle: 'Paiements refusés, et ce qu’ils sont devenus',
  recoveredHelp: 'Les factures dont le paiement a été refusé au moins une fois, par mois d’échéance, taxe comprise.',
  recoveredNone: 'Aucun paiement n’a été refusé.',
  paidInTheEnd: 'Payées finalement',
  daysUntilPaid: 'Jours jusqu’au paiement, en moyenne',
  stillOpen: 'Ouvertes',
  givenUp: 'Abandonnées ou créditées',
}
