/**
 * The VAT id of an account. The vendor may say with it that the id was found valid; else the tax service is asked
 * afterwards. Until there is evidence, tax is charged.
 */
import { isWrittenRight, tidyTaxId } from '@coterm/core/catalog/tax-id.ts'
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { TaxEvidenceShape, TaxIdShape, toApiTaxId, toTaxEvidence } from '../../resources/tax-id.ts'
import { loadAccount } from '../../store/accounts.ts'
import { insertTaxIdCheck, saveTaxId, type TaxIdCheck } from '../../store/tax-ids.ts'
import { seeAccount } from '../access.ts'
import { operation } from '../operation.ts'
import { todayFor } from '../payments/hold-quote.ts'
import { invalid, notFound } from '../problem.ts'
import { recordCheck, seeTaxId } from './record-check.ts'
import { commitTaxEvents } from './tax-events.ts'

export const setTaxId = operation({
  id: 'setTaxId',
  method: 'PUT',
  path: '/v1/accounts/{account}/tax-id',
  summary: 'Set the VAT id of an account, or remove it',
  callers: ['vendor', 'member'],
  permission: 'settings',
  scope: 'accounts',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.object({
    value: z.string().max(50).nullable().meta({ description: 'Null removes it.' }),
    evidence: TaxEvidenceShape.nullish().meta({ description: 'For the vendor: that it was found valid elsewhere.' }),
  }),
  response: TaxIdShape,
  status: 200,
  async handle(context, { params, body }) {
    const account = id('account', params.account)
    const { loaded: seen } = await seeAccount(context, account)
    const { country } = seen.known.account
    const value = body.value === null ? null : tidyTaxId(body.value)
    if (value !== null && !isWrittenRight(value, country)) {
      throw invalid('value', `is not how a VAT id of ${country} is written`)
    }
    if (body.evidence && context.caller.kind !== 'vendor') throw invalid('evidence', 'is recorded by the vendor')
    if (body.evidence && value === null) throw invalid('evidence', 'is about no VAT id')
    const given = body.evidence ? toTaxEvidence(body.evidence) : null
    await context.database.kysely.transaction().execute(async (transaction) => {
      const loaded = await loadAccount(transaction, account, { lock: true })
      if (!loaded) throw notFound('account')
      const today = await todayFor(transaction, context.clock, loaded)
      if (given && given.checkedOn > today) throw invalid('evidence.checkedOn', 'is in the future')
      const set = value === (loaded.known.account.taxId?.value ?? null) ? {} : { set: value }
      const evidence = given && value !== null ? { value, ...given, ...recorded, checkedAt: context.clock.now() } : null
      if (!('set' in set) && !evidence) return
      await saveTaxId(transaction, account, value)
      if (evidence) await insertTaxIdCheck(transaction, account, evidence)
      await commitTaxEvents(transaction, context, { loaded, ...set, ...(evidence && { checked: evidence }) })
    })
    if (value !== null && !given) await recordCheck(context, account, value)
    return toApiTaxId(await seeTaxId(context, account))
  },
})

const recorded: Pick<TaxIdCheck, 'valid' | 'name' | 'failure'> = { valid: true, name: null, failure: null }
