/** The letter that signs a member in. */
import type { Letter } from '../letter.ts'
import type { Say } from '../say.ts'

export const signInMinutes = 15

export function signInLetter(say: Say, names: { readonly seller: string; readonly account: string }): Letter {
  return {
    subject: say('signInSubject', { seller: names.seller }),
    blocks: [
      { type: 'text', text: say('signInIntro', { account: names.account, minutes: signInMinutes }) },
      { type: 'button', text: say('signInButton') },
      { type: 'text', text: say('signInDoubt') },
    ],
    link: { purpose: 'sign_in', path: '/', minutesValid: signInMinutes },
    attachments: [],
  }
}
