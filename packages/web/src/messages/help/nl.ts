/** What the page of help says, in Dutch. */
import type { HelpMessages } from './en.ts'

export const help: HelpMessages = {
  supportWays: 'Zo krijgt u hulp',
  supportTopic: 'Waar het over gaat',
  supportAnyTopic: 'Elk onderwerp',
  supportNoSubscription: 'Geen in het bijzonder',
  supportSubscription: '{product}, {seats, plural, one {# plaats} other {# plaatsen}}, {date}',
  topic:
    '{topic, select, renewal {Verlengen} payment {Betalen} seats {Plaatsen} returns {Teruggeven} eligibility {Iets is voor mij niet mogelijk} technical {Iets werkt niet} other {Iets anders}}',
  contactKind:
    '{kind, select, phone {Telefoon} chat {Chat} email {E-mail} remote_assistance {Hulp op afstand} self_help {Zelf opzoeken} other {Uw wederverkoper}}',
  supportOnlyForm: 'Schrijf ons hieronder; we antwoorden per e-mail.',
  supportWrite: 'Schrijf ons',
  supportAlong: 'We sturen mee waarom het niet mogelijk was, zodat u dat niet hoeft uit te leggen:',
  supportMessage: 'Uw vraag',
  supportSend: 'Versturen',
  supportSent: 'Verstuurd. Het nummer is {number}.',
  supportAsked: 'Wat u hebt gevraagd',
  supportNumber: 'Nummer {number}',
  askSupport: 'Contact opnemen met de ondersteuning',
}
