/** Everything that is kept about the member who asks. */
import { z } from 'zod'
import { recordsOfMember } from '../../store/personal-data.ts'
import { operation } from '../operation.ts'
import { notFound } from '../problem.ts'
import { PersonalDataShape } from './records.ts'

export const exportOwnData = operation({
  id: 'exportOwnData',
  method: 'GET',
  path: '/v1/personal-data',
  summary: 'Take along everything that is kept about oneself',
  callers: ['member'],
  permission: null,
  scope: null,
  params: z.object({}),
  query: z.object({}),
  body: z.undefined(),
  response: PersonalDataShape,
  status: 200,
  async handle({ caller, database, clock }) {
    if (caller.kind !== 'member') throw notFound('member')
    const records = await recordsOfMember(database.kysely, caller.member)
    return { readAt: new Date(clock.now()).toISOString(), records: { ...records } as never }
  },
})
