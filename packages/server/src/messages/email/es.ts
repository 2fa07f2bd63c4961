/** What e-mails say, in Spanish. */
import type { EmailMessages } from './en.ts'

export const es: EmailMessages = {
  hello: 'Hola, {name}:',
  helloAll: 'Hola:',
  footerMember: 'Recibe este mensaje porque gestiona la cuenta {account} en {seller}.',
  footerRecipient: 'Recibe este mensaje porque {account} pidió a {seller} que le enviara sus facturas.',
  footerReply: 'Mensaje automático. Si responde, le atenderá nuestro servicio de asistencia.',
  linkOnce: 'El botón inicia su sesión una sola vez, hasta el {date}. No reenvíe este mensaje.',
  term: '{unit, select, year {{count, plural, one {# año} other {# años}}} other {{count, plural, one {# mes} other {# meses}}}}',
  seats: '{count, plural, one {# puesto} other {# puestos}}',
  fact: '{label}: {value}',
  days: 'del {from} al {to}',

  labelAmount: 'Importe con impuestos',
  labelCredit: 'Pagado con su saldo a favor',
  labelDate: 'Fecha',
  labelDue: 'A pagar antes del',
  labelInvoice: 'Factura',
  labelLastDay: 'Último día para desactivarla',
  labelMethod: 'Método de pago',
  labelPrice: 'Precio por puesto, sin impuestos',
  labelProduct: 'Suscripción',
  labelRenewsOn: 'Fecha de renovación',
  labelSeats: 'Puestos',
  labelTax: 'Impuestos',
  labelTerm: 'Próximo período',
  labelTotal: 'Total',

  renewalSubject: '{product} se renueva el {date}: {amount}',
  renewalManualSubject: '{product} termina el {date} si no la renueva',
  renewalIntro:
    'Su suscripción a {product} se renueva automáticamente el {date}. Se cobrarán entonces {amount}, impuestos incluidos, por {term}.',
  renewalManualIntro:
    'La renovación automática de {product} está desactivada, así que termina el {date}. Para conservarla, renuévela antes: {amount}, impuestos incluidos, por {term}.',
  renewalBox:
    'Puede desactivar la renovación hasta el {date}, sin coste. Conservará el acceso hasta el final del período pagado.',
  renewalCeiling: 'Es lo máximo que pagará por esta renovación. Si el precio baja antes, pagará menos.',
  renewalPrice: 'El precio por puesto cambia de {before} a {after}.',
  renewalUnused:
    '{count, plural, one {# puesto no se usa} other {# puestos no se usan}}. Puede renovar con menos puestos.',
  renewalRight:
    'Después de la renovación puede terminar el contrato en cualquier momento; se le devuelven los días no usados.',
  renewalButton: 'Revisar o desactivar la renovación',

  trialSubject: 'Su prueba de {product} termina el {date}',
  trialIntro: 'Su prueba de {product} termina por sí sola el {date}.',
  trialAfter:
    'No se cobra nada y no se convierte en una suscripción de pago. Para seguir usándolo, contrate una antes.',
  trialButton: 'Ver sus suscripciones',

  receiptSubject: 'Recibo de la factura {number}: {amount}',
  receiptIntro: 'Gracias. Hemos recibido {amount} por la factura {number}.',
  receiptFromCredit: 'Su saldo a favor ha pagado {amount} de la factura {number}.',
  documentAttached: '{type, select, credit_note {La nota de crédito va adjunta.} other {La factura va adjunta.}}',
  documentLinked: 'No se ha podido adjuntar el documento. El botón de arriba lleva a él.',
  documentOnRequest: 'No se ha podido adjuntar el documento. Responda a este mensaje y se lo enviaremos.',
  invoiceButton: 'Ver la factura',
  lineUnused: '{product}: días no usados',

  toPaySubject: 'Factura {number}: {amount} a pagar antes del {date}',
  toPayIntro: 'La factura {number} por {amount} debe pagarse antes del {date}.',
  toPayHow: 'Páguela por transferencia, indicando el número de factura.',
  partPaidSubject: 'Factura {number}: quedan {due} por pagar',
  partPaidIntro: 'Se han pagado {amount} de la factura {number}. Quedan {due} por pagar.',

  failedSubject: 'El pago de {amount} no se ha realizado',
  failedIntro: 'No hemos podido cobrar {amount} por la factura {number} ({method}).',
  failedReason:
    '{code, select, insufficient_funds {No había saldo suficiente.} expired_card {La tarjeta ha caducado.} other {Su banco lo ha rechazado.}}',
  failedRetry: 'Lo intentaremos de nuevo el {date}. También puede pagar ahora o elegir otro método de pago.',
  failedLast: 'No lo intentaremos de nuevo por nuestra cuenta. Pague ahora o elija otro método de pago.',
  failedStages:
    'Si sigue sin pagarse, el acceso termina el {suspended} y la suscripción termina definitivamente el {cancelled}.',
  payButton: 'Pagar ahora',

  actionSubject: 'Confirme el pago de {amount}',
  actionIntro:
    'Su banco le pide que confirme el pago de {amount} por la factura {number}. Hasta entonces no se cobra nada.',
  actionButton: 'Confirmar el pago',

  expiringSubject: '{method} caduca el {date}',
  expiringIntro: '{method} caduca el {date}. Añada antes otro método de pago para que sus renovaciones se realicen.',
  methodsButton: 'Ver sus métodos de pago',

  refundSubject: 'Le hemos devuelto {amount}',
  refundIntro:
    'Los {amount} están en camino hacia el método con el que pagó. El banco puede tardar diez días en mostrarlos.',
  refundFailedSubject: '{amount} quedan como saldo a favor',
  refundFailedIntro:
    'No hemos podido devolver {amount} al método con el que pagó. El importe sigue siendo suyo: lo guardamos como saldo a favor en su cuenta.',
  creditSubject: 'Nota de crédito {number}: {amount}',
  creditIntro: 'Hemos emitido la nota de crédito {number} por {amount} de la factura {invoice}.',
  creditRefund: 'Se devuelven {amount} al método con el que pagó.',
  creditDebt: 'Reduce lo que queda por pagar de esa factura.',
  creditKept: '{amount} quedan como saldo a favor en su cuenta.',
  creditGrantedSubject: 'Saldo a favor en su cuenta: {amount}',
  creditGrantedIntro:
    '{kind, select, overpayment {Ha pagado {amount} más de lo debido. Lo guardamos como saldo a favor en su cuenta.} chargeback_won {Hemos recuperado {amount} que ya no se deben. Lo guardamos como saldo a favor en su cuenta.} other {Le hemos concedido un saldo a favor de {amount}.}}',
  creditUse: 'El saldo a favor paga por sí solo sus facturas pendientes y las siguientes.',

  changesSubject: '{count, plural, one {Su cambio en {product}} other {Sus # cambios en sus suscripciones}}',
  changesIntro: 'Cambios del {date}:',
  changesDoubt: 'Si no fue usted, responda de inmediato a este mensaje.',
  changePurchased: '{product}: contratada con {seats} por {term}.',
  changeSeatsAdded: '{product}: {added} más, {seats} en total.',
  changeNextSeats: '{product}: {seats} a partir de la próxima renovación.',
  changeNextSeatsKept: '{product}: el número de puestos no cambia en la próxima renovación.',
  changeNextTerm: '{product}: la próxima renovación es por {term}.',
  changeNextTermKept: '{product}: la duración no cambia en la próxima renovación.',
  changeNextProduct: '{product}: pasa a ser {next} en la próxima renovación.',
  changeNextProductKept: '{product}: no cambia en la próxima renovación.',
  changeNextEnd: '{product}: la próxima renovación dura hasta el {date}.',
  changeNextEndKept: '{product}: la próxima renovación es por un período completo.',
  changeSwitched: '{from} ahora es {product}.',
  changeMethodSet: '{product}: ahora se paga con {method}.',
  changeAligned: '{product}: la fecha de renovación pasa del {from} al {to}.',
  changeReturned: '{product}: devolución de {seats}, {amount} abonados.',
  changeEnded: '{product}: terminada.',
  changeIntentAuto: '{product}: renovación automática activada; se renueva el {date}.',
  changeIntentManual: '{product}: renovación automática desactivada. Le avisaremos antes de que termine, el {date}.',
  changeIntentEnd:
    '{product}: renovación automática desactivada. Conserva el acceso hasta el {date} y no se cobra nada más.',
  changeMethodAdded: '{method} se ha añadido a sus métodos de pago.',
  changeMethodRemoved: '{method} se ha quitado de sus métodos de pago.',
  changesButton: 'Ver sus suscripciones',

  statusSubject:
    '{status, select, expired {{product} ha terminado} suspended {El acceso a {product} está suspendido} cancelled {{product} ha terminado definitivamente} other {{product} vuelve a estar activa}}',
  statusIntro:
    '{status, select, expired {El período de {product} terminó el {date} y no se renovó. Aún puede usarse unos días.} suspended {{product} no puede usarse desde el {date}.} cancelled {{product} terminó definitivamente el {date}. No se cobra nada más.} other {{product} puede usarse de nuevo desde el {date}.}}',
  statusUntil: 'Todavía puede recuperarla sin interrupción hasta el {date}.',
  statusButton: '{status, select, restored {Ver la suscripción} other {Ver qué puede hacer}}',

  chargebackSubject: 'Se ha retirado un pago de {amount}',
  chargebackIntro:
    'Su banco ha retirado el pago de {amount} de la factura {number}, que vuelve a estar pendiente. Si es un error, responda a este mensaje.',
  chargebackWonSubject: 'El pago de {amount} sigue siendo válido',
  chargebackWonIntro:
    'La reclamación sobre el pago de {amount} de la factura {number} está cerrada y el pago sigue siendo válido. No tiene que hacer nada.',

  consoleSubject: 'Su enlace de acceso a la consola',
  consoleIntro: 'Use el botón para entrar en la consola. Funciona una vez, durante {minutes} minutos.',
  webhookDisabledSubject: 'Se ha desactivado un webhook',
  webhookDisabledIntro:
    'Lo enviado a {url} no llega desde hace tres días, o la dirección respondió que ya no existe. No se envía nada más allí. Lo que ocurra se guarda 30 días: al activarlo de nuevo se envía en orden.',
  webhookDisabledButton: 'Ver los webhooks',
  signInSubject: 'Su enlace de acceso a {seller}',
  signInIntro: 'Use el botón para entrar en {account}. Funciona una sola vez, durante {minutes} minutos.',
  signInDoubt: '¿No lo ha pedido? Entonces no tiene que hacer nada.',
  signInButton: 'Entrar',

  inviteSubject: '{inviter} le invita a {account}',
  inviteIntro:
    '{inviter} le ha invitado a la cuenta {account}, {role, select, billing_admin {para gestionar sus suscripciones y pagos} user_admin {para gestionar sus usuarios y sus puestos} owner {como propietario} other {para consultar sus suscripciones y facturas}}.',
  inviteButton: 'Unirse a {account}',
  inviteDoubt: '¿No lo esperaba? Entonces no tiene que hacer nada.',
  footerInvited:
    'Recibe este mensaje porque {inviter} nos ha dado su dirección para invitarle a {account} en {seller}.',
  offerSubject: '{from} le ofrece la cuenta {account}',
  offerIntro:
    '{from} le ofrece ser propietario de la cuenta {account}. {keeps, select, yes {Si acepta, los dos serán propietarios.} other {Si acepta, usted será el propietario y {from} seguirá gestionando los pagos.}} Hasta entonces no cambia nada.',
  offerButton: 'Ver la oferta',
  offerAcceptedSubject: '{to} ya es propietario de {account}',
  offerAcceptedIntro:
    '{to} ha aceptado su oferta. {keeps, select, yes {Los dos son propietarios.} other {Ahora usted gestiona las suscripciones y los pagos.}}',
  signInChangedSubject: 'Su forma de entrar en {account} ha cambiado',
  signInChangedIntro:
    '{what, select, passkey_added {Se ha añadido la llave de acceso «{name}».} passkey_removed {Se ha quitado la llave de acceso «{name}».} codes_added {A partir de ahora se le pedirá un código de un solo uso al entrar.} other {Ya no se le pedirá un código de un solo uso al entrar.}}',
}
