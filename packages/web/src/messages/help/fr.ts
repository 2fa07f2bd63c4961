/** Ce que dit la page d’aide, en français. */
import type { HelpMessages } from './en.ts'

export const help: HelpMessages = {
  supportWays: 'Comment obtenir de l’aide',
  supportTopic: 'À quel sujet',
  supportAnyTopic: 'Tout sujet',
  supportNoSubscription: 'Aucun en particulier',
  supportSubscription: '{product}, {seats, plural, one {# poste} other {# postes}}, {date}',
  topic:
    '{topic, select, renewal {Renouvellement} payment {Paiement} seats {Postes} returns {Retours} eligibility {Une option ne m’est pas proposée} technical {Un problème technique} other {Autre chose}}',
  contactKind:
    '{kind, select, phone {Téléphone} chat {Messagerie instantanée} email {E-mail} remote_assistance {Assistance à distance} self_help {Documentation} other {Votre revendeur}}',
  supportOnlyForm: 'Écrivez-nous ci-dessous ; nous répondons par e-mail.',
  supportWrite: 'Nous écrire',
  supportAlong: 'Nous joignons les raisons du refus, pour que vous n’ayez pas à les expliquer :',
  supportMessage: 'Votre question',
  supportSend: 'Envoyer',
  supportSent: 'Envoyé. Numéro de la demande : {number}.',
  supportAsked: 'Vos demandes',
  supportNumber: 'Numéro {number}',
  askSupport: 'Demander à l’assistance',
}
