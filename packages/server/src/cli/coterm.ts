/** The `coterm` command: one program, one subcommand a file. */
import { Command } from 'commander'
import { explainCommand } from './explain.ts'
import { simulateCommand } from './simulate.ts'

const program = new Command('coterm')
  .description('The account where customers look after their subscriptions, and the billing engine behind it')
  .addCommand(explainCommand())
  .addCommand(simulateCommand())

await program.parseAsync()
