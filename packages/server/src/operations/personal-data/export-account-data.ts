/** Everything that is kept about an account, for its owner or the vendor to hand out or take elsewhere. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { recordsOfAccount } from '../../store/personal-data.ts'
import { glanceAt } from '../access.ts'
import { operation } from '../operation.ts'
import { PersonalDataShape } from './records.ts'

export const exportAccountData = operation({
  id: 'exportAccountData',
  method: 'GET',
  path: '/v1/accounts/{account}/personal-data',
  summary: 'Take along everything that is kept about an account',
  callers: ['vendor', 'member'],
  permission: 'ownership',
  scope: 'privacy',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.undefined(),
  response: PersonalDataShape,
  status: 200,
  async handle(context, { params }) {
    const account = id('account', params.account)
    await glanceAt(context, account)
    const records = await recordsOfAccount(context.database.kysely, account)
    return { readAt: new Date(context.clock.now()).toISOString(), records: { ...records } as never }
  },
})
