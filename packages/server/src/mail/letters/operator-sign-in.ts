/** The letter that signs one of the vendor's people in to the console. */
import type { Letter } from '../letter.ts'
import type { Say } from '../say.ts'

export const operatorLinkMinutes = 15

export function operatorSignInLetter(say: Say): Letter {
  return {
    subject: say('consoleSubject'),
    blocks: [
      { type: 'text', text: say('consoleIntro', { minutes: operatorLinkMinutes }) },
      { type: 'button', text: say('signInButton') },
      { type: 'text', text: say('signInDoubt') },
    ],
    link: { purpose: 'sign_in', path: '/console/sign-in', minutesValid: operatorLinkMinutes },
    attachments: [],
  }
}
