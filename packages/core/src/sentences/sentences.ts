/** One sentence for every refusal. */
import type { RefusalCode } from '../refusals.ts'

export type Sentences = Readonly<Record<RefusalCode, string>>
