/** `coterm simulate`: runs a scenario in memory, or with `--against` on a server; both must tell the same. */
import { Command } from 'commander'
import { memoryWorld } from './simulate/memory-world.ts'
import { printReport } from './simulate/print-report.ts'
import { readScenario } from './simulate/read-scenario.ts'
import { runStory } from './simulate/run-story.ts'

type Options = { readonly json?: true; readonly against?: string; readonly apiKey?: string }

const notAScenario = 2

export function simulateCommand(): Command {
  return new Command('simulate')
    .description('Run a scenario: a dated story with what it expects')
    .argument('<file>', 'YAML or JSON')
    .option('--json', 'print everything that happened as one JSON object')
    .option('--against <url>', 'run it through the API of this server, on a test clock of its own')
    .option('--api-key <key>', "the vendor's API key for --against (default: COTERM_API_KEY)")
    .action(simulate)
}

async function simulate(file: string, options: Options): Promise<void> {
  let scenario: Awaited<ReturnType<typeof readScenario>>
  try {
    scenario = await readScenario(file)
  } catch (error) {
    console.error(`${file} is not a scenario.\n${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = notAScenario
    return
  }
  const world = options.against ? await serverWorld(scenario, options) : memoryWorld(scenario)
  const report = await runStory(scenario, world)
  console.log(options.json ? JSON.stringify(report, null, 2) : printReport(report))
  if (report.expectations.failed.length > 0) process.exitCode = 1
}

// Loaded only when asked for: the story in memory needs no client.
async function serverWorld(scenario: Parameters<typeof memoryWorld>[0], { against = '', apiKey }: Options) {
  const { apiWorld } = await import('./simulate/api-world.ts')
  return apiWorld(scenario, { baseUrl: against, apiKey: apiKey ?? process.env.COTERM_API_KEY })
}
