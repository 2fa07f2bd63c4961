/** Why something is not open, in French. */
import type { Sentences } from './sentences.ts'

export const fr: Sentences = {
  no_permission:
    'Votre rôle dans ce compte ne le permet pas. Un propriétaire du compte peut le faire, ou changer votre rôle.',
  not_found: 'Nous ne trouvons pas cet élément ici.',
  country_unsupported:
    'Cela ne se fait pas en ligne dans votre pays ({country}), ou pas pour votre type de compte. L’assistance peut vous aider.',
  channel_reseller: 'Cet abonnement n’a pas été acheté ici : c’est le vendeur qui le modifie et le renouvelle.',
  platform_legacy:
    'Cet abonnement est encore sur l’ancienne plateforme de facturation. L’assistance peut le modifier ou le transférer.',
  product_retired: 'Ce produit n’est plus vendu : rien ne peut y être ajouté.',
  plan_maintenance: 'C’est un contrat de maintenance ; ses postes et sa durée ne se modifient pas en ligne.',
  plan_trial: 'C’est un essai ; il se termine de lui-même et ne peut pas être modifié.',
  not_active: 'Cet abonnement n’est pas actif ; il faut d’abord le renouveler.',
  past_due: 'Une facture de cet abonnement est impayée. Une fois réglée, tout redevient possible.',
  renewal_in_progress: 'Le renouvellement est en cours, ou son paiement attend votre confirmation.',
  renewal_intent_end: 'Le renouvellement automatique est désactivé : il n’y a pas de période suivante à modifier.',
  payment_method_missing: 'Aucun moyen de paiement ne peut être débité. Ajoutez-en un pour continuer.',
  payment_method_expired: 'Le moyen de paiement a expiré. Ajoutez-en un autre pour continuer.',
  payment_method_mismatch: 'Les abonnements sont payés avec des moyens de paiement différents.',
  payment_method_not_alignable: 'Ce type de moyen de paiement ne permet pas d’aligner les dates de paiement.',
  payment_method_in_use: 'Ce moyen de paiement sert encore. Dites par quoi le remplacer, et tout y passe.',
  currency_mismatch:
    'Les modifications sont facturées en devises différentes ({currencies}) : il faut un devis chacune.',
  term_mismatch: 'Les abonnements ont des durées différentes.',
  term_not_offered: 'Ce produit n’est pas vendu pour cette durée ({term}).',
  price_missing: 'Il n’y a pas encore de prix dans votre devise : nous ne pouvons pas dire ce que cela coûterait.',
  already_aligned: 'Les dates de paiement sont déjà les mêmes.',
  only_one_in_group: 'Il n’y a qu’un abonnement : il n’y a rien à aligner.',
  stub_too_long: 'La date est trop lointaine : il faut rester à moins d’une période de la fin de ce qui est payé.',
  target_before_end: 'La date précède la fin de ce qui est déjà payé.',
  renew_window_closed: 'Il est trop tôt pour renouveler. Ce sera possible à partir du {opensOn}.',
  already_renewed: 'La période suivante est déjà renouvelée et payée.',
  seats_below_minimum: 'Il faut au moins {minimum} poste.',
  seats_below_assigned: 'Davantage de postes sont utilisés. Libérez-en d’abord.',
  seats_above_maximum: 'Il n’est pas possible d’acheter plus de {maximum} postes en ligne.',
  return_window_closed: 'Le délai de retour est dépassé.',
  already_returned: 'Cet article a déjà été retourné.',
  quote_stale: 'Quelque chose a changé depuis ce devis. Rien n’a été débité ; un nouveau devis donne le prix actuel.',
  quote_expired: 'Ce devis a expiré. Rien n’a été débité ; un nouveau devis donne le prix actuel.',
  seller_mismatch: 'Ceci est vendu et facturé par une autre société ({seller}) et ne peut être modifié ni aligné ici.',
}
