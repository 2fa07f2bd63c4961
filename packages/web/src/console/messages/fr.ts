/** What the console says beside what the portal says too, in French. */
import { accounts } from './accounts/fr.ts'
import { billing } from './billing/fr.ts'
import { desk } from './desk/fr.ts'
import { sellers } from './sellers/fr.ts'

export const fr = { ...desk, ...accounts, ...billing, ...sellers }
