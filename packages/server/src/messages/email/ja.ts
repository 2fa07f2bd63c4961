/** What e-mails say, in Japanese. */
import type { EmailMessages } from './en.ts'

export const ja: EmailMessages = {
  hello: '{name} 様',
  helloAll: 'お客様',
  footerMember: 'このメールは、{seller} の {account} アカウントを管理されている方にお送りしています。',
  footerRecipient: 'このメールは、{account} から {seller} への請求書送付のご依頼により、お送りしています。',
  footerReply: '自動送信メールです。ご返信はサポート窓口に届きます。',
  linkOnce: 'ボタンによるサインインは {date} まで、1 回限り有効です。このメールは転送しないでください。',
  term: '{unit, select, year {{count, plural, other {# 年間}}} other {{count, plural, other {# か月}}}}',
  seats: '{count, plural, other {# シート}}',
  fact: '{label}：{value}',
  days: '{from} ～ {to}',

  labelAmount: '金額（税込）',
  labelCredit: 'クレジット残高からのお支払い',
  labelDate: '日付',
  labelDue: 'お支払期限',
  labelInvoice: '請求書',
  labelLastDay: '自動更新を停止できる最終日',
  labelMethod: 'お支払方法',
  labelPrice: '1 シートあたりの価格（税抜）',
  labelProduct: 'サブスクリプション',
  labelRenewsOn: '更新日',
  labelSeats: 'シート数',
  labelTax: '税額',
  labelTerm: '次の契約期間',
  labelTotal: '合計',

  renewalSubject: '{product} は {date} に更新されます：{amount}',
  renewalManualSubject: '{product} は、更新されない場合 {date} に終了します',
  renewalIntro: '{product} は {date} に自動更新され、{term}分として {amount}（税込）が請求されます。',
  renewalManualIntro:
    '{product} の自動更新は停止中のため、{date} に終了します。継続するには、それまでに更新してください：{term}、{amount}（税込）。',
  renewalBox: '{date} まで、無料で自動更新を停止できます。停止後も、お支払い済みの期間の終わりまでご利用いただけます。',
  renewalCeiling: 'これが今回の更新の上限額です。それまでに価格が下がった場合は、安い方の価格になります。',
  renewalPrice: '1 シートあたりの価格が {before} から {after} に変わります。',
  renewalUnused: '{count, plural, other {# シート}}が使われていません。シートを減らして更新できます。',
  renewalRight: '更新後もいつでも解約でき、未使用の日数分は返金されます。',
  renewalButton: '更新の確認・停止',

  trialSubject: '{product} の試用は {date} に終了します',
  trialIntro: '{product} の試用は {date} に自動的に終了します。',
  trialAfter: '料金は発生せず、有料のサブスクリプションには移行しません。引き続き使うには、それまでにご購入ください。',
  trialButton: 'サブスクリプションを見る',

  receiptSubject: '請求書 {number} の領収のお知らせ：{amount}',
  receiptIntro: 'ありがとうございます。請求書 {number} のお支払い {amount} を受領しました。',
  receiptFromCredit: '請求書 {number} のうち {amount} をクレジット残高からお支払いいただきました。',
  documentAttached: '{type, select, credit_note {クレジットノートを添付しています。} other {請求書を添付しています。}}',
  documentLinked: '書類を添付できませんでした。上のボタンからご覧いただけます。',
  documentOnRequest: '書類を添付できませんでした。このメールにご返信いただければお送りします。',
  invoiceButton: '請求書を見る',
  lineUnused: '{product}：未使用の日数',

  toPaySubject: '請求書 {number}：{amount}、お支払期限 {date}',
  toPayIntro: '請求書 {number}（{amount}）のお支払期限は {date} です。',
  toPayHow: '請求書番号を明記のうえ、銀行振込でお支払いください。',
  partPaidSubject: '請求書 {number}：残額 {due}',
  partPaidIntro: '請求書 {number} のうち {amount} をお支払いいただきました。残額は {due} です。',

  failedSubject: '{amount} のお支払いが完了しませんでした',
  failedIntro: '請求書 {number} の {amount} を {method} に請求できませんでした。',
  failedReason:
    '{code, select, insufficient_funds {残高が不足していました。} expired_card {カードの有効期限が切れています。} other {金融機関により承認されませんでした。}}',
  failedRetry: '{date} に再度請求します。今すぐお支払いいただくか、別のお支払方法を選ぶこともできます。',
  failedLast: '自動での再請求は行いません。今すぐお支払いいただくか、別のお支払方法をお選びください。',
  failedStages: 'お支払いがない場合、{suspended} にご利用が停止され、{cancelled} に契約が終了します。',
  payButton: '今すぐ支払う',

  actionSubject: '{amount} のお支払いの確認をお願いします',
  actionIntro:
    '請求書 {number} の {amount} について、金融機関がお客様の確認を求めています。確認されるまで請求は行われません。',
  actionButton: 'お支払いを確認する',

  expiringSubject: '{method} は {date} に有効期限を迎えます',
  expiringIntro:
    '{method} は {date} に有効期限を迎えます。更新が滞らないよう、それまでに別のお支払方法を追加してください。',
  methodsButton: 'お支払方法を見る',

  refundSubject: '{amount} を返金しました',
  refundIntro: '{amount} を、お支払いに使われた方法に返金しました。反映まで 10 日ほどかかることがあります。',
  refundFailedSubject: '{amount} をクレジット残高としてお預かりします',
  refundFailedIntro:
    'お支払いに使われた方法に {amount} を返金できませんでした。この金額は引き続きお客様のもので、アカウントのクレジット残高としてお預かりします。',
  creditSubject: 'クレジットノート {number}：{amount}',
  creditIntro: '請求書 {invoice} に対し、クレジットノート {number}（{amount}）を発行しました。',
  creditRefund: '{amount} は、お支払いに使われた方法に返金されます。',
  creditDebt: 'この請求書のお支払残額から差し引かれます。',
  creditKept: '{amount} をアカウントのクレジット残高としてお預かりします。',
  creditGrantedSubject: 'アカウントのクレジット残高：{amount}',
  creditGrantedIntro:
    '{kind, select, overpayment {お支払いがご請求額を {amount} 上回りました。アカウントのクレジット残高としてお預かりします。} chargeback_won {当社に戻った {amount} は、もうお支払いの必要がありません。アカウントのクレジット残高としてお預かりします。} other {{amount} のクレジットを付与しました。}}',
  creditUse: 'クレジット残高は、未払いの請求書と次回以降の請求書に自動で充てられます。',

  changesSubject: '{count, plural, =1 {{product} の変更} other {サブスクリプションの変更（# 件）}}',
  changesIntro: '{date} に次の変更が行われました。',
  changesDoubt: 'お心当たりがない場合は、すぐにこのメールにご返信ください。',
  changePurchased: '{product}：{seats}、{term}で購入しました。',
  changeSeatsAdded: '{product}：{added}を追加し、合計 {seats}になりました。',
  changeNextSeats: '{product}：次回更新から {seats}になります。',
  changeNextSeatsKept: '{product}：次回更新でもシート数は変わりません。',
  changeNextTerm: '{product}：次回の更新は {term}です。',
  changeNextTermKept: '{product}：次回更新でも契約期間は変わりません。',
  changeNextProduct: '{product}：次回更新で {next} になります。',
  changeNextProductKept: '{product}：次回更新でも製品は変わりません。',
  changeNextEnd: '{product}：次回の更新は {date} までの期間になります。',
  changeNextEndKept: '{product}：次回の更新は通常の契約期間になります。',
  changeSwitched: '{from} を {product} に切り替えました。',
  changeMethodSet: '{product}：お支払方法を {method} に変更しました。',
  changeAligned: '{product}：更新日が {from} から {to} に変わります。',
  changeReturned: '{product}：{seats}を返却し、{amount} を減額しました。',
  changeEnded: '{product}：終了しました。',
  changeIntentAuto: '{product}：自動更新を有効にしました。次回更新日は {date} です。',
  changeIntentManual: '{product}：自動更新を停止しました。{date} の終了前にお知らせします。',
  changeIntentEnd: '{product}：自動更新を停止しました。{date} までご利用いただけ、以後の請求はありません。',
  changeMethodAdded: 'お支払方法に {method} を追加しました。',
  changeMethodRemoved: 'お支払方法から {method} を削除しました。',
  changesButton: 'サブスクリプションを見る',

  statusSubject:
    '{status, select, expired {{product} の契約期間が終了しました} suspended {{product} のご利用が停止されました} cancelled {{product} の契約が終了しました} other {{product} が再び有効になりました}}',
  statusIntro:
    '{status, select, expired {{product} の契約期間は {date} に終了し、更新されませんでした。あと数日はご利用いただけます。} suspended {{product} は {date} からご利用いただけません。} cancelled {{product} の契約は {date} に終了しました。以後の請求はありません。} other {{product} は {date} から再びご利用いただけます。}}',
  statusUntil: '{date} までは、途切れなく再開できます。',
  statusButton: '{status, select, restored {サブスクリプションを見る} other {できることを見る}}',

  chargebackSubject: '{amount} のお支払いが取り消されました',
  chargebackIntro:
    '請求書 {number} の {amount} のお支払いが金融機関により取り消され、請求書は未払いに戻りました。誤りの場合は、このメールにご返信ください。',
  chargebackWonSubject: '{amount} のお支払いは有効です',
  chargebackWonIntro:
    '請求書 {number} の {amount} のお支払いに関する異議申し立ては終了し、お支払いは有効です。お手続きは不要です。',

  consoleSubject: 'コンソールのサインイン用リンク',
  consoleIntro: 'ボタンからコンソールにサインインしてください。{minutes} 分以内に一度だけ使えます。',
  webhookDisabledSubject: 'Webhook が無効になりました',
  webhookDisabledIntro:
    '{url} への送信が 3 日間届いていないか、宛先がもう存在しないと回答しました。送信は停止しています。出来事は 30 日間保存され、再び有効にすると順番に送信されます。',
  webhookDisabledButton: 'Webhook を見る',
  signInSubject: '{seller} のサインインリンク',
  signInIntro: 'ボタンから {account} にサインインできます。{minutes} 分以内に 1 回限り有効です。',
  signInDoubt: 'お心当たりがない場合は、何もする必要はありません。',
  signInButton: 'サインイン',

  inviteSubject: '{inviter} さんから {account} への招待',
  inviteIntro:
    '{inviter} さんが、{role, select, billing_admin {サブスクリプションと支払いの管理者} user_admin {メンバーとシートの管理者} owner {所有者} other {閲覧者}}としてあなたを {account} に招待しました。',
  inviteButton: '{account} に参加する',
  inviteDoubt: 'お心当たりがない場合は、何もする必要はありません。',
  footerInvited: 'このメールは、{inviter} さんが {seller} の {account} にあなたを招待したためお送りしています。',
  offerSubject: '{from} さんから {account} の所有者になる提案',
  offerIntro:
    '{from} さんが {account} の所有者になることをあなたに提案しています。{keeps, select, yes {承諾すると、お二人とも所有者になります。} other {承諾すると、あなたが所有者となり、{from} さんは支払いの管理者になります。}}それまでは何も変わりません。',
  offerButton: '提案を見る',
  offerAcceptedSubject: '{to} さんが {account} の所有者になりました',
  offerAcceptedIntro:
    '{to} さんがあなたの提案を承諾しました。{keeps, select, yes {お二人とも所有者です。} other {あなたはサブスクリプションと支払いの管理者になりました。}}',
  signInChangedSubject: '{account} へのサインイン方法が変更されました',
  signInChangedIntro:
    '{what, select, passkey_added {パスキー「{name}」がサインインに追加されました。} passkey_removed {パスキー「{name}」がサインインから削除されました。} codes_added {今後、サインイン時にワンタイムコードが必要になります。} other {今後、サインイン時にワンタイムコードは不要になります。}}',
}
