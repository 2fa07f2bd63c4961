/** What the people and keys of the vendor's are called that stand in a trail. Members of accounts are not among them. */
import { id, idPrefixes } from '@coterm/core/ids.ts'
import { namesOfApiKeys } from '../store/api-keys.ts'
import type { Reader } from '../store/database.ts'
import { namesOfOperators } from '../store/operators.ts'

export async function namesOfAskers(reader: Reader, by: readonly unknown[]): Promise<ReadonlyMap<string, string>> {
  const named = [...new Set(by)].filter((each) => typeof each === 'string')
  const of = (kind: 'apiKey' | 'operator') => named.filter((each) => each.startsWith(`${idPrefixes[kind]}_`))
  const keys = of('apiKey').map((each) => id('apiKey', each))
  return new Map([...(await namesOfApiKeys(reader, keys)), ...(await namesOfOperators(reader, of('operator')))])
}
