/** Why something is not open, in Dutch. */
import type { Sentences } from './sentences.ts'

export const nl: Sentences = {
  no_permission:
    'Uw rol in dit account staat dit niet toe. Een eigenaar van het account kan het doen of uw rol wijzigen.',
  not_found: 'We vinden dit hier niet.',
  country_unsupported:
    'Dit kan in uw land ({country}) niet online, of niet voor uw soort account. De klantenservice kan helpen.',
  channel_reseller: 'Dit abonnement is niet hier gekocht; wie het verkocht, wijzigt en verlengt het.',
  platform_legacy:
    'Dit abonnement staat nog op het eerdere facturatieplatform. De klantenservice kan het daar wijzigen of verplaatsen.',
  product_retired: 'Dit product wordt niet meer verkocht; er kan niets aan worden toegevoegd.',
  plan_maintenance: 'Dit is een onderhoudsplan; plaatsen en looptijd zijn niet online te wijzigen.',
  plan_trial: 'Dit is een proefperiode; die eindigt vanzelf en is niet te wijzigen.',
  not_active: 'Dit abonnement is niet actief; het moet eerst worden verlengd.',
  past_due: 'Een factuur van dit abonnement is niet betaald. Zodra die betaald is, kan alles weer.',
  renewal_in_progress: 'De verlenging loopt, of de betaling ervan wacht op uw bevestiging.',
  renewal_intent_end: 'Automatische verlenging staat uit; er is geen volgende looptijd om te wijzigen.',
  payment_method_missing: 'Er is geen betaalmethode om van af te schrijven. Voeg er een toe.',
  payment_method_expired: 'De betaalmethode is verlopen. Voeg een andere toe.',
  payment_method_mismatch: 'De abonnementen worden met verschillende betaalmethoden betaald.',
  payment_method_not_alignable: 'Met dit soort betaalmethode kunnen betaaldatums niet gelijk worden gezet.',
  payment_method_in_use:
    'Met deze betaalmethode wordt nog iets betaald. Zeg wat haar vervangt, dan gaat alles daarheen.',
  currency_mismatch:
    'De wijzigingen worden in verschillende valuta’s ({currencies}) gefactureerd; elk heeft een eigen offerte nodig.',
  term_mismatch: 'De abonnementen hebben verschillende looptijden.',
  term_not_offered: 'Dit product wordt niet voor deze looptijd ({term}) verkocht.',
  price_missing: 'In uw valuta is hier nog geen prijs voor; we kunnen niet zeggen wat het zou kosten.',
  already_aligned: 'De betaaldatums zijn al gelijk.',
  only_one_in_group: 'Er is maar één abonnement; er is niets om het mee gelijk te zetten.',
  stub_too_long: 'De datum ligt te ver weg: ze moet binnen één looptijd na het einde van het betaalde liggen.',
  target_before_end: 'De datum ligt vóór het einde van wat al betaald is.',
  renew_window_closed: 'Het is te vroeg om te verlengen. Het kan vanaf {opensOn}.',
  already_renewed: 'De volgende looptijd is al verlengd en betaald.',
  seats_below_minimum: 'Er is minstens {minimum} plaats nodig.',
  seats_below_assigned: 'Er zijn meer plaatsen in gebruik. Maak er eerst een paar vrij.',
  seats_above_maximum: 'Online zijn hoogstens {maximum} plaatsen te koop.',
  return_window_closed: 'De termijn om dit terug te geven is voorbij.',
  already_returned: 'Dit is al teruggegeven.',
  quote_stale: 'Sinds deze offerte is er iets veranderd. Er is niets afgeschreven; een nieuwe toont de prijs van nu.',
  quote_expired: 'Deze offerte is verlopen. Er is niets afgeschreven; een nieuwe toont de prijs van nu.',
  seller_mismatch:
    'Dit wordt door een ander bedrijf ({seller}) verkocht en gefactureerd; het is hier niet te wijzigen of gelijk te zetten.',
}
