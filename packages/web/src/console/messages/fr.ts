/** What the console says beside what the portal says too, in French. */
import { accounts } from './accounts/fr.ts'
import { billing } from './billing/fr.ts'
import { catalog } from './catalog/fr.ts'
import { desk } from './desk/fr.ts'
import { figures } from './figures/fr.ts'
import { integrations } from './integrations/fr.ts'
import { renewals } from './renewals/fr.ts'
import { sellers } from './sellers/fr.ts'

export const fr = { ...desk, ...accounts, ...billing, ...catalog, ...figures, ...integrations, ...renewals, ...sellers }
