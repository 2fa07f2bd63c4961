/** What the page of help says, in German. */
import type { HelpMessages } from './en.ts'

export const help: HelpMessages = {
  supportWays: 'So erreichen Sie Hilfe',
  supportTopic: 'Worum es geht',
  supportAnyTopic: 'Alle Themen',
  supportNoSubscription: 'Kein bestimmtes',
  supportSubscription: '{product}, {seats, plural, one {# Platz} other {# Plätze}}, {date}',
  topic:
    '{topic, select, renewal {Verlängerung} payment {Zahlung} seats {Plätze} returns {Rückgabe} eligibility {Etwas ist für mich nicht möglich} technical {Etwas funktioniert nicht} other {Etwas anderes}}',
  contactKind:
    '{kind, select, phone {Telefon} chat {Chat} email {E-Mail} remote_assistance {Hilfe auf Ihrem Bildschirm} self_help {Zum Nachlesen} other {Ihr Fachhändler}}',
  supportOnlyForm: 'Schreiben Sie uns unten; wir antworten per E-Mail.',
  supportWrite: 'Schreiben Sie uns',
  supportAlong: 'Wir senden mit, warum es nicht möglich war, damit Sie es nicht erklären müssen:',
  supportMessage: 'Ihre Frage',
  supportSend: 'Senden',
  supportSent: 'Gesendet. Die Nummer Ihrer Anfrage: {number}.',
  supportAsked: 'Ihre Anfragen',
  supportNumber: 'Nummer {number}',
  askSupport: 'Support fragen',
}
