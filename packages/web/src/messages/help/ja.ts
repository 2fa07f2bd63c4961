/** What the page of help says, in Japanese. */
import type { HelpMessages } from './en.ts'

export const help: HelpMessages = {
  supportWays: 'お問い合わせの方法',
  supportTopic: 'お問い合わせの内容',
  supportAnyTopic: 'すべて',
  supportNoSubscription: '特になし',
  supportSubscription: '{product}、{seats, plural, other {# シート}}、{date}',
  topic:
    '{topic, select, renewal {更新} payment {お支払い} seats {シート} returns {返却} eligibility {選択できない操作がある} technical {正しく動作しない} other {その他}}',
  contactKind:
    '{kind, select, phone {電話} chat {チャット} email {メール} remote_assistance {リモートサポート} self_help {ヘルプ記事} other {販売店}}',
  supportOnlyForm: '以下のフォームからお問い合わせください。メールでお返事します。',
  supportWrite: 'お問い合わせフォーム',
  supportAlong: '操作できなかった理由を併せてお送りします。ご説明は不要です。',
  supportMessage: 'ご質問',
  supportSend: '送信',
  supportSent: '送信しました。お問い合わせ番号は {number} です。',
  supportAsked: 'これまでのお問い合わせ',
  supportNumber: '番号 {number}',
  askSupport: 'サポート窓口に問い合わせる',
}
