/** What e-mails say, in Italian. */
import type { EmailMessages } from './en.ts'

export const it: EmailMessages = {
  hello: 'Buongiorno {name},',
  helloAll: 'Buongiorno,',
  footerMember: 'Riceve questo messaggio perché gestisce l’account {account} presso {seller}.',
  footerRecipient: 'Riceve questo messaggio perché {account} ha chiesto a {seller} di inviarle le proprie fatture.',
  footerReply: 'Messaggio automatico. Una risposta arriva alla nostra assistenza.',
  linkOnce: 'Il pulsante permette un solo accesso, fino al {date}. Non inoltri questo messaggio.',
  term: '{unit, select, year {{count, plural, one {# anno} other {# anni}}} other {{count, plural, one {# mese} other {# mesi}}}}',
  seats: '{count, plural, one {# postazione} other {# postazioni}}',
  fact: '{label}: {value}',
  days: 'dal {from} al {to}',

  labelAmount: 'Importo con imposte',
  labelCredit: 'Pagato con il Suo credito',
  labelDate: 'Data',
  labelDue: 'Da pagare entro il',
  labelInvoice: 'Fattura',
  labelLastDay: 'Ultimo giorno per disattivarlo',
  labelMethod: 'Metodo di pagamento',
  labelPrice: 'Prezzo per postazione, imposte escluse',
  labelProduct: 'Abbonamento',
  labelRenewsOn: 'Data di rinnovo',
  labelSeats: 'Postazioni',
  labelTax: 'Imposte',
  labelTerm: 'Prossima durata',
  labelTotal: 'Totale',

  renewalSubject: '{product} si rinnova il {date}: {amount}',
  renewalManualSubject: '{product} termina il {date}, salvo rinnovo',
  renewalIntro:
    'L’abbonamento a {product} si rinnova automaticamente il {date}. Saranno allora addebitati {amount}, imposte incluse, per {term}.',
  renewalManualIntro:
    'Il rinnovo automatico di {product} è disattivato: l’abbonamento termina il {date}. Per conservarlo, lo rinnovi prima: {amount}, imposte incluse, per {term}.',
  renewalBox:
    'Può disattivare il rinnovo fino al {date}, senza costi. Conserva l’accesso fino alla fine del periodo già pagato.',
  renewalCeiling: 'È il massimo che pagherà per questo rinnovo. Se il prezzo scende prima, pagherà meno.',
  renewalPrice: 'Il prezzo per postazione passa da {before} a {after}.',
  renewalUnused:
    '{count, plural, one {# postazione non è usata} other {# postazioni non sono usate}}. Può rinnovare con meno postazioni.',
  renewalRight:
    'Anche dopo il rinnovo può terminare il contratto in qualsiasi momento; i giorni non usati sono rimborsati.',
  renewalButton: 'Verificare o disattivare il rinnovo',

  trialSubject: 'La prova di {product} termina il {date}',
  trialIntro: 'La prova di {product} termina da sola il {date}.',
  trialAfter:
    'Non viene addebitato nulla e la prova non diventa un abbonamento a pagamento. Per continuare, ne acquisti uno prima.',
  trialButton: 'Vedere gli abbonamenti',

  receiptSubject: 'Ricevuta per la fattura {number}: {amount}',
  receiptIntro: 'Grazie. Abbiamo ricevuto {amount} per la fattura {number}.',
  receiptFromCredit: 'Il Suo credito ha pagato {amount} della fattura {number}.',
  documentAttached: '{type, select, credit_note {La nota di credito è allegata.} other {La fattura è allegata.}}',
  documentLinked: 'Non è stato possibile allegare il documento. Il pulsante qui sopra porta al documento.',
  documentOnRequest: 'Non è stato possibile allegare il documento. Risponda a questo messaggio e glielo invieremo.',
  invoiceButton: 'Vedere la fattura',
  lineUnused: '{product}: giorni non usati',

  toPaySubject: 'Fattura {number}: {amount} da pagare entro il {date}',
  toPayIntro: 'La fattura {number} di {amount} è da pagare entro il {date}.',
  toPayHow: 'La paghi con bonifico, indicando il numero della fattura.',
  partPaidSubject: 'Fattura {number}: restano {due} da pagare',
  partPaidIntro: 'Della fattura {number} sono stati pagati {amount}. Restano {due} da pagare.',

  failedSubject: 'Il pagamento di {amount} non è riuscito',
  failedIntro: 'Non siamo riusciti ad addebitare {amount} per la fattura {number} ({method}).',
  failedReason:
    '{code, select, insufficient_funds {Il saldo non era sufficiente.} expired_card {La carta è scaduta.} other {La banca lo ha rifiutato.}}',
  failedRetry: 'Riproveremo il {date}. Può anche pagare ora o scegliere un altro metodo di pagamento.',
  failedLast: 'Non riproveremo da soli. Paghi ora o scelga un altro metodo di pagamento.',
  failedStages:
    'Se resta non pagata, l’accesso termina il {suspended} e l’abbonamento finisce definitivamente il {cancelled}.',
  payButton: 'Pagare ora',

  actionSubject: 'Confermi il pagamento di {amount}',
  actionIntro:
    'La banca le chiede di confermare il pagamento di {amount} per la fattura {number}. Fino ad allora non viene addebitato nulla.',
  actionButton: 'Confermare il pagamento',

  expiringSubject: '{method} scade il {date}',
  expiringIntro:
    '{method} scade il {date}. Aggiunga prima un altro metodo di pagamento, perché i rinnovi vadano a buon fine.',
  methodsButton: 'Vedere i metodi di pagamento',

  refundSubject: 'Abbiamo rimborsato {amount}',
  refundIntro:
    '{amount} sono in viaggio verso il metodo con cui ha pagato. La banca può impiegare dieci giorni a mostrarli.',
  refundFailedSubject: '{amount} restano come credito',
  refundFailedIntro:
    'Non siamo riusciti a rimborsare {amount} sul metodo con cui ha pagato. L’importo resta Suo: lo conserviamo come credito sul Suo conto.',
  creditSubject: 'Nota di credito {number}: {amount}',
  creditIntro: 'Abbiamo emesso la nota di credito {number} di {amount} per la fattura {invoice}.',
  creditRefund: '{amount} sono rimborsati sul metodo con cui ha pagato.',
  creditDebt: 'Riduce quanto resta da pagare per quella fattura.',
  creditKept: '{amount} restano come credito sul Suo conto.',
  creditGrantedSubject: 'Credito sul Suo conto: {amount}',
  creditGrantedIntro:
    '{kind, select, overpayment {Ha pagato {amount} più del dovuto. Li conserviamo come credito sul Suo conto.} chargeback_won {Ci sono tornati {amount} che non sono più dovuti. Li conserviamo come credito sul Suo conto.} other {Le abbiamo concesso un credito di {amount}.}}',
  creditUse: 'Il credito paga da sé le fatture aperte e le prossime.',

  changesSubject: '{count, plural, one {La modifica a {product}} other {Le # modifiche agli abbonamenti}}',
  changesIntro: 'Modifiche del {date}:',
  changesDoubt: 'Se non è stato lei, risponda subito a questo messaggio.',
  changePurchased: '{product}: acquistato con {seats} per {term}.',
  changeSeatsAdded: '{product}: {added} in più, {seats} in tutto.',
  changeNextSeats: '{product}: {seats} dal prossimo rinnovo.',
  changeNextSeatsKept: '{product}: il numero di postazioni non cambia al prossimo rinnovo.',
  changeNextTerm: '{product}: il prossimo rinnovo è per {term}.',
  changeNextTermKept: '{product}: la durata non cambia al prossimo rinnovo.',
  changeNextProduct: '{product}: diventa {next} al prossimo rinnovo.',
  changeNextProductKept: '{product}: non cambia al prossimo rinnovo.',
  changeNextEnd: '{product}: il prossimo rinnovo dura fino al {date}.',
  changeNextEndKept: '{product}: il prossimo rinnovo è per una durata completa.',
  changeSwitched: '{from} ora è {product}.',
  changeMethodSet: '{product}: ora pagato con {method}.',
  changeAligned: '{product}: la data di rinnovo passa dal {from} al {to}.',
  changeReturned: '{product}: restituzione di {seats}, {amount} accreditati.',
  changeEnded: '{product}: terminato.',
  changeIntentAuto: '{product}: rinnovo automatico attivo; si rinnova il {date}.',
  changeIntentManual: '{product}: rinnovo automatico disattivato. La avviseremo prima della fine, il {date}.',
  changeIntentEnd:
    '{product}: rinnovo automatico disattivato. Conserva l’accesso fino al {date} e non viene addebitato altro.',
  changeMethodAdded: '{method} è stato aggiunto ai metodi di pagamento.',
  changeMethodRemoved: '{method} è stato tolto dai metodi di pagamento.',
  changesButton: 'Vedere gli abbonamenti',

  statusSubject:
    '{status, select, expired {{product} è terminato} suspended {L’accesso a {product} è sospeso} cancelled {{product} è terminato definitivamente} other {{product} è di nuovo attivo}}',
  statusIntro:
    '{status, select, expired {Il periodo di {product} è terminato il {date} senza rinnovo. Si può usare ancora per qualche giorno.} suspended {{product} non è utilizzabile dal {date}.} cancelled {{product} è terminato definitivamente il {date}. Non viene addebitato altro.} other {{product} è di nuovo utilizzabile dal {date}.}}',
  statusUntil: 'Può ancora riaverlo senza interruzioni fino al {date}.',
  statusButton: '{status, select, restored {Vedere l’abbonamento} other {Vedere che cosa si può fare}}',

  chargebackSubject: 'Un pagamento di {amount} è stato ripreso',
  chargebackIntro:
    'La banca ha ripreso il pagamento di {amount} per la fattura {number}, che è di nuovo aperta. Se è un errore, risponda a questo messaggio.',
  chargebackWonSubject: 'Il pagamento di {amount} resta valido',
  chargebackWonIntro:
    'La contestazione del pagamento di {amount} per la fattura {number} è chiusa e il pagamento resta valido. Non deve fare nulla.',

  consoleSubject: 'Il Suo link di accesso alla console',
  consoleIntro: 'Usi il pulsante per accedere alla console. Funziona una volta, entro {minutes} minuti.',
  webhookDisabledSubject: 'Un webhook è stato disattivato',
  webhookDisabledIntro:
    'Ciò che è stato inviato a {url} non arriva da tre giorni, oppure l’indirizzo ha risposto di non esistere più. Non vi viene più inviato nulla. Ciò che accade è conservato per 30 giorni: una volta riattivato, viene inviato in ordine.',
  webhookDisabledButton: 'Vedere i webhook',
  signInSubject: 'Il suo link di accesso a {seller}',
  signInIntro: 'Usi il pulsante per accedere a {account}. Funziona una sola volta, entro {minutes} minuti.',
  signInDoubt: 'Non lo ha chiesto? Allora non deve fare nulla.',
  signInButton: 'Accedere',

  inviteSubject: '{inviter} la invita in {account}',
  inviteIntro:
    '{inviter} l’ha invitata nell’account {account}, {role, select, billing_admin {per gestire abbonamenti e pagamenti} user_admin {per gestire le persone e le loro postazioni} owner {come proprietario} other {per consultare abbonamenti e fatture}}.',
  inviteButton: 'Entrare in {account}',
  inviteDoubt: 'Non se lo aspettava? Allora non deve fare nulla.',
  footerInvited:
    'Riceve questo messaggio perché {inviter} ci ha dato il suo indirizzo per invitarla in {account} presso {seller}.',
  offerSubject: '{from} le offre {account}',
  offerIntro:
    '{from} le offre di diventare proprietario dell’account {account}. {keeps, select, yes {Se accetta, sarete entrambi proprietari.} other {Se accetta, sarà lei il proprietario e {from} continuerà a gestire i pagamenti.}} Fino ad allora non cambia nulla.',
  offerButton: 'Vedere l’offerta',
  offerAcceptedSubject: '{to} ora è proprietario di {account}',
  offerAcceptedIntro:
    '{to} ha accettato la sua offerta. {keeps, select, yes {Siete entrambi proprietari.} other {Ora lei gestisce abbonamenti e pagamenti.}}',
  signInChangedSubject: 'Il suo accesso a {account} è cambiato',
  signInChangedIntro:
    '{what, select, passkey_added {La passkey «{name}» è stata aggiunta al suo accesso.} passkey_removed {La passkey «{name}» è stata tolta dal suo accesso.} codes_added {D’ora in poi all’accesso le sarà chiesto un codice monouso.} other {All’accesso non le sarà più chiesto un codice monouso.}}',
}
