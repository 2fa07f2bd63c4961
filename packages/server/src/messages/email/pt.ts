/** What e-mails say, in Portuguese. */
import type { EmailMessages } from './en.ts'

export const pt: EmailMessages = {
  hello: 'Olá, {name}:',
  helloAll: 'Olá:',
  footerMember: 'Recebe esta mensagem porque gere a conta {account} em {seller}.',
  footerRecipient: 'Recebe esta mensagem porque {account} pediu a {seller} que lhe enviasse as suas faturas.',
  footerReply: 'Mensagem automática. Uma resposta chega ao nosso apoio.',
  linkOnce: 'O botão inicia a sua sessão uma só vez, até {date}. Não reencaminhe esta mensagem.',
  term: '{unit, select, year {{count, plural, one {# ano} other {# anos}}} other {{count, plural, one {# mês} other {# meses}}}}',
  seats: '{count, plural, one {# posto} other {# postos}}',
  fact: '{label}: {value}',
  days: 'de {from} a {to}',

  labelAmount: 'Valor com impostos',
  labelCredit: 'Pago com o seu crédito',
  labelDate: 'Data',
  labelDue: 'A pagar até',
  labelInvoice: 'Fatura',
  labelLastDay: 'Último dia para desativar',
  labelMethod: 'Método de pagamento',
  labelPrice: 'Preço por posto, sem impostos',
  labelProduct: 'Subscrição',
  labelRenewsOn: 'Data de renovação',
  labelSeats: 'Postos',
  labelTax: 'Impostos',
  labelTerm: 'Próximo prazo',
  labelTotal: 'Total',

  renewalSubject: '{product} renova-se em {date}: {amount}',
  renewalManualSubject: '{product} termina em {date} se não renovar',
  renewalIntro:
    'A subscrição de {product} renova-se automaticamente em {date}. Serão então cobrados {amount}, com impostos, por {term}.',
  renewalManualIntro:
    'A renovação automática de {product} está desativada, pelo que termina em {date}. Para a manter, renove antes: {amount}, com impostos, por {term}.',
  renewalBox: 'Pode desativar a renovação até {date}, sem custos. Mantém o acesso até ao fim do período já pago.',
  renewalCeiling: 'É o máximo que pagará por esta renovação. Se o preço baixar antes, pagará menos.',
  renewalPrice: 'O preço por posto passa de {before} para {after}.',
  renewalUnused:
    '{count, plural, one {# posto não é usado} other {# postos não são usados}}. Pode renovar com menos postos.',
  renewalRight: 'Depois da renovação pode terminar o contrato a qualquer momento; os dias não usados são devolvidos.',
  renewalButton: 'Ver ou desativar a renovação',

  trialSubject: 'O seu teste de {product} termina em {date}',
  trialIntro: 'O seu teste de {product} termina por si em {date}.',
  trialAfter: 'Nada é cobrado e o teste não se torna uma subscrição paga. Para continuar, compre uma antes.',
  trialButton: 'Ver as suas subscrições',

  receiptSubject: 'Recibo da fatura {number}: {amount}',
  receiptIntro: 'Obrigado. Recebemos {amount} pela fatura {number}.',
  receiptFromCredit: 'O seu crédito pagou {amount} da fatura {number}.',
  documentAttached: '{type, select, credit_note {A nota de crédito segue em anexo.} other {A fatura segue em anexo.}}',
  documentLinked: 'Não foi possível anexar o documento. O botão acima leva até ele.',
  documentOnRequest: 'Não foi possível anexar o documento. Responda a esta mensagem e enviamos-lho.',
  invoiceButton: 'Ver a fatura',
  lineUnused: '{product}: dias não usados',

  toPaySubject: 'Fatura {number}: {amount} a pagar até {date}',
  toPayIntro: 'A fatura {number} de {amount} deve ser paga até {date}.',
  toPayHow: 'Pague por transferência, indicando o número da fatura.',
  partPaidSubject: 'Fatura {number}: faltam {due}',
  partPaidIntro: 'Foram pagos {amount} da fatura {number}. Faltam pagar {due}.',

  failedSubject: 'O pagamento de {amount} não foi concluído',
  failedIntro: 'Não conseguimos cobrar {amount} pela fatura {number} ({method}).',
  failedReason:
    '{code, select, insufficient_funds {O saldo não era suficiente.} expired_card {O cartão expirou.} other {O seu banco recusou-o.}}',
  failedRetry: 'Tentaremos de novo em {date}. Também pode pagar agora ou escolher outro método de pagamento.',
  failedLast: 'Não voltaremos a tentar por nós. Pague agora ou escolha outro método de pagamento.',
  failedStages:
    'Se continuar por pagar, o acesso termina em {suspended} e a subscrição termina definitivamente em {cancelled}.',
  payButton: 'Pagar agora',

  actionSubject: 'Confirme o pagamento de {amount}',
  actionIntro: 'O seu banco pede que confirme o pagamento de {amount} da fatura {number}. Até lá, nada é cobrado.',
  actionButton: 'Confirmar o pagamento',

  expiringSubject: '{method} expira em {date}',
  expiringIntro:
    '{method} expira em {date}. Adicione antes outro método de pagamento, para que as renovações se concluam.',
  methodsButton: 'Ver os seus métodos de pagamento',

  refundSubject: 'Devolvemos {amount}',
  refundIntro: '{amount} estão a caminho do método com que pagou. O banco pode demorar dez dias a mostrá-los.',
  refundFailedSubject: '{amount} ficam como crédito',
  refundFailedIntro:
    'Não conseguimos devolver {amount} ao método com que pagou. O valor continua a ser seu: fica como crédito na sua conta.',
  creditSubject: 'Nota de crédito {number}: {amount}',
  creditIntro: 'Emitimos a nota de crédito {number} de {amount} sobre a fatura {invoice}.',
  creditRefund: '{amount} são devolvidos ao método com que pagou.',
  creditDebt: 'Reduz o que falta pagar dessa fatura.',
  creditKept: '{amount} ficam como crédito na sua conta.',
  creditGrantedSubject: 'Crédito na sua conta: {amount}',
  creditGrantedIntro:
    '{kind, select, overpayment {Pagou {amount} a mais do que era devido. O valor fica como crédito na sua conta.} chargeback_won {Voltaram para nós {amount} que já não são devidos. O valor fica como crédito na sua conta.} other {Concedemos-lhe um crédito de {amount}.}}',
  creditUse: 'O crédito paga por si as faturas em aberto e as seguintes.',

  changesSubject: '{count, plural, one {A sua alteração a {product}} other {As suas # alterações a subscrições}}',
  changesIntro: 'Alterações de {date}:',
  changesDoubt: 'Se não foi você, responda já a esta mensagem.',
  changePurchased: '{product}: comprada com {seats} por {term}.',
  changeSeatsAdded: '{product}: mais {added}, {seats} no total.',
  changeNextSeats: '{product}: {seats} a partir da próxima renovação.',
  changeNextSeatsKept: '{product}: o número de postos mantém-se na próxima renovação.',
  changeNextTerm: '{product}: a próxima renovação é por {term}.',
  changeNextTermKept: '{product}: o prazo mantém-se na próxima renovação.',
  changeNextProduct: '{product}: passa a {next} na próxima renovação.',
  changeNextProductKept: '{product}: mantém-se na próxima renovação.',
  changeNextEnd: '{product}: a próxima renovação dura até {date}.',
  changeNextEndKept: '{product}: a próxima renovação é por um prazo completo.',
  changeSwitched: '{from} é agora {product}.',
  changeMethodSet: '{product}: agora paga com {method}.',
  changeAligned: '{product}: a data de renovação passa de {from} para {to}.',
  changeReturned: '{product}: devolução de {seats}, {amount} creditados.',
  changeEnded: '{product}: terminada.',
  changeIntentAuto: '{product}: renovação automática ativa; renova-se em {date}.',
  changeIntentManual: '{product}: renovação automática desativada. Avisamos antes de terminar, em {date}.',
  changeIntentEnd: '{product}: renovação automática desativada. Mantém o acesso até {date} e nada mais é cobrado.',
  changeMethodAdded: '{method} foi adicionado aos seus métodos de pagamento.',
  changeMethodRemoved: '{method} foi retirado dos seus métodos de pagamento.',
  changesButton: 'Ver as suas subscrições',

  statusSubject:
    '{status, select, expired {{product} terminou} suspended {O acesso a {product} está suspenso} cancelled {{product} terminou definitivamente} other {{product} está de novo ativa}}',
  statusIntro:
    '{status, select, expired {O período de {product} terminou em {date} e não foi renovado. Ainda pode ser usado alguns dias.} suspended {{product} deixou de poder ser usado em {date}.} cancelled {{product} terminou definitivamente em {date}. Nada mais é cobrado.} other {{product} pode ser usado de novo desde {date}.}}',
  statusUntil: 'Ainda pode recuperá-la sem interrupção até {date}.',
  statusButton: '{status, select, restored {Ver a subscrição} other {Ver o que pode fazer}}',

  chargebackSubject: 'Um pagamento de {amount} foi retirado',
  chargebackIntro:
    'O seu banco retirou o pagamento de {amount} da fatura {number}, que está de novo por pagar. Se foi engano, responda a esta mensagem.',
  chargebackWonSubject: 'O pagamento de {amount} mantém-se',
  chargebackWonIntro:
    'A contestação do pagamento de {amount} da fatura {number} está encerrada e o pagamento mantém-se. Não precisa de fazer nada.',

  consoleSubject: 'A sua ligação de acesso à consola',
  consoleIntro: 'Use o botão para entrar na consola. Funciona uma vez, durante {minutes} minutos.',
  webhookDisabledSubject: 'Um webhook foi desativado',
  webhookDisabledIntro:
    'O que foi enviado para {url} não chega há três dias, ou o endereço respondeu que já não existe. Nada mais é enviado para lá. O que acontecer é guardado 30 dias: depois de reativado, é enviado por ordem.',
  webhookDisabledButton: 'Ver os webhooks',
  signInSubject: 'A sua ligação de acesso a {seller}',
  signInIntro: 'Use o botão para entrar em {account}. Funciona uma só vez, durante {minutes} minutos.',
  signInDoubt: 'Não a pediu? Então não precisa de fazer nada.',
  signInButton: 'Entrar',

  inviteSubject: '{inviter} convida-o para {account}',
  inviteIntro:
    '{inviter} convidou-o para a conta {account}, {role, select, billing_admin {para gerir as subscrições e os pagamentos} user_admin {para gerir as pessoas e os respetivos lugares} owner {como proprietário} other {para consultar as subscrições e as faturas}}.',
  inviteButton: 'Aderir a {account}',
  inviteDoubt: 'Não esperava este convite? Então não precisa de fazer nada.',
  footerInvited:
    'Recebe esta mensagem porque {inviter} nos deu o seu endereço para o convidar para {account} em {seller}.',
  offerSubject: '{from} oferece-lhe a conta {account}',
  offerIntro:
    '{from} propõe-lhe que seja proprietário da conta {account}. {keeps, select, yes {Se aceitar, serão ambos proprietários.} other {Se aceitar, será o proprietário e {from} continuará a gerir os pagamentos.}} Até lá nada muda.',
  offerButton: 'Ver a proposta',
  offerAcceptedSubject: '{to} é agora proprietário de {account}',
  offerAcceptedIntro:
    '{to} aceitou a sua proposta. {keeps, select, yes {São ambos proprietários.} other {Passa a gerir as subscrições e os pagamentos.}}',
  signInChangedSubject: 'O seu acesso a {account} foi alterado',
  signInChangedIntro:
    '{what, select, passkey_added {A chave de acesso «{name}» foi adicionada ao seu acesso.} passkey_removed {A chave de acesso «{name}» foi removida do seu acesso.} codes_added {A partir de agora ser-lhe-á pedido um código de utilização única ao entrar.} other {Já não lhe será pedido um código de utilização única ao entrar.}}',
}
