/** `coterm build`: the portal and the documentation, so that a start finds them made. */
import { Command } from 'commander'
import { buildDocs } from './build-docs.ts'
import { buildPortal } from './build-portal.ts'

export function buildCommand(): Command {
  return new Command('build')
    .description('Build the portal and the documentation ahead of a start')
    .action(async () => {
      const portal = await buildPortal()
      const docs = await buildDocs()
      for (const folder of [portal, docs]) if (folder) console.log(folder)
    })
}
