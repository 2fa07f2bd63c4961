/**
 * `npm pack` and `npm publish` take the built client along, not its source. In the repository the source is used as it
 * is, so the package says `src`; while it is being packed it says `dist`, and afterwards `src` again.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const description = join(here, 'package.json')
const kept = join(here, 'package.json.kept')
const compiler = join(here, '../../node_modules/@typescript/native/bin/tsc')

function before(): void {
  // A packing that was interrupted has left the one that says `dist`.
  if (existsSync(kept)) after()
  rmSync(join(here, 'dist'), { recursive: true, force: true })
  execFileSync(process.execPath, [compiler, '-p', join(here, 'tsconfig.build.json')], { stdio: 'inherit' })
  const text = readFileSync(description, 'utf8')
  const exports = { '.': { types: './dist/index.d.ts', default: './dist/index.js' } }
  writeFileSync(kept, text)
  writeFileSync(description, `${JSON.stringify({ ...JSON.parse(text), exports }, null, 2)}\n`)
}

function after(): void {
  renameSync(kept, description)
}

if (process.argv[2] === 'after') after()
else before()
