/** The rules of EN 16931 as Schematron, and what of them a document breaks. */
import { readFileSync } from 'node:fs'
import schematron from 'node-schematron'

const { Schema } = schematron

export type Rules = { broken(xml: string): string[]; readonly ids: readonly string[] }

export function readRules(syntax: 'ubl' | 'cii'): Rules {
  const text = withoutVariables(readFileSync(new URL(`${syntax}.sch`, import.meta.url), 'utf8'))
  const schema = Schema.fromString(text)
  const ids = [...text.matchAll(/<assert id="([^"]+)"/g)].map(([, id = '']) => id)
  return {
    ids,
    broken: (xml) =>
      schema.validateString(xml).flatMap(({ assertId, isReport }) => (isReport ? [] : [String(assertId)])),
  }
}

// The library hands variables around as JavaScript values, in which sequences of nodes cannot be walked. So each test
// begins with the variables it needs, as XPath knows them.
function withoutVariables(text: string): string {
  return text.replaceAll(/<rule[\s\S]*?<\/rule>/g, (rule) => {
    const lets = [...rule.matchAll(/<let name="(\w+)" value="([^"]*)"\/>/g)].map(([, name = '', value = '']) => ({
      name,
      value,
    }))
    const tests = rule.replaceAll(/\s*<let [^>]*\/>/g, '')
    return tests.replaceAll(/test="([^"]*)"/g, (_, test: string) => `test="${withNeeded(test, lets)}"`)
  })
}

function withNeeded(test: string, lets: readonly { readonly name: string; readonly value: string }[]): string {
  return lets
    .toReversed()
    .reduce(
      (so, { name, value }) => (new RegExp(`\\$${name}\\b`).test(so) ? `let $${name} := ${value} return ${so}` : so),
      test,
    )
}
