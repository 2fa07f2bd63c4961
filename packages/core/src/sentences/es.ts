/** Why something is not open, in Spanish. */
import type { Sentences } from './sentences.ts'

export const es: Sentences = {
  no_permission:
    'Su función en esta cuenta no lo permite. Un propietario de la cuenta puede hacerlo o cambiar su función.',
  not_found: 'No lo encontramos aquí.',
  country_unsupported:
    'Esto no puede hacerse en línea en su país ({country}), o no para su tipo de cuenta. El servicio de asistencia puede ayudarle.',
  channel_reseller: 'Esta suscripción no se compró aquí, así que la cambia y la renueva quien la vendió.',
  platform_legacy:
    'Esta suscripción sigue en la plataforma de facturación anterior. El servicio de asistencia puede cambiarla allí o trasladarla.',
  product_retired: 'Este producto ya no se vende, así que no se le puede añadir nada.',
  plan_maintenance: 'Este es un plan de mantenimiento; sus puestos y sus períodos no pueden cambiarse en línea.',
  plan_trial: 'Este es un período de prueba; termina por sí solo y no puede cambiarse.',
  not_active: 'Esta suscripción no está activa; primero hay que renovarla.',
  past_due: 'Una factura de esta suscripción está sin pagar. Cuando se pague, todo volverá a estar disponible.',
  renewal_in_progress: 'La renovación está en curso, o su pago espera su confirmación.',
  renewal_intent_end: 'La renovación automática está desactivada, así que no hay un período siguiente que cambiar.',
  payment_method_missing: 'No hay ningún método de pago al que cobrar. Añada uno para continuar.',
  payment_method_expired: 'El método de pago ha caducado. Añada otro para continuar.',
  payment_method_mismatch: 'Las suscripciones se pagan con métodos de pago distintos.',
  payment_method_not_alignable: 'Este tipo de método de pago no permite alinear las fechas de pago.',
  payment_method_in_use: 'Con este método de pago aún se paga algo. Indique cuál lo sustituye y todo pasará a él.',
  currency_mismatch:
    'Los cambios se facturan en monedas distintas ({currencies}), así que cada una necesita su presupuesto.',
  term_mismatch: 'Las suscripciones tienen períodos distintos.',
  term_not_offered: 'Este producto no se vende para este período ({term}).',
  price_missing: 'Aún no hay un precio para esto en su moneda, así que no podemos decir cuánto costaría.',
  already_aligned: 'Las fechas de pago ya son las mismas.',
  only_one_in_group: 'Solo hay una suscripción, así que no hay nada con que alinearla.',
  stub_too_long: 'La fecha está demasiado lejos: debe quedar a menos de un período del final de lo pagado.',
  target_before_end: 'La fecha es anterior al final de lo que ya está pagado.',
  renew_window_closed: 'Es demasiado pronto para renovar. Se podrá a partir del {opensOn}.',
  already_renewed: 'El período siguiente ya está renovado y pagado.',
  seats_below_minimum: 'Hace falta al menos {minimum} puesto.',
  seats_below_assigned: 'Hay más puestos en uso. Libere antes algunos.',
  seats_above_maximum: 'No se pueden comprar más de {maximum} puestos en línea.',
  return_window_closed: 'El plazo para devolver esto ha pasado.',
  already_returned: 'Esto ya se ha devuelto.',
  quote_stale:
    'Algo ha cambiado desde que se hizo este presupuesto. No se ha cobrado nada; uno nuevo muestra el precio actual.',
  quote_expired: 'Este presupuesto ha caducado. No se ha cobrado nada; uno nuevo muestra el precio actual.',
  seller_mismatch: 'Esto lo vende y lo factura otra empresa ({seller}), así que aquí no puede cambiarse ni alinearse.',
}
