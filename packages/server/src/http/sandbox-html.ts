/** How the sandbox's pages look, and their words in English and French. */

export type PageLanguage = 'en' | 'fr'

type Words = {
  readonly notice: string
  readonly setupTitle: string
  readonly setupText: string
  readonly choose: string
  readonly add: string
  readonly leave: string
  readonly confirmTitle: string
  readonly confirmText: string
  readonly approve: string
  readonly fail: string
  /** What each test method does, by its id. */
  readonly methods: Readonly<Record<string, string>>
}

export const sandboxWords: Readonly<Record<PageLanguage, Words>> = {
  en: {
    notice: 'Test payments: no money moves here, and no real number is asked for.',
    setupTitle: 'Add a payment method',
    setupText: 'Choose a test method. Each behaves as it says.',
    choose: 'Test method',
    add: 'Add this method',
    leave: 'Go back without adding one',
    confirmTitle: 'Confirm the payment',
    confirmText: 'Your bank asks you to confirm a payment of',
    approve: 'Approve',
    fail: 'Refuse',
    methods: {
      card_ok: 'pays',
      mastercard_ok: 'pays',
      card_3ds: 'asks you to confirm every payment',
      card_declined: 'is declined',
      card_insufficient_funds: 'has not enough money',
      card_do_not_honor: 'is declined by the bank',
      card_expired: 'has expired',
      card_lost: 'was reported lost',
      card_stolen: 'was reported stolen',
      card_pickup: 'was called in by the bank',
      card_incorrect_cvc: 'has another security code',
      card_processing_error: 'meets an error of the bank',
      card_velocity: 'is used too often',
      card_authentication_required: 'needs a confirmation that does not come',
      card_refused: 'cannot be added',
      card_lost_before: 'the request is lost before it is charged',
      card_lost_after: 'the answer is lost after it was charged',
      card_charges_back: 'pays, and is charged back a week later',
      card_refund_fails: 'pays, and cannot be refunded',
      sepa_ok: 'settles after three days',
      sepa_fails: 'fails after three days',
      wallet_ok: 'pays; its dates cannot be aligned',
    },
  },
  fr: {
    notice: "Paiements de test : aucun argent n'est déplacé ici, et aucun vrai numéro n'est demandé.",
    setupTitle: 'Ajouter un moyen de paiement',
    setupText: 'Choisissez un moyen de test. Chacun se comporte comme indiqué.',
    choose: 'Moyen de test',
    add: 'Ajouter ce moyen',
    leave: 'Revenir sans rien ajouter',
    confirmTitle: 'Confirmer le paiement',
    confirmText: 'Votre banque vous demande de confirmer un paiement de',
    approve: 'Confirmer',
    fail: 'Refuser',
    methods: {
      card_ok: 'paie',
      mastercard_ok: 'paie',
      card_3ds: 'demande une confirmation à chaque paiement',
      card_declined: 'est refusée',
      card_insufficient_funds: 'fonds insuffisants',
      card_do_not_honor: 'est refusée par la banque',
      card_expired: 'a expiré',
      card_lost: 'est déclarée perdue',
      card_stolen: 'est déclarée volée',
      card_pickup: 'est rappelée par la banque',
      card_incorrect_cvc: 'a un autre code de sécurité',
      card_processing_error: 'rencontre une erreur de la banque',
      card_velocity: 'est utilisée trop souvent',
      card_authentication_required: 'exige une confirmation qui ne vient pas',
      card_refused: 'ne peut pas être ajoutée',
      card_lost_before: 'la demande se perd avant le débit',
      card_lost_after: 'la réponse se perd après le débit',
      card_charges_back: 'paie, puis est contestée une semaine plus tard',
      card_refund_fails: 'paie, et ne peut pas être remboursée',
      sepa_ok: 'est encaissé après trois jours',
      sepa_fails: 'échoue après trois jours',
      wallet_ok: 'paie ; ses dates ne peuvent pas être alignées',
    },
  },
}

const styles = `body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:36rem;padding:1.5rem;color:#1c1c1c;background:#fff}
h1{font-size:1.5rem}fieldset{border:1px solid #767676;border-radius:.5rem;margin:0 0 1rem}
label{display:block;padding:.4rem .25rem}input{width:1.1rem;height:1.1rem;vertical-align:-.15rem}
button{font:inherit;min-height:2.75rem;padding:.5rem 1.25rem;border-radius:.5rem;border:1px solid #1d4ed8;background:#1d4ed8;color:#fff;margin:0 .5rem .5rem 0}
button.second{background:#fff;color:#1d4ed8}.notice{border-inline-start:.25rem solid #b45309;padding-inline-start:.75rem}
:focus-visible{outline:3px solid #b45309;outline-offset:2px}
@media(prefers-color-scheme:dark){body{background:#161616;color:#f2f2f2}button.second{background:#161616;color:#93b4ff;border-color:#93b4ff}}`

export type SandboxPage = { readonly language: PageLanguage; readonly title: string; readonly body: string }

/** A whole page. What it is given is our own text, never a visitor's. */
export function sandboxPage(page: SandboxPage, nonce: string): string {
  const { language } = page
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title><style nonce="${nonce}">${styles}</style></head>
<body><main><h1>${page.title}</h1><p class="notice">${sandboxWords[language].notice}</p>
${page.body}
</main></body>
</html>`
}
