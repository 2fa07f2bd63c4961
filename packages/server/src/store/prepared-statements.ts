/** A pool of connections to a server on which every statement with parameters is planned once. */
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { parameterText } from './column-values.ts'
import { type StatementNames, statementNames } from './statement-names.ts'

export function preparing(pool: Pool): PostgresPool {
  const names = statementNames()
  const clients = new WeakMap<PoolClient, PostgresPoolClient>()
  return {
    async connect() {
      const client = await pool.connect()
      // Whoever asks again for the same connection has to find what it knows about it.
      const known = clients.get(client) ?? preparingClient(client, names)
      clients.set(client, known)
      return known
    },
    end: () => pool.end(),
    // What a connection that cancels for another one is opened with.
    options: pool.options,
  }
}

// The driver also has a way to read with a cursor; nothing here reads so.
function preparingClient(client: PoolClient, names: StatementNames): PostgresPoolClient {
  let lost = false
  const query = async (text: string, parameters: readonly unknown[]) => {
    const values = parameters.map(parameterText)
    const name = values.length > 0 ? names.nameOf(text) : undefined
    try {
      return await client.query({ text, values, ...(name && { name }) })
    } catch (error) {
      names.failed(text, error)
      if (isUnanswered(error)) lost = true
      throw error
    }
  }
  // A connection whose answer was not waited for may still get it: nobody is to take it for the answer to something else.
  const release = (error?: Error | boolean) => client.release(error ?? lost)
  return { query: query as unknown as PostgresPoolClient['query'], release }
}

function isUnanswered(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout'
}
