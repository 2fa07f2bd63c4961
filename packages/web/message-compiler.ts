/**
 * Messages are read when the portal is built, so that nobody who visits it loads a parser. What is wrong in a message
 * fails the build.
 */
import { parse } from '@formatjs/icu-messageformat-parser'
import { type Plugin, runnerImport } from 'vite'

const catalogue = /\/src\/(?:console\/)?messages\/(?:\w+\/)*[a-z]{2}\.ts$/

export function messageCompiler(): Plugin {
  return {
    name: 'compiled-messages',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
          },
        ],
      },
    }),
    async transform(_code, id) {
      if (!catalogue.test(id)) return null
      const { module } = await runnerImport<Record<string, Record<string, string>>>(id)
      const exported = Object.entries(module).map(([name, messages]) => {
        const compiled = Object.entries(messages).map(([key, text]) => [key, parse(text)])
        return `export const ${name} = ${JSON.stringify(Object.fromEntries(compiled))}`
      })
      return { code: exported.join('\n'), map: null }
    },
  }
}
