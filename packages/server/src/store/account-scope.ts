/**
 * Connections that work for one account, or for everybody. A connection is made to do so before it is handed out, and only
 * when it did something else before: statements of one request nearly always find it as they need it. For one account it
 * takes the role that row-level security holds to that account (migrations/0018-own-account.sql).
 */
import type { AccountId } from '@coterm/core/ids.ts'
import { CompiledQuery, type DatabaseConnection, type Driver } from 'kysely'
import { idToRow } from './ids.ts'

const everybody = ''
// A connection that failed while it was changed works for nobody until it is changed again.
const unknown = 'unknown'
const worksFor = new WeakMap<DatabaseConnection, string>()

/** The driver as it is, for everybody; it opens and closes what the others borrow from. */
export function driverForEverybody(driver: Driver): Driver {
  return { ...borrowed(driver, everybody), init: () => driver.init(), destroy: () => driver.destroy() }
}

export function driverForAccount(driver: Driver, account: AccountId): Driver {
  return borrowed(driver, String(idToRow(account)))
}

function borrowed(driver: Driver, account: string): Driver {
  return {
    init: async () => {},
    async acquireConnection(options) {
      const connection = await driver.acquireConnection(options)
      try {
        await workFor(connection, account)
      } catch (error) {
        await driver.releaseConnection(connection)
        throw error
      }
      return connection
    },
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    releaseConnection: (connection) => driver.releaseConnection(connection),
    destroy: async () => {},
  }
}

async function workFor(connection: DatabaseConnection, account: string): Promise<void> {
  if ((worksFor.get(connection) ?? everybody) === account) return
  worksFor.set(connection, unknown)
  const role = account === everybody ? 'none' : 'coterm_portal'
  const change = `select set_config('role', '${role}', false), set_config('coterm.account', '${account}', false)`
  await connection.executeQuery(CompiledQuery.raw(change))
  worksFor.set(connection, account)
}
