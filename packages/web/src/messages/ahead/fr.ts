/** Ce que disent les pages sur ce qui vient : regrouper les échéances, acheter, renouveler, les prévisions. */
import type { AheadMessages } from './en.ts'

export const ahead: AheadMessages = {
  align: 'Une seule échéance',
  alignHelp:
    'Regroupez vos abonnements à une même date de paiement. Vous voyez ce que coûte chaque solution, aujourd’hui et ensuite, avant tout changement.',
  alignTooFew: 'Vous avez moins de deux abonnements en cours : il n’y a rien à regrouper.',
  alignWhich: 'Quels abonnements',
  alignMember:
    '{seats, plural, one {# poste} other {# postes}} · {term} · {paid, select, yes {{method}} other {sans moyen de paiement}}',
  alignTo: 'Date commune',
  alignLatest: 'La plus lointaine : {date}',
  alignFree: 'Une autre date…',
  alignDate: 'Quelle date',
  alignNone: 'Choisissez au moins deux abonnements.',
  alignExcluded: 'Ce qui ne peut pas suivre',
  alignNoPlan: 'Aucune solution avec ceux-ci',
  alignAlready: 'Ils ont déjà une seule échéance.',
  alignPlans: '{count, plural, one {Une solution} other {# solutions}}',
  alignPick: 'Choisissez une solution',
  alignWay:
    '{way, select, now {Payer maintenant les jours jusqu’au {dates}} at_renewal {Aux prochains renouvellements, jusqu’au {dates}} other {En deux étapes, au {dates}}}',
  paymentsPerYear:
    '{count, plural, =0 {Aucun paiement la plupart des années suivantes} one {# paiement par an ensuite} other {# paiements par an ensuite}}',
  nothingDueToday: 'Rien à payer aujourd’hui',
  cheapestToday: 'Le moins cher aujourd’hui',
  fewestPayments: 'Le moins de paiements',
  alsoOn: 'Active aussi le renouvellement automatique de {product}.',
  alsoTerm: 'Renouvelle aussi {product} pour {term} la prochaine fois.',
  alsoMethod: 'Fait aussi payer {products} par {method}.',
  alignMoves: 'Ce que deviennent les dates',
  alignPayments: 'Vos paiements des 12 prochains mois',
  alignContinue: 'Continuer avec cette solution',
  alignPromise: 'Vous verrez ensuite le devis. Rien ne change tant que vous ne l’acceptez pas.',
  asNow: 'Actuellement : {count, plural, =0 {aucun paiement} one {# paiement} other {# paiements}}',
  withPlan: 'Avec cette solution : {count, plural, =0 {aucun paiement} one {# paiement} other {# paiements}}',
  asTable: 'Afficher en tableau',
  columnProduct: 'Abonnement',
  columnFrom: 'Date actuelle',
  columnTo: 'Nouvelle date',
  columnNext: 'Prochain renouvellement',
  columnDate: 'Date',
  columnNow: 'Actuellement',
  columnPlan: 'Avec cette solution',
  daysLater: '{date} ({days, plural, one {# jour plus tard} other {# jours plus tard}})',
  nothing: 'rien',
}
