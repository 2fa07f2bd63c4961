/**
 * What laws ask of the public pages that end a contract, as they stood in November 2026. Nobody has to sign in for them
 * anywhere; where a law asks for more or for less, a row says so.
 */

export type ContractFunctionRule = {
  readonly country: string
  /** Between filling in and sending, what was filled in is shown again and can be changed. */
  readonly recap: boolean
  readonly since: string
  readonly source: { readonly text: string; readonly url: string }
}

const rules: readonly ContractFunctionRule[] = [
  {
    ...{ country: 'DE', recap: false, since: '2022-07-01' },
    source: {
      text: 'BGB § 312k: a button, then a page that asks exactly for kind and cause, identity, contract, date and address, with a second button that sends; § 356a likewise for withdrawing',
      url: 'https://www.gesetze-im-internet.de/bgb/__312k.html',
    },
  },
  {
    ...{ country: 'FR', recap: true, since: '2023-06-01' },
    source: {
      text: 'Code de la consommation L215-1-1 and D215-1 to D215-3: a form, a summary that can be changed, and a last button that notifies',
      url: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000047614123',
    },
  },
]

/** True when what was filled in has to be shown again before it is sent. */
export function showsRecap(country: string): boolean {
  return rules.find((rule) => rule.country === country)?.recap ?? false
}

export const contractFunctionRules = rules
