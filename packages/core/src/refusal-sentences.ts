/**
 * One plain sentence for every refusal, in each language of the product. They are whole sentences with named
 * places, never glued together; what puts a refusal right is in its fix or contact, not here.
 */
import type { Refusal, RefusalCode } from './refusals.ts'

export const sentenceLanguages = ['en', 'fr'] as const
export type SentenceLanguage = (typeof sentenceLanguages)[number]

type Sentences = Readonly<Record<RefusalCode, string>>

const en: Sentences = {
  no_permission:
    'Your role in this account does not allow this. An owner of the account can do it, or change your role.',
  not_found: 'We cannot find this here.',
  country_unsupported:
    'This cannot be done online in your country ({country}), or not for your kind of account. Support can help.',
  channel_reseller: 'This subscription was not bought here, so whoever sold it changes and renews it.',
  platform_legacy:
    'This subscription is still on the earlier billing platform. Support can change it there or move it.',
  product_retired: 'This product is no longer sold, so nothing can be added to it.',
  plan_maintenance: 'This is a maintenance plan; its seats and terms cannot be changed online.',
  plan_trial: 'This is a trial; it ends by itself and cannot be changed.',
  not_active: 'This subscription is not active, so it has to be renewed first.',
  past_due: 'An invoice for this subscription is unpaid. Once it is paid, everything is open again.',
  renewal_in_progress: 'The renewal is being made, or its payment waits for your confirmation.',
  renewal_intent_end: 'Automatic renewal is off, so there is no next term to change.',
  payment_method_missing: 'There is no payment method to charge. Add one to go on.',
  payment_method_expired: 'The payment method has expired. Add another one to go on.',
  payment_method_mismatch: 'The subscriptions are paid with different payment methods.',
  payment_method_not_alignable: 'This kind of payment method cannot be used for aligned payment dates.',
  payment_method_in_use:
    'This payment method still pays for something. Say what replaces it, and everything moves there.',
  currency_mismatch: 'The changes are billed in different currencies ({currencies}), so they need a quote each.',
  term_mismatch: 'The subscriptions have different terms.',
  term_not_offered: 'This product is not sold for this term ({term}).',
  price_missing: 'There is no price for this in your currency yet, so we cannot say what it would cost.',
  already_aligned: 'The payment dates are already the same.',
  only_one_in_group: 'There is only one subscription, so there is nothing to align it with.',
  stub_too_long: 'The date is too far away: it has to lie within one term of the end of what is paid.',
  target_before_end: 'The date lies before the end of what is already paid.',
  renew_window_closed: 'It is too early to renew. Renewing opens on {opensOn}.',
  already_renewed: 'The next term is already renewed and paid.',
  seats_below_minimum: 'At least {minimum} seat is needed.',
  seats_below_assigned: 'More seats than that are in use. Free some of them first.',
  seats_above_maximum: 'No more than {maximum} seats can be bought online.',
  return_window_closed: 'The time for returning this has passed.',
  already_returned: 'This has been returned already.',
  quote_stale: 'Something has changed since this quote was made. Nothing was charged; a new quote shows the price now.',
  quote_expired: 'This quote has expired. Nothing was charged; a new quote shows the price now.',
  seller_mismatch: 'This is sold and billed by another company ({seller}), so it cannot be changed or aligned here.',
}

const fr: Sentences = {
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

/** The sentence of every refusal in each language, with its places. */
export const refusalSentences: Readonly<Record<SentenceLanguage, Sentences>> = { en, fr }

/** Why, in one sentence. A place whose value is not known stays visible, so that a test finds it. */
export function refusalSentence({ code, params }: Refusal, language: SentenceLanguage): string {
  return refusalSentences[language][code].replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name]
    if (value === undefined) return place
    return typeof value === 'number' ? value.toLocaleString(language) : value
  })
}
