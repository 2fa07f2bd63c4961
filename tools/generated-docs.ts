/** What the documentation says that the code knows: every refusal, and every story of the guide as it comes out. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allows, permissions, roles } from '../packages/core/src/permissions.ts'
import { refusalSentences } from '../packages/core/src/refusal-sentences.ts'
import { refusalCodes } from '../packages/core/src/refusals.ts'
import { memoryWorld } from '../packages/server/src/cli/simulate/memory-world.ts'
import { printReport } from '../packages/server/src/cli/simulate/print-report.ts'
import { readScenario } from '../packages/server/src/cli/simulate/read-scenario.ts'
import { runStory } from '../packages/server/src/cli/simulate/run-story.ts'
import { operations } from '../packages/server/src/operations/index.ts'
import { type Setting, settings } from '../packages/server/src/settings.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'scenarios')

type Told = {
  readonly file: string
  readonly comment: string
  readonly title: string
  readonly report: string
  readonly codes: ReadonlySet<string>
}

/** Every generated page with its content. */
export async function generatedDocs(): Promise<Map<string, string>> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  const stories: Told[] = []
  for (const file of files) stories.push(await tell(file))
  return new Map([
    [join(root, 'docs/reference/refusals.md'), refusalsPage(stories)],
    [join(root, 'docs/reference/roles.md'), rolesPage()],
    [join(root, 'docs/reference/operations.md'), operationsPage()],
    [join(root, 'docs/reference/configuration.md'), configurationPage()],
    [join(root, 'docs/guide/stories.md'), storiesPage(stories)],
  ])
}

async function tell(file: string): Promise<Told> {
  const path = join(folder, file)
  const [comment = ''] = (await readFile(path, 'utf8')).split('\n')
  const scenario = await readScenario(path)
  const report = await runStory(scenario, memoryWorld(scenario))
  const words = JSON.stringify(report.steps).match(/[a-z_]{6,}/g) ?? []
  const codes = new Set(words.filter((word) => (refusalCodes as readonly string[]).includes(word)))
  // The title and the count of expectations belong to the command, not to the story.
  const lines = printReport(report).split('\n').slice(2, -2)
  return { file, comment: comment.replace(/^# /, ''), title: scenario.title, report: lines.join('\n'), codes }
}

function configurationPage(): string {
  const rows = settings.map((setting: Setting) => {
    const { name, says, standard, secret } = setting
    return `| \`${name}\` | ${says}${secret ? ' **Secret.**' : ''} | ${standard === null ? '' : `\`${standard}\``} |`
  })
  return `# Settings

Everything is set by the environment; an option of a command wins over it. \`coterm config\` checks all of it and prints what
holds, without the secrets. Where a value cannot be read, nothing starts, and one line says what it should be.

| Name | What it is for | Without it |
|---|---|---|
${rows.join('\n')}
`
}

function refusalsPage(stories: readonly Told[]): string {
  const rows = refusalCodes.map((code) => {
    const sentences = (['en', 'fr'] as const).map((language) => refusalSentences[language][code])
    const found = stories.filter(({ codes }) => codes.has(code)).slice(0, 3)
    const links = found.map(({ title, file }) => `[${title}](../guide/stories.md#${anchorOf(file)})`)
    return `| \`${code}\` | ${sentences.join(' | ')} | ${links.join(', ')} |`
  })
  return `# Refusals

Every reason why something is not open, in the order in which they are checked and listed. The code, the API, the portal
and this page have one list. Places in braces are filled in. Each refusal carries what puts it right (\`fix\`) or whom to ask
(\`contact\`) where there is such a thing.

| code | English | French | seen in |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}

function rolesPage(): string {
  const rows = permissions.map((permission) => {
    const needing = operations.filter((operation) => operation.permission === permission).map(({ id }) => id)
    const cells = roles.map((role) => (allows(role, permission) ? 'yes' : ''))
    return `| \`${permission}\` | ${cells.join(' | ')} | ${needing.join(', ')} |`
  })
  return `# Roles

What each role of a member allows, and the operations that ask for it. The API, the decisions and the portal ask one table;
what it does not allow is refused as \`no_permission\`. The vendor, by API key, needs no role.

| permission | ${roles.join(' | ')} | operations |
| --- | ${roles.map(() => '---').join(' | ')} | --- |
${rows.join('\n')}
`
}

function operationsPage(): string {
  const rows = operations.map(({ id, method, path, summary }) => `| \`${id}\` | ${summary} | \`${method} ${path}\` |`)
  return `# Operations

Everything the API does. The client has a function of the same name for each; shapes are in the
[API's description](../../packages/sdk/openapi.json).

| operation | what it does | request |
| --- | --- | --- |
${rows.join('\n')}
`
}

function storiesPage(stories: readonly Told[]): string {
  const chapters = stories.map(({ file, comment, title, report }) => {
    return `<a id="${anchorOf(file)}"></a>\n\n## ${title}\n\n${comment}\n\n\`\`\`text\n${report}\n\`\`\`\n\n[The story as a file](../../scenarios/${file})\n`
  })
  const list = stories.map(({ file, title }) => `* [${title}](#${anchorOf(file)})`)
  return `# Stories

What happens in each case, day by day. These are the scenarios of this repository as they come out; each is played in memory
and through the API on both databases by the tests.

${list.join('\n')}

${chapters.join('\n')}`
}

function anchorOf(file: string): string {
  return file.replace(/\.yaml$/, '')
}
