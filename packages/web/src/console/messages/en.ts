/** What the console says beside what the portal says too, in English. */
import { accounts } from './accounts/en.ts'
import { billing } from './billing/en.ts'
import { catalog } from './catalog/en.ts'
import { desk } from './desk/en.ts'
import { figures } from './figures/en.ts'
import { integrations } from './integrations/en.ts'
import { renewals } from './renewals/en.ts'
import { sellers } from './sellers/en.ts'

export const en = { ...desk, ...accounts, ...billing, ...catalog, ...figures, ...integrations, ...renewals, ...sellers }
