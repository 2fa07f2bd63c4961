/** Letters to the vendor's people: what signs them in to the console, and what they have to look at there. */
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

/** `url`: where nothing is sent any more. */
export function webhookDisabledLetter(say: Say, url: string): Letter {
  return {
    subject: say('webhookDisabledSubject'),
    blocks: [
      { type: 'text', text: say('webhookDisabledIntro', { url }) },
      { type: 'button', text: say('webhookDisabledButton') },
    ],
    link: { purpose: 'sign_in', path: '/console/webhooks', minutesValid: 0 },
    attachments: [],
  }
}
