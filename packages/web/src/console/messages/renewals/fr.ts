/** What the console says of the days ahead: the calendar, the dry run and the forecast, in French. */
import type { RenewalMessages } from './en.ts'

export const renewals: RenewalMessages = {
  renewals: 'Renouvellements à venir',
  dryRun: 'Essai d’un jour',
  sellerForecast: 'Prévision',
  renewalsAhead: 'Jours à venir',
  renewalsHelp:
    'Ce qui sera renouvelé, selon la décision qui le renouvellera : comme si tout ce qui est dû était payé et que personne ne changeait rien. Taxes comprises là où c’est indiqué.',
  timeIs: 'Temps',
  timeReal: 'Temps réel',
  timeOfClock: 'Horloge de test : {name}',
  calendarOf: 'Renouvellements de {month}',
  monthBefore: 'Mois précédent',
  monthAfter: 'Mois suivant',
  calendarReckoning: 'Calcul en cours : {done} comptes jusqu’ici.',
  renewCount: '{count, plural, one {# renouvellement} other {# renouvellements}}',
  stopCount: '{count, plural, one {# arrêt} other {# arrêts}}',
  noticeCount: '{count, plural, one {# avis} other {# avis}}',
  renewalsNone: 'Rien ne se renouvelle ni ne s’arrête pendant ces jours.',
  monthInAll: 'En tout',
  renewing: 'Renouvellements',
  stopping: 'Arrêts',
  pendingChanges: 'Avec des changements prévus',
  changesCount:
    '{change, select, term {autre durée : {count}} seats {autre nombre de postes : {count}} product {autre produit : {count}} other {date alignée : {count}}}',
  stopsOf: '{count} (soit {amount})',
  noticesInAll: '{count, plural, =0 {Aucun avis n’est dû} one {# avis est dû} other {# avis sont dus}} ce mois-ci.',
  parkedInAll:
    '{count, plural, one {# compte s’est arrêté et n’est} other {# comptes se sont arrêtés et ne sont}} pas compté tant que personne n’a regardé.',
  stoppingInAll:
    '{count, plural, one {# compte s’arrêtera} other {# comptes s’arrêteront}} avant qu’un montant ne soit prélevé : voyez l’essai du jour.',
  renewalsOfMonth: 'Tous les renouvellements du mois',
  renewalsOfDay: 'Renouvellements du {day}',
  showOnly: 'Montrer',
  renewalKind:
    '{kind, select, renews {Ce qui se renouvelle} stops {Ce qui s’arrête} term {Avec une autre durée} seats {Avec un autre nombre de postes} product {Avec un autre produit} other {Aligné sur une date}}',
  toKnow: 'À savoir',
  termsAre: '{product}, {term}, {seats}',
  insteadOf: '{after}, au lieu de {before}',
  stopReason:
    '{reason, select, intent_end {S’arrête : le client a coupé le renouvellement.} intent_manual {S’arrête si le client ne renouvelle pas.} renewed_elsewhere {Renouvelé ailleurs.} product_retired {Son produit n’est plus renouvelé.} price_missing {La prochaine période n’a pas de prix.} other {S’arrête.}}',
  wouldCost: 'La prochaine période coûterait {amount} hors taxes.',
  alignedThen: 'Date alignée : se termine avant une durée entière.',
  owesNow: 'Un montant est dû en ce moment.',
  noMethodThen: 'Aucun moyen de paiement.',
  dryRunHelp:
    'Tout ce que ferait le renouvellement un jour donné, par les mêmes décisions, sans rien écrire. Ce qui est dû maintenant le reste ; ce qui est facturé d’ici là est payé.',
  dryRunOf: 'Le {day}',
  noticesDue: 'Avis',
  wouldStop: 'Comptes qui s’arrêteraient',
  waitForPayment: 'Attendent le paiement d’un devis',
  dryRunTotals: 'Factures en tout',
  dryRunNoInvoices: 'Aucune facture ce jour-là.',
  taxIs: 'Taxe',
  toCollect: 'À encaisser',
  dryRunStopped: 'Comptes pour lesquels rien ne serait fait',
  dryRunAccounts: 'Comptes',
  dryRunOutcome:
    '{outcome, select, would_stop {S’arrêterait :} parked {Déjà arrêté :} other {Attend le paiement d’un devis.}}',
  dryRunStop: '{product} se termine.',
  dryRunEvent:
    '{type, select, subscription_suspended {Un abonnement est suspendu.} subscription_cancelled {Un abonnement se termine définitivement.} subscription_expired {Un abonnement continue sans être payé.} subscription_restored {Un abonnement est de nouveau actif.} subscription_loyalty_lost {Un prix de renouvellement est perdu.} other {Le client est prévenu d’une carte qui expire.}}',
  dryRunNotice: '{kind, select, renewal {Avis de renouvellement} other {Avis de fin}} au {day} : {amount}',
  dryRunInvoice:
    'Facture de {total}, {due} à encaisser ({method, select, none {aucun moyen de paiement} other {{method}}})',
  lineOf: '{quantity} × {description}',
  byCredit: 'Payé par avoir',
  sellerForecastHelp:
    'Les factures de la fin de ce mois et des douze suivants, pour tous les comptes : comme si tout était payé et que personne ne changeait rien. Les prix et règles programmés comptent à partir de leur jour.',
  forecastReckon: 'Calculer',
  forecastAgain: 'Calculer à nouveau',
  forecastReckoning: 'Calcul en cours : {done} comptes sur {total}. Vous pouvez quitter cette page.',
  forecastOf: 'Calculé le {at} pour {accounts} comptes.',
  forecastStale: 'Les prix ou les règles ont changé depuis, ou le jour : calculez à nouveau.',
  forecastNone: 'Rien ne sera facturé.',
  forecastMonths: 'Factures par mois, en {currency}, taxes comprises',
  forecastCsv: 'Les mois sous forme de tableau (CSV)',
}
