/** A new account, with its members and payment methods. */
import { id } from '@coterm/core/ids.ts'
import { accountKinds, type SellerId } from '@coterm/core/invoice/parties.ts'
import { languageFor } from '@coterm/core/language.ts'
import { paymentMethodKinds } from '@coterm/core/payment/payment-method.ts'
import { behaviours } from '@coterm/core/simulator/scenario.ts'
import { parsePlainDate } from '@coterm/core/time/plain-date.ts'
import { z } from 'zod'
import { AccountShape, toApiAccount } from '../../resources/account.ts'
import { AccountBillingChange, changedAccountBilling } from '../../resources/billing-details.ts'
import { RoleText } from '../../resources/member.ts'
import { NewMetadata } from '../../resources/metadata.ts'
import { DateText, idText } from '../../resources/primitives.ts'
import { Region } from '../../resources/tax-rate.ts'
import { createAccount as insertAccount } from '../../store/create-account.ts'
import { loadSeller } from '../../store/sellers.ts'
import { loadTestClock } from '../../store/test-clocks.ts'
import { seeAccount } from '../access.ts'
import { withMetadata } from '../metadata.ts'
import { operation } from '../operation.ts'
import { invalid, notFound } from '../problem.ts'

const NewMember = z.object({ name: z.string().min(1).max(200), email: z.email(), role: RoleText.default('owner') })
const NewPaymentMethod = z.object({
  kind: z.enum(paymentMethodKinds),
  label: z.string().min(1).max(100).optional(),
  expiresOn: DateText.nullish(),
  token: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'The payment provider knows it by this. The sandbox makes one up.' }),
  customer: z.string().max(200).nullish().meta({ description: 'The customer it belongs to at the provider.' }),
  backup: z.boolean().default(false).meta({ description: 'Tried once when another method is declined for good.' }),
  alignable: z.boolean().optional(),
  behaviour: z.enum(behaviours).default('ok').meta({ description: 'What the sandbox provider will answer.' }),
})

const noBilling = { details: null, poNumber: null, recipients: [] }

export const createAccount = operation({
  id: 'createAccount',
  method: 'POST',
  path: '/v1/accounts',
  summary: 'Add a customer account',
  callers: ['vendor'],
  permission: null,
  scope: 'accounts',
  params: z.object({}),
  query: z.object({}),
  body: z.object({
    seller: z.string(),
    name: z.string().min(1).max(200),
    country: z.string().regex(/^[A-Z]{2}$/, 'is not a country: write two capital letters, such as FR'),
    region: Region.nullish(),
    kind: z.enum(accountKinds),
    billingDetails: AccountBillingChange.optional(),
    testClock: idText('testClock').nullish(),
    members: z.array(NewMember).max(100).default([]),
    paymentMethods: z.array(NewPaymentMethod).max(20).default([]),
    metadata: NewMetadata,
  }),
  response: AccountShape,
  status: 201,
  async handle(context, { body }) {
    const { database, clock, provider, sandbox } = context
    const seller = body.seller as SellerId
    if (!(await loadSeller(database.kysely, seller))) throw notFound('seller')
    const testClock = body.testClock == null ? null : id('testClock', body.testClock)
    if (testClock && !(await loadTestClock(database.kysely, testClock))) throw notFound('test clock')
    const tokenless = body.paymentMethods.findIndex(({ kind, token }) => kind !== 'invoice' && token === undefined)
    if (tokenless >= 0 && !sandbox) throw invalid(`paymentMethods.${tokenless}.token`, 'is missing')
    if (body.paymentMethods.filter(({ backup }) => backup).length > 1)
      throw invalid('paymentMethods', 'has two backups')
    const paymentMethods = body.paymentMethods.map(({ label, expiresOn, behaviour, backup, alignable, ...method }) => {
      const { kind, token, customer = null } = method
      return {
        ...{ kind, label: label ?? kind, customer, isBackup: backup, alignable: alignable ?? true },
        ...(token !== undefined && { token }),
        provider: provider.profile.name,
        expiresOn: expiresOn == null ? null : (parsePlainDate(expiresOn) ?? null),
      }
    })
    const { name, country, region = null, kind, members, metadata = {} } = body
    if (region !== null && !region.startsWith(`${country}-`)) throw invalid('region', `is not one of ${country}`)
    const billing = changedAccountBilling({ ...noBilling, language: languageFor(country) }, body.billingDetails ?? {})
    const added = { seller, name, country, region, kind, testClock, members, paymentMethods, billing, metadata }
    const account = await insertAccount(database, added, clock.now())
    const { loaded, today } = await seeAccount(context, account)
    for (const [index, method] of loaded.known.paymentMethods.entries()) {
      const { behaviour = 'ok', token = method.id } = body.paymentMethods[index] ?? {}
      await sandbox?.setBehaviour(token, behaviour)
    }
    return withMetadata(context, { account, kind: 'account' }, toApiAccount(loaded, today))
  },
})
