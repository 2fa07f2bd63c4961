/** What the page of help says, in Portuguese. */
import type { HelpMessages } from './en.ts'

export const help: HelpMessages = {
  supportWays: 'Formas de obter ajuda',
  supportTopic: 'Assunto',
  supportAnyTopic: 'Qualquer assunto',
  supportNoSubscription: 'Nenhuma em particular',
  supportSubscription: '{product}, {seats, plural, one {# posto} other {# postos}}, {date}',
  topic:
    '{topic, select, renewal {Renovação} payment {Pagamento} seats {Postos} returns {Devoluções} eligibility {Uma opção não está disponível para mim} technical {Um problema técnico} other {Outro assunto}}',
  contactKind:
    '{kind, select, phone {Telefone} chat {Chat} email {E-mail} remote_assistance {Assistência remota} self_help {Documentação} other {O seu revendedor}}',
  supportOnlyForm: 'Escreva-nos abaixo; respondemos por e-mail.',
  supportWrite: 'Escreva-nos',
  supportAlong: 'Enviamos também os motivos da indisponibilidade, para que não tenha de os explicar:',
  supportMessage: 'A sua pergunta',
  supportSend: 'Enviar',
  supportSent: 'Enviado. O número do pedido é {number}.',
  supportAsked: 'Os seus pedidos',
  supportNumber: 'Número {number}',
  askSupport: 'Contactar o apoio',
}
