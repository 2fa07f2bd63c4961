/** Why something is not open, in Portuguese. */
import type { Sentences } from './sentences.ts'

export const pt: Sentences = {
  no_permission:
    'A sua função nesta conta não o permite. Um proprietário da conta pode fazê-lo ou alterar a sua função.',
  not_found: 'Não encontramos isto aqui.',
  country_unsupported:
    'Isto não se pode fazer online no seu país ({country}), ou não para o seu tipo de conta. O apoio ao cliente pode ajudar.',
  channel_reseller: 'Esta subscrição não foi comprada aqui, por isso é quem a vendeu que a altera e renova.',
  platform_legacy:
    'Esta subscrição ainda está na plataforma de faturação anterior. O apoio ao cliente pode alterá-la lá ou transferi-la.',
  product_retired: 'Este produto já não é vendido, por isso nada lhe pode ser acrescentado.',
  plan_maintenance: 'Este é um plano de manutenção; os seus postos e prazos não se podem alterar online.',
  plan_trial: 'Este é um período experimental; termina por si e não pode ser alterado.',
  not_active: 'Esta subscrição não está ativa; primeiro tem de ser renovada.',
  past_due: 'Uma fatura desta subscrição está por pagar. Assim que for paga, tudo fica de novo disponível.',
  renewal_in_progress: 'A renovação está em curso, ou o seu pagamento espera pela sua confirmação.',
  renewal_intent_end: 'A renovação automática está desligada, por isso não há um prazo seguinte a alterar.',
  payment_method_missing: 'Não há um método de pagamento a que cobrar. Acrescente um para continuar.',
  payment_method_expired: 'O método de pagamento expirou. Acrescente outro para continuar.',
  payment_method_mismatch: 'As subscrições são pagas com métodos de pagamento diferentes.',
  payment_method_not_alignable: 'Este tipo de método de pagamento não permite alinhar as datas de pagamento.',
  payment_method_in_use:
    'Este método de pagamento ainda paga alguma coisa. Diga o que o substitui, e tudo passa para lá.',
  currency_mismatch:
    'As alterações são faturadas em moedas diferentes ({currencies}), por isso cada uma precisa de um orçamento.',
  term_mismatch: 'As subscrições têm prazos diferentes.',
  term_not_offered: 'Este produto não é vendido para este prazo ({term}).',
  price_missing: 'Ainda não há um preço para isto na sua moeda, por isso não podemos dizer quanto custaria.',
  already_aligned: 'As datas de pagamento já são as mesmas.',
  only_one_in_group: 'Só há uma subscrição, por isso não há com que a alinhar.',
  stub_too_long: 'A data está demasiado longe: tem de ficar a menos de um prazo do fim do que está pago.',
  target_before_end: 'A data é anterior ao fim do que já está pago.',
  renew_window_closed: 'É demasiado cedo para renovar. Será possível a partir de {opensOn}.',
  already_renewed: 'O prazo seguinte já está renovado e pago.',
  seats_below_minimum: 'É preciso pelo menos {minimum} posto.',
  seats_below_assigned: 'Há mais postos do que isso em uso. Liberte alguns primeiro.',
  seats_above_maximum: 'Online não se podem comprar mais de {maximum} postos.',
  return_window_closed: 'O prazo para devolver isto passou.',
  already_returned: 'Isto já foi devolvido.',
  quote_stale: 'Algo mudou desde que este orçamento foi feito. Nada foi cobrado; um novo mostra o preço de agora.',
  quote_expired: 'Este orçamento expirou. Nada foi cobrado; um novo mostra o preço de agora.',
  seller_mismatch:
    'Isto é vendido e faturado por outra empresa ({seller}), por isso não se pode alterar nem alinhar aqui.',
}
