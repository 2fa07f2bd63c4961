/** Packs the client and installs the tarball in a project outside the repository, as whoever integrates it does. */
import { execFile } from 'node:child_process'
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
export const root = join(import.meta.dirname, '../../..')

export type Packed = {
  readonly filename: string
  readonly unpackedSize: number
  readonly files: readonly { path: string }[]
}

/** `project`: where the tarball is installed, without a registry. */
export async function packInto(folder: string): Promise<{ readonly project: string; readonly packed: Packed }> {
  const copy = await copyOfPackage(folder)
  const { stdout } = await run('npm', ['pack', '--json', '--silent', '--pack-destination', folder], { cwd: copy })
  const packed = firstOf(JSON.parse(stdout))
  const project = join(folder, 'project')
  await mkdir(project)
  await writeFile(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const quiet = ['--offline', '--no-audit', '--no-fund']
  await run('npm', ['install', ...quiet, join(folder, packed.filename)], { cwd: project })
  return { project, packed }
}

// While it is packed the package says something else about itself, which other tests must not see.
async function copyOfPackage(folder: string): Promise<string> {
  const copy = join(folder, 'packages/sdk')
  await cp(join(root, 'packages/sdk'), copy, { recursive: true, filter: (path) => !/\/(dist|test)$/.test(path) })
  await cp(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  return copy
}

// One npm answers a list, another an object by name.
function firstOf(answer: object): Packed {
  const [first] = Object.values(answer)
  return first as Packed
}
