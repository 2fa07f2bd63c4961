/** How an account is connected to its own identity provider, where it is. */
import { id } from '@coterm/core/ids.ts'
import { z } from 'zod'
import { idText } from '../../resources/primitives.ts'
import { SingleSignOnShape, toApiSingleSignOn } from '../../resources/sign-in.ts'
import { loadSingleSignOn } from '../../store/single-sign-on.ts'
import { operation } from '../operation.ts'

export const getSingleSignOn = operation({
  id: 'getSingleSignOn',
  method: 'GET',
  path: '/v1/accounts/{account}/single-sign-on',
  summary: "See an account's single sign-on",
  callers: ['vendor'],
  permission: null,
  scope: 'view',
  params: z.object({ account: idText('account') }),
  query: z.object({}),
  body: z.undefined(),
  response: z.object({ singleSignOn: SingleSignOnShape.nullable() }),
  status: 200,
  async handle({ database, publicUrl }, { params }) {
    const connection = await loadSingleSignOn(database.kysely, id('account', params.account))
    return { singleSignOn: connection && toApiSingleSignOn(connection, publicUrl) }
  },
})
