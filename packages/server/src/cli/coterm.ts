/** The `coterm` command: one program, one subcommand a file. Only what is asked for is loaded. */
import { Command } from 'commander'

const program = new Command('coterm').description(
  'The account where customers look after their subscriptions, and the billing engine behind it',
)

const [asked] = process.argv.slice(2)
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).startCommand(),
  serve: async () => (await import('./start.ts')).serveCommand(),
  work: async () => (await import('./start.ts')).workCommand(),
  config: async () => (await import('./config.ts')).configCommand(),
  build: async () => (await import('./build.ts')).buildCommand(),
  migrate: async () => (await import('./migrate.ts')).migrateCommand(),
  backup: async () => (await import('./backup.ts')).backupCommand(),
  restore: async () => (await import('./restore.ts')).restoreCommand(),
  simulate: async () => (await import('./simulate.ts')).simulateCommand(),
  explain: async () => (await import('./explain.ts')).explainCommand(),
  operator: async () => (await import('./operator.ts')).operatorCommand(),
  renew: async () => (await import('./renew.ts')).renewCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  bench: async () => (await import('./bench.ts')).benchCommand(),
  mcp: async () => (await import('./mcp.ts')).mcpCommand(),
}

// Without a command all of them are listed.
const loaded = asked !== undefined && Object.hasOwn(commands, asked) ? [asked] : Object.keys(commands)
for (const name of loaded) {
  const command = await commands[name]?.()
  if (command) program.addCommand(command)
}

try {
  await program.parseAsync()
} catch (error) {
  // What a person can put right is told in one line; the stack is for us.
  console.error(`error: ${error instanceof Error ? error.message : String(error)}`)
  if (process.env.DEBUG) console.error(error)
  process.exitCode = 1
}
