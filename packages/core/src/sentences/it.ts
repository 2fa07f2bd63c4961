/** Why something is not open, in Italian. */
import type { Sentences } from './sentences.ts'

export const it: Sentences = {
  no_permission:
    'Il Suo ruolo in questo account non lo permette. Un proprietario dell’account può farlo o cambiare il Suo ruolo.',
  not_found: 'Qui non lo troviamo.',
  country_unsupported:
    'Questo non si può fare online nel Suo Paese ({country}), o non per il Suo tipo di account. L’assistenza può aiutare.',
  channel_reseller: 'Questo abbonamento non è stato acquistato qui: lo modifica e lo rinnova chi lo ha venduto.',
  platform_legacy:
    'Questo abbonamento è ancora sulla precedente piattaforma di fatturazione. L’assistenza può modificarlo lì o trasferirlo.',
  product_retired: 'Questo prodotto non è più in vendita, quindi non vi si può aggiungere nulla.',
  plan_maintenance: 'Questo è un piano di manutenzione; postazioni e durata non si possono modificare online.',
  plan_trial: 'Questo è un periodo di prova; termina da sé e non si può modificare.',
  not_active: 'Questo abbonamento non è attivo: prima va rinnovato.',
  past_due: 'Una fattura di questo abbonamento non è pagata. Una volta pagata, tutto torna disponibile.',
  renewal_in_progress: 'Il rinnovo è in corso, o il suo pagamento attende la Sua conferma.',
  renewal_intent_end: 'Il rinnovo automatico è disattivato, quindi non c’è un periodo successivo da modificare.',
  payment_method_missing: 'Non c’è un metodo di pagamento da addebitare. Ne aggiunga uno per continuare.',
  payment_method_expired: 'Il metodo di pagamento è scaduto. Ne aggiunga un altro per continuare.',
  payment_method_mismatch: 'Gli abbonamenti si pagano con metodi di pagamento diversi.',
  payment_method_not_alignable: 'Questo tipo di metodo di pagamento non permette di allineare le date di pagamento.',
  payment_method_in_use: 'Con questo metodo si paga ancora qualcosa. Dica che cosa lo sostituisce, e tutto passa lì.',
  currency_mismatch:
    'Le modifiche si fatturano in valute diverse ({currencies}), quindi serve un preventivo per ciascuna.',
  term_mismatch: 'Gli abbonamenti hanno durate diverse.',
  term_not_offered: 'Questo prodotto non si vende per questa durata ({term}).',
  price_missing: 'Non c’è ancora un prezzo nella Sua valuta, quindi non possiamo dire quanto costerebbe.',
  already_aligned: 'Le date di pagamento sono già le stesse.',
  only_one_in_group: 'C’è un solo abbonamento, quindi non c’è nulla con cui allinearlo.',
  stub_too_long: 'La data è troppo lontana: deve restare entro un periodo dalla fine di ciò che è pagato.',
  target_before_end: 'La data precede la fine di ciò che è già pagato.',
  renew_window_closed: 'È troppo presto per rinnovare. Sarà possibile dal {opensOn}.',
  already_renewed: 'Il periodo successivo è già rinnovato e pagato.',
  seats_below_minimum: 'Serve almeno {minimum} postazione.',
  seats_below_assigned: 'Sono in uso più postazioni di così. Ne liberi prima alcune.',
  seats_above_maximum: 'Online si possono acquistare al massimo {maximum} postazioni.',
  return_window_closed: 'Il termine per la restituzione è passato.',
  already_returned: 'Questo è già stato restituito.',
  quote_stale:
    'Qualcosa è cambiato da quando è stato fatto questo preventivo. Non è stato addebitato nulla; uno nuovo mostra il prezzo di ora.',
  quote_expired: 'Questo preventivo è scaduto. Non è stato addebitato nulla; uno nuovo mostra il prezzo di ora.',
  seller_mismatch:
    'Questo è venduto e fatturato da un’altra società ({seller}), quindi qui non si può modificare né allineare.',
}
