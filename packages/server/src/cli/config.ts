/** `coterm config`: every setting with what holds now, secrets hidden, after checking all of them. */
import { Command } from 'commander'
import { readConfig } from '../config.ts'
import { type Environment, type Setting, settings } from '../settings.ts'

type Options = { readonly json?: true }
type Effective = {
  readonly name: string
  readonly value: string | null
  readonly from: 'environment' | 'standard'
  readonly says: string
}

export function configCommand(): Command {
  return new Command('config')
    .description('Check the settings, and print what holds')
    .option('--json', 'print them as one JSON object')
    .action(({ json }: Options) => {
      readConfig(process.env)
      const effective = settings.map((setting) => effectiveOf(setting, process.env))
      console.log(json ? JSON.stringify({ settings: effective }, null, 2) : effective.map(line).join('\n'))
    })
}

function effectiveOf({ name, says, standard, secret }: Setting, environment: Environment): Effective {
  const given = environment[name as keyof Environment]
  if (!given) return { name, value: standard, from: 'standard', says }
  return { name, value: secret ? '(set, and not shown)' : given, from: 'environment', says }
}

function line({ name, value, from }: Effective): string {
  return `${name.padEnd(30)}  ${value === null ? '(not set)' : from === 'environment' ? value : `${value}  (standard)`}`
}
