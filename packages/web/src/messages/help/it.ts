/** What the page of help says, in Italian. */
import type { HelpMessages } from './en.ts'

export const help: HelpMessages = {
  supportWays: 'Come ottenere assistenza',
  supportTopic: 'Di che cosa si tratta',
  supportAnyTopic: 'Qualsiasi argomento',
  supportNoSubscription: 'Nessuno in particolare',
  supportSubscription: '{product}, {seats, plural, one {# postazione} other {# postazioni}}, {date}',
  topic:
    '{topic, select, renewal {Rinnovo} payment {Pagamento} seats {Postazioni} returns {Restituzioni} eligibility {Un’opzione per me non disponibile} technical {Qualcosa non funziona} other {Altro}}',
  contactKind:
    '{kind, select, phone {Telefono} chat {Chat} email {E-mail} remote_assistance {Assistenza sul Suo schermo} self_help {Documentazione} other {Il Suo rivenditore}}',
  supportOnlyForm: 'Ci scriva qui sotto; rispondiamo per e-mail.',
  supportWrite: 'Ci scriva',
  supportAlong: 'Alleghiamo il motivo per cui non era possibile, così non deve spiegarlo:',
  supportMessage: 'La Sua domanda',
  supportSend: 'Invia',
  supportSent: 'Inviato. Il numero della richiesta è {number}.',
  supportAsked: 'Le Sue richieste',
  supportNumber: 'Numero {number}',
  askSupport: 'Chiedi all’assistenza',
}
