/** Words of the public pages that end a contract, in French. */
import type { ContractWords } from './en.ts'

export const fr: ContractWords = {
  cancelLink: 'Résilier votre contrat',
  cancelTitle: 'Résilier votre contrat',
  cancelIntro:
    'Vous n’avez pas besoin de vous connecter. Indiquez qui vous êtes et quel contrat prend fin ; vous recevez aussitôt une confirmation par e-mail.',
  cancelButton: 'Notification de la résiliation',
  withdrawLink: 'Renoncer au contrat ici',
  withdrawTitle: 'Se rétracter d’un contrat',
  withdrawIntro:
    'Si vous avez acheté en tant que consommateur, vous pouvez vous rétracter pendant 14 jours sans donner de motif. Vous recevez aussitôt une confirmation par e-mail.',
  withdrawButton: 'Confirmer la rétractation',
  kind: 'Type de résiliation',
  ordinary: 'À l’échéance, comme convenu',
  forCause: 'Immédiate, pour un motif légitime',
  cause: 'Le motif',
  name: 'Votre nom',
  contract: 'Le contrat concerné',
  contractHelp: 'Le numéro de l’abonnement ou d’une facture, ou le nom du produit.',
  endsOn: 'Date de fin souhaitée',
  endsOnHelp: 'Laissez vide pour la date la plus proche possible.',
  email: 'Votre adresse e-mail',
  emailHelp: 'La confirmation y est envoyée.',
  next: 'Continuer',
  recapTitle: 'Récapitulatif',
  edit: 'Modifier',
  doneTitle: 'Nous avons bien reçu votre notification',
  doneText: 'Reçue le {at}. La confirmation est en route vers {email}.',
  receipt: 'Enregistrer ce que vous nous avez envoyé',
  problems: 'Il manque quelque chose',
  nameMissing: 'Indiquez votre nom.',
  contractMissing: 'Indiquez le contrat concerné.',
  emailWrong: 'Indiquez une adresse e-mail, par exemple nom@example.com.',
  causeMissing: 'Indiquez le motif.',
  dateWrong: 'Indiquez une date qui n’est pas passée.',
  subjectCancel: 'Votre résiliation : {contract}',
  subjectWithdraw: 'Votre rétractation : {contract}',
  receivedCancel: 'Nous avons reçu votre résiliation le {at}.',
  receivedWithdraw: 'Nous avons reçu votre rétractation le {at}.',
  said: 'Ce que vous nous avez envoyé',
  ends: 'Le renouvellement automatique est désactivé. Vous gardez votre accès jusqu’au {date}, et rien n’est débité ensuite.',
  willLook:
    'Nous l’examinons et vous répondons à cette adresse. Votre notification prend effet au moment de sa réception.',
  refund:
    'Les sommes payées pour un contrat dont vous pouvez vous rétracter sont restituées sous 14 jours, sur le moyen de paiement utilisé.',
  earliest: 'la plus proche possible',
}
