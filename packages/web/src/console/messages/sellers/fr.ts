/** Ce que dit la console des vendeurs, des taxes et des horloges de test, en français. */
import type { SellersMessages } from './en.ts'

export const sellers: SellersMessages = {
  sellersHelp:
    'Les sociétés qui vendent : chacune a sa devise, son fuseau horaire, ses taxes et ses numéros de facture.',
  currencyIs: 'Devise',
  timeZoneIs: 'Fuseau horaire',
  sellerOnDocuments: 'Ce qui figure sur ses documents',
  seller_taxId: 'Numéro de TVA',
  seller_iban: 'IBAN',
  seller_bic: 'BIC',
  taxRates: 'Taux de taxe',
  taxRatesHelp: 'Les anciens restent. De deux taux pour le même lieu, le plus récent compte.',
  taxRatesNone: 'Aucune taxe n’est facturée.',
  taxCategoryIs: 'Catégorie fiscale des produits',
  inForceFrom: 'En vigueur à partir du',
  rateIs: 'Taux',
  ratePercent: 'Taux, en pour cent',
  countryCode: 'Pays, deux lettres',
  taxRateAdd: 'Ajouter le taux',
  collection: 'Encaissement automatique',
  collectionHelp:
    'Si quelque chose ne va pas avec les paiements, arrêtez ici. Les factures continuent d’être émises et personne ne perd l’accès.',
  collectionIs: 'Encaissement',
  collectionStop: 'Arrêter',
  collectionStart: 'Reprendre',
  collectionSet: 'Appliquer',
  collectionStopped: 'Plus rien n’est encaissé automatiquement.',
  collectionRuns: 'L’encaissement continue.',
  testClocksHelp: 'Les comptes d’une horloge de test vivent à sa date. Avancez-la, et tout ce qui est dû se produit.',
  testClocksNone: 'Aucune horloge de test.',
  testClockNew: 'Créer une horloge de test',
  testClockToday: 'Sa date',
  testClockMake: 'La créer',
  clockMove: 'Avancer {name}',
}
