/** Why something is not open, in German. */
import type { Sentences } from './sentences.ts'

export const de: Sentences = {
  no_permission:
    'Ihre Rolle in diesem Konto erlaubt das nicht. Ein Inhaber des Kontos kann es tun oder Ihre Rolle ändern.',
  not_found: 'Das finden wir hier nicht.',
  country_unsupported:
    'Das geht in Ihrem Land ({country}) nicht online, oder nicht für Ihre Art von Konto. Der Support kann helfen.',
  channel_reseller: 'Dieses Abonnement wurde nicht hier gekauft; wer es verkauft hat, ändert und verlängert es.',
  platform_legacy:
    'Dieses Abonnement ist noch auf der früheren Abrechnungsplattform. Der Support kann es dort ändern oder umziehen.',
  product_retired: 'Dieses Produkt wird nicht mehr verkauft; es kann nichts hinzugefügt werden.',
  plan_maintenance: 'Das ist ein Wartungsvertrag; seine Plätze und Laufzeiten lassen sich nicht online ändern.',
  plan_trial: 'Das ist eine Testphase; sie endet von selbst und lässt sich nicht ändern.',
  not_active: 'Dieses Abonnement ist nicht aktiv; es muss zuerst verlängert werden.',
  past_due: 'Eine Rechnung zu diesem Abonnement ist unbezahlt. Sobald sie bezahlt ist, ist alles wieder möglich.',
  renewal_in_progress: 'Die Verlängerung läuft gerade, oder ihre Zahlung wartet auf Ihre Bestätigung.',
  renewal_intent_end: 'Die automatische Verlängerung ist aus; es gibt keine nächste Laufzeit, die sich ändern ließe.',
  payment_method_missing: 'Es gibt keine Zahlungsart, die belastet werden kann. Fügen Sie eine hinzu.',
  payment_method_expired: 'Die Zahlungsart ist abgelaufen. Fügen Sie eine andere hinzu.',
  payment_method_mismatch: 'Die Abonnements werden mit verschiedenen Zahlungsarten bezahlt.',
  payment_method_not_alignable: 'Mit dieser Art von Zahlung lassen sich Zahlungstermine nicht angleichen.',
  payment_method_in_use:
    'Mit dieser Zahlungsart wird noch etwas bezahlt. Sagen Sie, was sie ersetzt, dann geht alles dorthin über.',
  currency_mismatch:
    'Die Änderungen werden in verschiedenen Währungen ({currencies}) abgerechnet; sie brauchen je ein eigenes Angebot.',
  term_mismatch: 'Die Abonnements haben verschiedene Laufzeiten.',
  term_not_offered: 'Dieses Produkt wird nicht für diese Laufzeit ({term}) verkauft.',
  price_missing: 'In Ihrer Währung gibt es dafür noch keinen Preis; wir können nicht sagen, was es kosten würde.',
  already_aligned: 'Die Zahlungstermine sind schon dieselben.',
  only_one_in_group: 'Es gibt nur ein Abonnement; es gibt nichts, dem es angeglichen werden könnte.',
  stub_too_long: 'Das Datum liegt zu weit weg: Es muss innerhalb einer Laufzeit nach dem Ende des Bezahlten liegen.',
  target_before_end: 'Das Datum liegt vor dem Ende dessen, was schon bezahlt ist.',
  renew_window_closed: 'Zum Verlängern ist es zu früh. Möglich ist es ab dem {opensOn}.',
  already_renewed: 'Die nächste Laufzeit ist schon verlängert und bezahlt.',
  seats_below_minimum: 'Es muss mindestens {minimum} Platz sein.',
  seats_below_assigned: 'Es sind mehr Plätze als das in Gebrauch. Geben Sie zuerst einige frei.',
  seats_above_maximum: 'Online lassen sich höchstens {maximum} Plätze kaufen.',
  return_window_closed: 'Die Zeit für die Rückgabe ist vorbei.',
  already_returned: 'Das wurde schon zurückgegeben.',
  quote_stale:
    'Seit diesem Angebot hat sich etwas geändert. Es wurde nichts abgebucht; ein neues Angebot zeigt den Preis von jetzt.',
  quote_expired:
    'Dieses Angebot ist abgelaufen. Es wurde nichts abgebucht; ein neues Angebot zeigt den Preis von jetzt.',
  seller_mismatch:
    'Das wird von einem anderen Unternehmen ({seller}) verkauft und abgerechnet; es lässt sich hier weder ändern noch angleichen.',
}
