/** What e-mails say, in German. */
import type { EmailMessages } from './en.ts'

export const de: EmailMessages = {
  hello: 'Guten Tag {name},',
  helloAll: 'Guten Tag,',
  footerMember: 'Sie erhalten diese Nachricht, weil Sie das Konto {account} bei {seller} verwalten.',
  footerRecipient:
    'Sie erhalten diese Nachricht, weil {account} bei {seller} um Zusendung der Rechnungen an Sie gebeten hat.',
  footerReply: 'Automatisch erstellt. Eine Antwort erreicht unseren Support.',
  linkOnce: 'Die Schaltfläche meldet Sie einmal an, bis {date}. Bitte leiten Sie diese Nachricht nicht weiter.',
  term: '{unit, select, year {{count, plural, one {# Jahr} other {# Jahre}}} other {{count, plural, one {# Monat} other {# Monate}}}}',
  seats: '{count, plural, one {# Platz} other {# Plätze}}',
  fact: '{label}: {value}',
  days: '{from} bis {to}',

  labelAmount: 'Betrag inkl. Steuern',
  labelCredit: 'Aus Ihrem Guthaben bezahlt',
  labelDate: 'Datum',
  labelDue: 'Zahlbar bis',
  labelInvoice: 'Rechnung',
  labelLastDay: 'Letzter Tag zum Ausschalten',
  labelMethod: 'Zahlungsart',
  labelPrice: 'Preis je Platz, ohne Steuern',
  labelProduct: 'Abonnement',
  labelRenewsOn: 'Verlängerung am',
  labelSeats: 'Plätze',
  labelTax: 'Steuern',
  labelTerm: 'Nächste Laufzeit',
  labelTotal: 'Gesamtbetrag',

  renewalSubject: '{product} verlängert sich am {date}: {amount}',
  renewalManualSubject: '{product} endet am {date}, wenn Sie nicht verlängern',
  renewalIntro:
    '{product} verlängert sich am {date} automatisch. Dann werden {amount} inkl. Steuern abgebucht; Laufzeit: {term}.',
  renewalManualIntro:
    'Die automatische Verlängerung von {product} ist ausgeschaltet; das Abonnement endet am {date}. Um es zu behalten, verlängern Sie es vorher: {amount} inkl. Steuern; Laufzeit: {term}.',
  renewalBox:
    'Sie können die Verlängerung bis zum {date} kostenlos ausschalten. Den Zugang behalten Sie dann bis zum Ende der bezahlten Laufzeit.',
  renewalCeiling: 'Mehr zahlen Sie für diese Verlängerung nicht. Sinkt der Preis bis dahin, zahlen Sie weniger.',
  renewalPrice: 'Der Preis je Platz ändert sich von {before} auf {after}.',
  renewalUnused:
    '{count, plural, one {# Platz wird nicht genutzt} other {# Plätze werden nicht genutzt}}. Sie können mit weniger Plätzen verlängern.',
  renewalRight:
    'Auch nach der Verlängerung können Sie den Vertrag jederzeit beenden; nicht genutzte Tage werden erstattet.',
  renewalButton: 'Verlängerung ansehen oder ausschalten',

  trialSubject: 'Ihre Testphase von {product} endet am {date}',
  trialIntro: 'Ihre Testphase von {product} endet am {date} von selbst.',
  trialAfter:
    'Es wird nichts abgebucht, und es wird kein kostenpflichtiges Abonnement daraus. Um es weiter zu nutzen, schließen Sie vorher eines ab.',
  trialButton: 'Abonnements ansehen',

  receiptSubject: 'Zahlungsbeleg zu Rechnung {number}: {amount}',
  receiptIntro: 'Vielen Dank. Wir haben {amount} für Rechnung {number} erhalten.',
  receiptFromCredit: 'Aus Ihrem Guthaben wurden {amount} der Rechnung {number} bezahlt.',
  documentAttached: '{type, select, credit_note {Die Gutschrift ist angehängt.} other {Die Rechnung ist angehängt.}}',
  documentLinked: 'Das Dokument konnte nicht angehängt werden. Die Schaltfläche oben führt dorthin.',
  documentOnRequest:
    'Das Dokument konnte nicht angehängt werden. Antworten Sie auf diese Nachricht, dann senden wir es Ihnen.',
  invoiceButton: 'Rechnung ansehen',
  lineUnused: '{product}: nicht genutzte Tage',

  toPaySubject: 'Rechnung {number}: {amount} zahlbar bis {date}',
  toPayIntro: 'Rechnung {number} über {amount} ist bis zum {date} zu zahlen.',
  toPayHow: 'Bitte überweisen Sie den Betrag und geben Sie die Rechnungsnummer als Verwendungszweck an.',
  partPaidSubject: 'Rechnung {number}: noch {due} zu zahlen',
  partPaidIntro: 'Von Rechnung {number} sind {amount} bezahlt. {due} sind noch zu zahlen.',

  failedSubject: 'Die Zahlung von {amount} ist fehlgeschlagen',
  failedIntro: 'Wir konnten {amount} für Rechnung {number} nicht abbuchen ({method}).',
  failedReason:
    '{code, select, insufficient_funds {Das Konto war nicht ausreichend gedeckt.} expired_card {Die Karte ist abgelaufen.} other {Ihre Bank hat die Zahlung abgelehnt.}}',
  failedRetry: 'Wir versuchen es am {date} erneut. Sie können auch jetzt zahlen oder eine andere Zahlungsart wählen.',
  failedLast:
    'Von uns aus versuchen wir es nicht erneut. Bitte zahlen Sie jetzt oder wählen Sie eine andere Zahlungsart.',
  failedStages: 'Bleibt sie unbezahlt, endet der Zugang am {suspended} und das Abonnement endgültig am {cancelled}.',
  payButton: 'Jetzt zahlen',

  actionSubject: 'Bitte bestätigen Sie die Zahlung von {amount}',
  actionIntro:
    'Ihre Bank bittet Sie, die Zahlung von {amount} für Rechnung {number} zu bestätigen. Bis dahin wird nichts abgebucht.',
  actionButton: 'Zahlung bestätigen',

  expiringSubject: '{method} läuft am {date} ab',
  expiringIntro:
    '{method} läuft am {date} ab. Bitte hinterlegen Sie vorher eine andere Zahlungsart, damit Ihre Verlängerungen gelingen.',
  methodsButton: 'Zahlungsarten ansehen',

  refundSubject: 'Wir haben {amount} erstattet',
  refundIntro:
    '{amount} sind auf dem Weg zurück zu der Zahlungsart, mit der Sie bezahlt haben. Bis die Bank es anzeigt, können zehn Tage vergehen.',
  refundFailedSubject: '{amount} bleiben als Guthaben',
  refundFailedIntro:
    'Wir konnten {amount} nicht auf die Zahlungsart erstatten, mit der Sie bezahlt haben. Der Betrag gehört Ihnen dennoch: Er bleibt als Guthaben auf Ihrem Konto.',
  creditSubject: 'Gutschrift {number}: {amount}',
  creditIntro: 'Wir haben die Gutschrift {number} über {amount} zu Rechnung {invoice} ausgestellt.',
  creditRefund: '{amount} werden auf die Zahlungsart erstattet, mit der Sie bezahlt haben.',
  creditDebt: 'Sie mindert, was für diese Rechnung noch zu zahlen ist.',
  creditKept: '{amount} bleiben als Guthaben auf Ihrem Konto.',
  creditGrantedSubject: 'Guthaben auf Ihrem Konto: {amount}',
  creditGrantedIntro:
    '{kind, select, overpayment {Sie haben {amount} mehr bezahlt, als zu zahlen war. Der Betrag bleibt als Guthaben auf Ihrem Konto.} chargeback_won {{amount}, die zu uns zurückgekommen sind, sind nicht mehr zu zahlen. Der Betrag bleibt als Guthaben auf Ihrem Konto.} other {Wir haben Ihnen ein Guthaben von {amount} eingeräumt.}}',
  creditUse: 'Guthaben bezahlt Ihre offenen und Ihre nächsten Rechnungen von selbst.',

  changesSubject: '{count, plural, one {Ihre Änderung an {product}} other {Ihre # Änderungen an Abonnements}}',
  changesIntro: 'Am {date} wurde geändert:',
  changesDoubt: 'Waren Sie das nicht, antworten Sie bitte sofort auf diese Nachricht.',
  changePurchased: '{product}: gekauft, {seats}, Laufzeit {term}.',
  changeSeatsAdded: '{product}: {added} hinzugefügt, insgesamt {seats}.',
  changeNextSeats: '{product}: {seats} ab der nächsten Verlängerung.',
  changeNextSeatsKept: '{product}: Die Zahl der Plätze bleibt bei der nächsten Verlängerung gleich.',
  changeNextTerm: '{product}: Die nächste Verlängerung gilt für {term}.',
  changeNextTermKept: '{product}: Die Laufzeit bleibt bei der nächsten Verlängerung gleich.',
  changeNextProduct: '{product}: wird bei der nächsten Verlängerung zu {next}.',
  changeNextProductKept: '{product}: bleibt bei der nächsten Verlängerung, was es ist.',
  changeNextEnd: '{product}: Die nächste Verlängerung dauert bis {date}.',
  changeNextEndKept: '{product}: Die nächste Verlängerung gilt für eine volle Laufzeit.',
  changeSwitched: '{from} ist jetzt {product}.',
  changeMethodSet: '{product}: wird jetzt bezahlt mit {method}.',
  changeAligned: '{product}: Das Verlängerungsdatum rückt von {from} auf {to}.',
  changeReturned: '{product}: {seats} zurückgegeben, {amount} gutgeschrieben.',
  changeEnded: '{product}: beendet.',
  changeIntentAuto: '{product}: automatische Verlängerung eingeschaltet, nächste Verlängerung am {date}.',
  changeIntentManual: '{product}: automatische Verlängerung ausgeschaltet. Wir erinnern Sie, bevor es am {date} endet.',
  changeIntentEnd:
    '{product}: automatische Verlängerung ausgeschaltet. Sie behalten den Zugang bis {date}, und es wird nichts mehr abgebucht.',
  changeMethodAdded: '{method} wurde zu Ihren Zahlungsarten hinzugefügt.',
  changeMethodRemoved: '{method} wurde aus Ihren Zahlungsarten entfernt.',
  changesButton: 'Abonnements ansehen',

  statusSubject:
    '{status, select, expired {{product} ist abgelaufen} suspended {Der Zugang zu {product} ist gesperrt} cancelled {{product} ist endgültig beendet} other {{product} ist wieder aktiv}}',
  statusIntro:
    '{status, select, expired {Die Laufzeit von {product} endete am {date} ohne Verlängerung. Einige Tage lässt es sich noch nutzen.} suspended {{product} lässt sich seit {date} nicht mehr nutzen.} cancelled {{product} endete am {date} endgültig. Es wird nichts mehr abgebucht.} other {{product} lässt sich seit {date} wieder nutzen.}}',
  statusUntil: 'Bis {date} können Sie es noch lückenlos zurückbekommen.',
  statusButton: '{status, select, restored {Abonnement ansehen} other {Möglichkeiten ansehen}}',

  chargebackSubject: 'Eine Zahlung von {amount} wurde zurückgeholt',
  chargebackIntro:
    'Ihre Bank hat die Zahlung von {amount} für Rechnung {number} zurückgeholt; die Rechnung ist wieder offen. War das ein Versehen, antworten Sie auf diese Nachricht.',
  chargebackWonSubject: 'Die Zahlung von {amount} bleibt bestehen',
  chargebackWonIntro:
    'Der Widerspruch gegen die Zahlung von {amount} für Rechnung {number} ist abgeschlossen, und die Zahlung bleibt bestehen. Sie müssen nichts tun.',

  consoleSubject: 'Ihr Anmeldelink für die Konsole',
  consoleIntro:
    'Melden Sie sich mit der Schaltfläche bei der Konsole an. Sie funktioniert einmal, innerhalb von {minutes} Minuten.',
  webhookDisabledSubject: 'Ein Webhook wurde deaktiviert',
  webhookDisabledIntro:
    'Was an {url} gesendet wurde, ist seit drei Tagen nicht angekommen, oder die Adresse hat geantwortet, dass es sie nicht mehr gibt. Dorthin wird nichts mehr gesendet. Was geschieht, wird 30 Tage aufbewahrt und nach dem Einschalten der Reihe nach gesendet.',
  webhookDisabledButton: 'Webhooks ansehen',
  signInSubject: 'Ihr Anmeldelink für {seller}',
  signInIntro:
    'Mit der Schaltfläche melden Sie sich bei {account} an. Sie funktioniert einmal, innerhalb von {minutes} Minuten.',
  signInDoubt: 'Sie haben das nicht angefordert? Dann müssen Sie nichts tun.',
  signInButton: 'Anmelden',

  inviteSubject: '{inviter} lädt Sie zu {account} ein',
  inviteIntro:
    '{inviter} hat Sie zum Konto {account} eingeladen, {role, select, billing_admin {um Abonnements und Zahlungen zu verwalten} user_admin {um Personen und ihre Plätze zu verwalten} owner {als Inhaber} other {um Abonnements und Rechnungen einzusehen}}.',
  inviteButton: '{account} beitreten',
  inviteDoubt: 'Sie haben das nicht erwartet? Dann müssen Sie nichts tun.',
  footerInvited:
    'Sie erhalten diese Nachricht, weil {inviter} uns Ihre Adresse genannt hat, um Sie zu {account} bei {seller} einzuladen.',
  offerSubject: '{from} möchte Ihnen {account} übergeben',
  offerIntro:
    '{from} bietet Ihnen an, Inhaber des Kontos {account} zu werden. {keeps, select, yes {Wenn Sie annehmen, sind Sie beide Inhaber.} other {Wenn Sie annehmen, sind Sie Inhaber, und {from} verwaltet weiter die Zahlungen.}} Bis dahin ändert sich nichts.',
  offerButton: 'Angebot ansehen',
  offerAcceptedSubject: '{to} ist jetzt Inhaber von {account}',
  offerAcceptedIntro:
    '{to} hat Ihr Angebot angenommen. {keeps, select, yes {Sie sind beide Inhaber.} other {Sie verwalten jetzt Abonnements und Zahlungen.}}',
  signInChangedSubject: 'Ihre Anmeldung bei {account} wurde geändert',
  signInChangedIntro:
    '{what, select, passkey_added {Der Passkey „{name}“ wurde Ihrer Anmeldung hinzugefügt.} passkey_removed {Der Passkey „{name}“ wurde aus Ihrer Anmeldung entfernt.} codes_added {Bei der Anmeldung wird ab jetzt ein Einmalcode verlangt.} other {Bei der Anmeldung wird kein Einmalcode mehr verlangt.}}',
}
