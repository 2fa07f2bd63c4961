/**
 * One plain sentence for every refusal, in each language of the product. They are whole sentences with named
 * places, never glued together; what puts a refusal right is in its fix or contact, not here.
 */
import type { Refusal, RefusalCode } from './refusals.ts'

export const sentenceLanguages = ['en', 'fr'] as const
export type SentenceLanguage = (typeof sentenceLanguages)[number]

type Sentences = Readonly<Record<RefusalCode, string>>

const en: Sentences = {
  no_permission: 'Your role in this account does not allow this. An administrator of the account can do it.',
  not_found: 'We cannot find this in your account.',
  country_unsupported: 'Changes cannot be made online in your country ({country}) yet. Support can make them for you.',
  channel_reseller: 'This subscription was bought from a reseller, so the reseller changes and renews it.',
  platform_legacy:
    'This subscription is still on the earlier billing platform. Support can change it there or move it.',
  product_retired: 'This product is no longer sold, so nothing can be added to it.',
  plan_maintenance: 'This is a maintenance plan; its seats and terms cannot be changed online.',
  plan_trial: 'This is a trial; it ends by itself and cannot be changed.',
  not_active: 'This subscription is not active, so it has to be renewed first.',
  past_due: 'An invoice for this subscription is unpaid. Once it is paid, everything is open again.',
  renewal_in_progress: 'The renewal is due today and is being made. Try again in a few minutes.',
  renewal_intent_end: 'Automatic renewal is off, so there is no next term to change.',
  payment_method_missing: 'There is no payment method to charge. Add one to go on.',
  payment_method_expired: 'The payment method has expired. Add another one to go on.',
  payment_method_mismatch: 'The subscriptions are paid with different payment methods.',
  payment_method_not_alignable: 'This kind of payment method cannot be used for aligned payment dates.',
  currency_mismatch: 'The changes are billed in different currencies ({currencies}), so they need a quote each.',
  term_mismatch: 'The subscriptions have different terms.',
  term_not_offered: 'This product is not sold for this term ({term}).',
  price_missing: 'There is no price for this in your currency yet, so we cannot say what it would cost.',
  already_aligned: 'The payment dates are already the same.',
  only_one_in_group: 'There is only one subscription, so there is nothing to align it with.',
  stub_too_long: 'The date is more than one term away.',
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
  seller_mismatch: 'The subscriptions are sold by different companies.',
}

const fr: Sentences = {
  no_permission: 'Votre rôle dans ce compte ne le permet pas. Un administrateur du compte peut le faire.',
  not_found: 'Nous ne trouvons pas cet élément dans votre compte.',
  country_unsupported:
    'Les modifications ne se font pas encore en ligne dans votre pays ({country}). L’assistance peut s’en charger.',
  channel_reseller: 'Cet abonnement a été acheté chez un revendeur : c’est lui qui le modifie et le renouvelle.',
  platform_legacy:
    'Cet abonnement est encore sur l’ancienne plateforme de facturation. L’assistance peut le modifier ou le transférer.',
  product_retired: 'Ce produit n’est plus vendu : rien ne peut y être ajouté.',
  plan_maintenance: 'C’est un contrat de maintenance ; ses postes et sa durée ne se modifient pas en ligne.',
  plan_trial: 'C’est un essai ; il se termine de lui-même et ne peut pas être modifié.',
  not_active: 'Cet abonnement n’est pas actif ; il faut d’abord le renouveler.',
  past_due: 'Une facture de cet abonnement est impayée. Une fois réglée, tout redevient possible.',
  renewal_in_progress: 'Le renouvellement a lieu aujourd’hui et est en cours. Réessayez dans quelques minutes.',
  renewal_intent_end: 'Le renouvellement automatique est désactivé : il n’y a pas de période suivante à modifier.',
  payment_method_missing: 'Aucun moyen de paiement ne peut être débité. Ajoutez-en un pour continuer.',
  payment_method_expired: 'Le moyen de paiement a expiré. Ajoutez-en un autre pour continuer.',
  payment_method_mismatch: 'Les abonnements sont payés avec des moyens de paiement différents.',
  payment_method_not_alignable: 'Ce type de moyen de paiement ne permet pas d’aligner les dates de paiement.',
  currency_mismatch:
    'Les modifications sont facturées en devises différentes ({currencies}) : il faut un devis chacune.',
  term_mismatch: 'Les abonnements ont des durées différentes.',
  term_not_offered: 'Ce produit n’est pas vendu pour cette durée ({term}).',
  price_missing: 'Il n’y a pas encore de prix dans votre devise : nous ne pouvons pas dire ce que cela coûterait.',
  already_aligned: 'Les dates de paiement sont déjà les mêmes.',
  only_one_in_group: 'Il n’y a qu’un abonnement : il n’y a rien à aligner.',
  stub_too_long: 'La date est à plus d’une période.',
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
  seller_mismatch: 'Les abonnements sont vendus par des sociétés différentes.',
}

const sentences: Readonly<Record<SentenceLanguage, Sentences>> = { en, fr }

/** Why, in one sentence. A place whose value is not known stays visible, so that a test finds it. */
export function refusalSentence({ code, params }: Refusal, language: SentenceLanguage): string {
  return sentences[language][code].replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name]
    if (value === undefined) return place
    return typeof value === 'number' ? value.toLocaleString(language) : value
  })
}
