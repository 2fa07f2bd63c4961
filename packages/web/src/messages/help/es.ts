/** What the page of help says, in Spanish. */
import type { HelpMessages } from './en.ts'

export const help: HelpMessages = {
  supportWays: 'Cómo obtener ayuda',
  supportTopic: 'De qué se trata',
  supportAnyTopic: 'Cualquier tema',
  supportNoSubscription: 'Ninguna en particular',
  supportSubscription: '{product}, {seats, plural, one {# puesto} other {# puestos}}, {date}',
  topic:
    '{topic, select, renewal {Renovación} payment {Pago} seats {Puestos} returns {Devoluciones} eligibility {Una opción que no tengo disponible} technical {Algo no funciona} other {Otro asunto}}',
  contactKind:
    '{kind, select, phone {Teléfono} chat {Chat} email {Correo electrónico} remote_assistance {Ayuda en su pantalla} self_help {Documentación} other {Su distribuidor}}',
  supportOnlyForm: 'Escríbanos más abajo; respondemos por correo electrónico.',
  supportWrite: 'Escríbanos',
  supportAlong: 'Adjuntamos el motivo por el que no era posible, para que no tenga que explicarlo:',
  supportMessage: 'Su pregunta',
  supportSend: 'Enviar',
  supportSent: 'Enviado. El número de su consulta es {number}.',
  supportAsked: 'Sus consultas',
  supportNumber: 'Número {number}',
  askSupport: 'Consultar a la asistencia',
}
