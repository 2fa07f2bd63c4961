/** `coterm operator add`: lets somebody work in the console, and prints a link that signs them in once. */
import { resolve } from 'node:path'
import { operatorRoles } from '@coterm/core/operator-roles.ts'
import type { Instant } from '@coterm/core/time/zone.ts'
import { Command, Option } from 'commander'
import { realClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { type Database, openDatabase, type Reader } from '../store/database.ts'
import { migrate } from '../store/migrate.ts'
import { createOperatorLink } from '../store/operator-sessions.ts'
import { addOperator, findOperatorByEmail, type NewOperator, type Operator } from '../store/operators.ts'
import { recordVendorEvent } from '../store/vendor-events.ts'

const linkMs = 24 * 3_600_000

type Options = Pick<NewOperator, 'role' | 'language'> & { readonly name?: string }

export function operatorCommand(): Command {
  const add = new Command('add')
    .description('Let somebody work in the console; with an address that is known already, print a new link')
    .argument('<email>', 'where letters reach them')
    .option('--name <name>', 'what they are called (default: the address)')
    .addOption(new Option('--role <role>', 'what they may do').choices(operatorRoles).default('admin'))
    .addOption(new Option('--language <language>', 'of letters to them').choices(['en', 'fr']).default('en'))
    .action(addOne)
  return new Command('operator').description('Look after the people who work in the console').addCommand(add)
}

async function addOne(email: string, options: Options): Promise<void> {
  if (!/^\S+@\S+$/.test(email)) throw new Error(`"${email}" is not an e-mail address, such as name@example.com.`)
  const { databaseUrl, dataDir, publicUrl, host, port } = readConfig(process.env)
  const database = await openDatabase(databaseUrl ? { databaseUrl } : { dataDir: resolve(dataDir) })
  try {
    await migrate(database)
    const { name = email, role, language } = options
    const path = await operatorLink(database, { email, name, role, language })
    console.log(`${publicUrl ?? `http://${host}:${port}`}${path}`)
    console.log('It works once, within 24 hours.')
  } finally {
    await database.close()
  }
}

/** Where this operator, who is added if nobody has the address yet, signs in: once, within a day. The trail says so. */
export async function operatorLink({ kysely }: Database, operator: NewOperator): Promise<string> {
  const at = realClock.now()
  return kysely.transaction().execute(async (transaction) => {
    const added = await addOperator(transaction, operator, at)
    const { id, role } = added ?? (await known(transaction, operator))
    const token = await createOperatorLink(transaction, id, (at + linkMs) as Instant)
    const what = added
      ? ({ type: 'operator.invited', data: { operator: id, role } } as const)
      : ({ type: 'operator.link_made', data: { operator: id } } as const)
    await recordVendorEvent(transaction, { ...what, by: 'vendor' }, at)
    return `/console/sign-in?token=${token}`
  })
}

async function known(reader: Reader, { email }: NewOperator): Promise<Operator> {
  const operator = await findOperatorByEmail(reader, email)
  if (!operator) throw new Error(`${email} is disabled: an administrator can enable them in the console.`)
  return operator
}
