/** What e-mails say, in French. */
import type { EmailMessages } from './en.ts'

export const fr: EmailMessages = {
  hello: 'Bonjour {name},',
  helloAll: 'Bonjour,',
  footerMember: 'Vous recevez ce message parce que vous gérez le compte {account} chez {seller}.',
  footerRecipient: 'Vous recevez ce message parce que {account} a demandé à {seller} de vous adresser ses factures.',
  footerReply: 'Message automatique. Votre réponse parvient à notre assistance.',
  linkOnce: 'Ce bouton vous connecte une seule fois, jusqu’au {date}. Merci de ne pas transférer ce message.',
  term: '{unit, select, year {{count, plural, one {# an} other {# ans}}} other {{count, plural, other {# mois}}}}',
  seats: '{count, plural, one {# poste} other {# postes}}',
  fact: '{label} : {value}',
  days: 'du {from} au {to}',

  labelAmount: 'Montant TTC',
  labelCredit: 'Réglé par votre crédit',
  labelDate: 'Date',
  labelDue: 'À régler avant le',
  labelInvoice: 'Facture',
  labelLastDay: 'Dernier jour pour le désactiver',
  labelMethod: 'Moyen de paiement',
  labelPrice: 'Prix par poste, hors taxes',
  labelProduct: 'Abonnement',
  labelRenewsOn: 'Date de renouvellement',
  labelSeats: 'Postes',
  labelTax: 'TVA et taxes',
  labelTerm: 'Prochaine durée',
  labelTotal: 'Total',

  renewalSubject: '{product} se renouvelle le {date} : {amount}',
  renewalManualSubject: '{product} prend fin le {date}, sauf si vous le renouvelez',
  renewalIntro:
    'Votre abonnement {product} se renouvelle automatiquement le {date}. Le montant de {amount} TTC sera alors débité pour {term}.',
  renewalManualIntro:
    'Le renouvellement automatique de l’abonnement {product} est désactivé : il prend fin le {date}. Pour le conserver, renouvelez-le avant cette date : {amount} TTC pour {term}.',
  renewalBox:
    'Vous pouvez désactiver le renouvellement jusqu’au {date}, sans frais. Vous conservez alors l’accès jusqu’à la fin de la période déjà réglée.',
  renewalCeiling: 'C’est le montant maximal de ce renouvellement. Si le prix baisse d’ici là, vous paierez moins.',
  renewalPrice: 'Le prix par poste passe de {before} à {after}.',
  renewalUnused:
    '{count, plural, one {# poste n’est pas utilisé} other {# postes ne sont pas utilisés}}. Vous pouvez renouveler avec moins de postes.',
  renewalRight:
    'Après le renouvellement, vous pouvez encore mettre fin au contrat à tout moment ; les jours non utilisés vous sont remboursés.',
  renewalButton: 'Vérifier ou désactiver le renouvellement',

  trialSubject: 'Votre période d’essai {product} prend fin le {date}',
  trialIntro: 'Votre période d’essai {product} prend fin d’elle-même le {date}.',
  trialAfter:
    'Rien ne sera débité et l’essai ne devient pas un abonnement payant. Pour continuer, souscrivez un abonnement avant cette date.',
  trialButton: 'Voir vos abonnements',

  receiptSubject: 'Reçu pour la facture {number} : {amount}',
  receiptIntro: 'Merci. Nous avons reçu {amount} pour la facture {number}.',
  receiptFromCredit: 'Votre crédit a réglé {amount} de la facture {number}.',
  documentAttached:
    '{type, select, credit_note {L’avoir est joint à ce message.} other {La facture est jointe à ce message.}}',
  documentLinked: 'Le document n’a pas pu être joint à ce message. Le bouton ci-dessus y conduit.',
  documentOnRequest: 'Le document n’a pas pu être joint à ce message. Répondez-nous et nous vous l’enverrons.',
  invoiceButton: 'Voir la facture',
  lineUnused: '{product} : jours non utilisés',

  toPaySubject: 'Facture {number} : {amount} à régler avant le {date}',
  toPayIntro: 'La facture {number} d’un montant de {amount} est à régler avant le {date}.',
  toPayHow: 'Merci de la régler par virement, en indiquant le numéro de la facture.',
  partPaidSubject: 'Facture {number} : il reste {due} à régler',
  partPaidIntro: 'Sur la facture {number}, {amount} ont été réglés. Il reste {due} à régler.',

  failedSubject: 'Le paiement de {amount} n’a pas abouti',
  failedIntro: 'Nous n’avons pas pu débiter {amount} pour la facture {number} ({method}).',
  failedReason:
    '{code, select, insufficient_funds {La provision était insuffisante.} expired_card {La carte est arrivée à expiration.} other {Votre banque a refusé le paiement.}}',
  failedRetry:
    'Nous réessaierons le {date}. Vous pouvez aussi payer dès maintenant ou choisir un autre moyen de paiement.',
  failedLast:
    'Nous ne réessaierons pas de nous-mêmes. Merci de payer maintenant ou de choisir un autre moyen de paiement.',
  failedStages:
    'Sans règlement, l’accès sera suspendu le {suspended} et l’abonnement prendra fin définitivement le {cancelled}.',
  payButton: 'Payer maintenant',

  actionSubject: 'Merci de confirmer le paiement de {amount}',
  actionIntro:
    'Votre banque vous demande de confirmer le paiement de {amount} pour la facture {number}. D’ici là, rien n’est débité.',
  actionButton: 'Confirmer le paiement',

  expiringSubject: '{method} expire le {date}',
  expiringIntro:
    '{method} expire le {date}. Merci d’ajouter un autre moyen de paiement avant cette date, afin que vos renouvellements aboutissent.',
  methodsButton: 'Voir vos moyens de paiement',

  refundSubject: 'Nous vous avons remboursé {amount}',
  refundIntro:
    'Le remboursement de {amount} est en route vers le moyen de paiement utilisé. Il peut mettre une dizaine de jours à apparaître sur votre compte.',
  refundFailedSubject: '{amount} conservés en crédit',
  refundFailedIntro:
    'Nous n’avons pas pu rembourser {amount} sur le moyen de paiement utilisé. Cette somme vous reste acquise : nous la conservons en crédit sur votre compte.',
  creditSubject: 'Avoir {number} : {amount}',
  creditIntro: 'Nous avons émis l’avoir {number} de {amount} sur la facture {invoice}.',
  creditRefund: '{amount} vous seront remboursés sur le moyen de paiement utilisé.',
  creditDebt: 'Il vient en déduction de ce qui reste à régler sur cette facture.',
  creditKept: '{amount} sont conservés en crédit sur votre compte.',
  creditGrantedSubject: 'Crédit sur votre compte : {amount}',
  creditGrantedIntro:
    '{kind, select, overpayment {Vous avez payé {amount} de plus que ce qui était dû. Nous conservons cette somme en crédit sur votre compte.} chargeback_won {Une somme de {amount} qui nous a été rendue n’est plus due. Nous la conservons en crédit sur votre compte.} other {Nous vous avons accordé un crédit de {amount}.}}',
  creditUse: 'Le crédit règle de lui-même vos factures ouvertes, puis les suivantes.',

  changesSubject: '{count, plural, one {Votre modification : {product}} other {Vos # modifications d’abonnements}}',
  changesIntro: 'Modifications du {date} :',
  changesDoubt: 'Si vous n’êtes pas à l’origine de ces modifications, répondez aussitôt à ce message.',
  changePurchased: '{product} : souscrit pour {term}, {seats}.',
  changeSeatsAdded: '{product} : {added} en plus, soit {seats} au total.',
  changeNextSeats: '{product} : {seats} à partir du prochain renouvellement.',
  changeNextSeatsKept: '{product} : le nombre de postes reste le même au prochain renouvellement.',
  changeNextTerm: '{product} : le prochain renouvellement est de {term}.',
  changeNextTermKept: '{product} : la durée reste la même au prochain renouvellement.',
  changeNextProduct: '{product} : devient {next} au prochain renouvellement.',
  changeNextProductKept: '{product} : reste inchangé au prochain renouvellement.',
  changeNextEnd: '{product} : le prochain renouvellement court jusqu’au {date}.',
  changeNextEndKept: '{product} : le prochain renouvellement porte sur une durée complète.',
  changeSwitched: '{from} devient {product} dès maintenant.',
  changeMethodSet: '{product} : désormais réglé par {method}.',
  changeAligned: '{product} : la date de renouvellement passe du {from} au {to}.',
  changeReturned: '{product} : retour de {seats}, {amount} crédités.',
  changeEnded: '{product} : abonnement résilié.',
  changeIntentAuto: '{product} : renouvellement automatique activé ; prochain renouvellement le {date}.',
  changeIntentManual:
    '{product} : renouvellement automatique désactivé. Nous vous préviendrons avant la fin, le {date}.',
  changeIntentEnd:
    '{product} : renouvellement automatique désactivé. Vous conservez l’accès jusqu’au {date} et rien d’autre ne sera débité.',
  changeMethodAdded: '{method} a été ajouté à vos moyens de paiement.',
  changeMethodRemoved: '{method} a été retiré de vos moyens de paiement.',
  changesButton: 'Voir vos abonnements',

  statusSubject:
    '{status, select, expired {{product} est arrivé à échéance} suspended {L’accès à {product} est suspendu} cancelled {{product} a pris fin définitivement} other {{product} est de nouveau actif}}',
  statusIntro:
    '{status, select, expired {{product} est arrivé à échéance le {date} et n’a pas été renouvelé. Il reste utilisable quelques jours.} suspended {{product} n’est plus accessible depuis le {date}.} cancelled {{product} a pris fin définitivement le {date}. Rien d’autre ne sera débité.} other {{product} est de nouveau accessible depuis le {date}.}}',
  statusUntil: 'Vous pouvez encore le reprendre sans interruption jusqu’au {date}.',
  statusButton: '{status, select, restored {Voir l’abonnement} other {Voir les possibilités}}',

  chargebackSubject: 'Un paiement de {amount} a été repris',
  chargebackIntro:
    'Votre banque a repris le paiement de {amount} pour la facture {number} : la facture est de nouveau à régler. S’il s’agit d’une erreur, répondez à ce message.',
  chargebackWonSubject: 'Le paiement de {amount} est maintenu',
  chargebackWonIntro:
    'La contestation du paiement de {amount} pour la facture {number} est close et le paiement est maintenu. Vous n’avez rien à faire.',

  consoleSubject: 'Votre lien de connexion à la console',
  consoleIntro:
    'Utilisez le bouton pour vous connecter à la console. Il fonctionne une fois, pendant {minutes} minutes.',
  webhookDisabledSubject: 'Un webhook a été désactivé',
  webhookDisabledIntro:
    'Ce qui a été envoyé à {url} n’arrive plus depuis trois jours, ou l’adresse a répondu qu’elle n’existe plus. Plus rien n’y est envoyé. Ce qui se passe est gardé 30 jours : une fois réactivé, tout est envoyé dans l’ordre.',
  webhookDisabledButton: 'Voir les webhooks',
  signInSubject: 'Votre lien de connexion à {seller}',
  signInIntro:
    'Utilisez ce bouton pour vous connecter au compte {account}. Il fonctionne une seule fois, pendant {minutes} minutes.',
  signInDoubt: 'Vous ne l’avez pas demandé ? Vous n’avez rien à faire.',
  signInButton: 'Se connecter',

  inviteSubject: '{inviter} vous invite à rejoindre {account}',
  inviteIntro:
    '{inviter} vous a invité à rejoindre le compte {account}, {role, select, billing_admin {pour gérer ses abonnements et ses paiements} user_admin {pour gérer ses utilisateurs et leurs postes} owner {en tant que propriétaire} other {pour consulter ses abonnements et ses factures}}.',
  inviteButton: 'Rejoindre {account}',
  inviteDoubt: 'Vous ne vous y attendiez pas ? Vous n’avez rien à faire.',
  footerInvited:
    'Vous recevez ce message parce que {inviter} nous a donné votre adresse pour vous inviter à rejoindre {account} chez {seller}.',
  offerSubject: '{from} vous propose de reprendre {account}',
  offerIntro:
    '{from} vous propose de devenir propriétaire du compte {account}. {keeps, select, yes {Si vous acceptez, vous serez tous deux propriétaires.} other {Si vous acceptez, vous en serez propriétaire et {from} continuera à gérer les paiements.}} D’ici là, rien ne change.',
  offerButton: 'Voir la proposition',
  offerAcceptedSubject: '{to} est désormais propriétaire de {account}',
  offerAcceptedIntro:
    '{to} a accepté votre proposition. {keeps, select, yes {Vous êtes tous deux propriétaires.} other {Vous gérez désormais les abonnements et les paiements.}}',
  signInChangedSubject: 'Votre connexion à {account} a été modifiée',
  signInChangedIntro:
    '{what, select, passkey_added {La clé d’accès « {name} » a été ajoutée à votre connexion.} passkey_removed {La clé d’accès « {name} » a été retirée de votre connexion.} codes_added {Un code à usage unique vous sera désormais demandé à la connexion.} other {Le code à usage unique ne vous sera plus demandé à la connexion.}}',
}
