/** Letters about the people of an account: an invitation, an offered ownership, another way to sign in. */
import type { Role } from '@coterm/core/permissions.ts'
import { type Letter, linkTo } from '../letter.ts'
import type { Say } from '../say.ts'

type Names = { readonly seller: string; readonly account: string }

const inviteDays = 7

export function inviteLetter(
  say: Say,
  { seller, account, inviter, role }: Names & { readonly inviter: string; readonly role: Role },
): Letter {
  return {
    subject: say('inviteSubject', { inviter, account }),
    blocks: [
      { type: 'text', text: say('inviteIntro', { inviter, account, role }) },
      { type: 'button', text: say('inviteButton', { account }) },
      { type: 'text', text: say('inviteDoubt') },
    ],
    link: linkTo('invite', '/', inviteDays),
    attachments: [],
    footer: say('footerInvited', { inviter, account, seller }),
  }
}

type Sides = { readonly account: string; readonly from: string; readonly to: string; readonly keeps: boolean }

export const offerDays = 14

export function offerLetter(say: Say, { account, from, keeps }: Sides): Letter {
  return {
    subject: say('offerSubject', { from, account }),
    blocks: [
      { type: 'text', text: say('offerIntro', { from, account, keeps: keeps ? 'yes' : 'no' }) },
      { type: 'button', text: say('offerButton') },
    ],
    link: linkTo('people', '/people', offerDays),
    attachments: [],
  }
}

export function offerAcceptedLetter(say: Say, { account, to, keeps }: Sides): Letter {
  const intro = say('offerAcceptedIntro', { to, keeps: keeps ? 'yes' : 'no' })
  return {
    subject: say('offerAcceptedSubject', { to, account }),
    blocks: [
      { type: 'text', text: intro },
      { type: 'text', text: say('changesDoubt') },
    ],
    link: null,
    attachments: [],
  }
}

export const signInChanges = ['passkey_added', 'passkey_removed', 'codes_added', 'codes_removed'] as const

export type SignInChange = {
  readonly what: (typeof signInChanges)[number]
  /** The passkey's. */
  readonly name: string
}

/** To the member alone: whoever changes how they sign in is them, or somebody they must hear of. */
export function signInChangedLetter(say: Say, { account, what, name }: SignInChange & Pick<Names, 'account'>): Letter {
  return {
    subject: say('signInChangedSubject', { account }),
    blocks: [
      { type: 'text', text: say('signInChangedIntro', { what, name }) },
      { type: 'text', text: say('changesDoubt') },
    ],
    link: null,
    attachments: [],
  }
}
