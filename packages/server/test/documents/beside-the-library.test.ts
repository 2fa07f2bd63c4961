/** Our two writers beside a well-kept library's: from the same data, both syntaxes come out the same, element by element. */
import { type Invoice, InvoiceService } from '@e-invoice-eu/core'
import { expect, test } from 'vitest'
import { toCii } from '../../src/documents/e-invoice/cii.ts'
import { toUbl } from '../../src/documents/e-invoice/ubl.ts'
import { buyer, day, givenDocument, line } from './given-document.ts'

type Json = { [name: string]: string | Json | Json[] }

const lists = ['InvoiceLine', 'TaxTotal', 'TaxSubtotal', 'BillingReference', 'PaymentMeans'].map(
  (name) => `cac:${name}`,
)

/** Our UBL as the library's own JSON, in which every document is called an invoice, whatever its type. */
function asLibraryData(ubl: string): Invoice {
  const invoice = ubl
    .replaceAll(/CreditNote(?=Line|TypeCode)/g, 'Invoice')
    .replaceAll('CreditedQuantity', 'InvoicedQuantity')
  const renamed = invoice
    .replace(/<(?:Invoice|CreditNote) /, '<ubl:Invoice ')
    .replace(/<\/(?:Invoice|CreditNote)>/, '</ubl:Invoice>')
  const root: Json = {}
  const open: Json[] = [root]
  for (const [, name, attributes = '', content = ''] of renamed.matchAll(
    /<(?:([\w:]+)((?: [\w:]+="[^"]*")*)>([^<]*)|\/[\w:]+>)/g,
  )) {
    const parent = open.at(-1) ?? root
    if (name === undefined) {
      open.pop()
      continue
    }
    for (const [, key = '', value = ''] of attributes.matchAll(/ (\w+)="([^"]*)"/g)) {
      if (key !== 'xmlns') parent[`${name}@${key}`] = value
    }
    open.push(add(parent, name, content.trim()))
  }
  return withSellerSchemes(root) as unknown as Invoice
}

function add(parent: Json, name: string, text: string): Json {
  const made: Json = {}
  if (text !== '') parent[name] = text
  else if (lists.includes(name)) parent[name] = [...((parent[name] as Json[] | undefined) ?? []), made]
  else parent[name] = made
  return made
}

// A seller may have several tax numbers there, a buyer one.
function withSellerSchemes(root: Json): Json {
  const party = ((root['ubl:Invoice'] as Json)['cac:AccountingSupplierParty'] as Json)['cac:Party'] as Json
  const scheme = party['cac:PartyTaxScheme']
  if (scheme !== undefined) party['cac:PartyTaxScheme'] = [scheme as Json]
  return root
}

// The library names the business process of Peppol, which we do not promise; and it leaves out the delivery where there is
// none, which the schema of CII asks for, and the invoice that a credit note corrects.
function elementsOf(xml: string): string[] {
  return xml
    .replaceAll(/<\?xml[^>]*>|<cbc:ProfileID>.*?<\/cbc:ProfileID>|<ram:ApplicableHeaderTradeDelivery\/>/g, '')
    .replaceAll(/<ram:InvoiceReferencedDocument>[\s\S]*?<\/ram:InvoiceReferencedDocument>/g, '')
    .replaceAll(/<ram:BusinessProcess[\s\S]*?<\/ram:BusinessProcess\w+>/g, '')
    .replaceAll(/ xmlns(:\w+)?="[^"]*"| xsi:\w+="[^"]*"/g, '')
    .split(/>\s*(?=<)/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

const corrects = { number: 'INV-000001', issuedOn: day('2026-09-13') }
const transfer = { ...buyer, payment: { kind: 'invoice', label: 'Transfer' } } as const
const reversed = line({ tax: { category: 'reverse_charge', rate: '0' } })

test.each([
  ['an invoice that is transferred', givenDocument({ buyer: transfer })],
  [
    'a credit note of a reversed charge',
    givenDocument({ kind: 'credit_note', dueOn: null, corrects, lines: [reversed] }),
  ],
])('%s', { timeout: 180_000 }, async (_, document) => {
  const service = new InvoiceService({ log() {}, warn() {}, error() {} })
  const data = asLibraryData(toUbl(document))
  const options = { lang: 'en', noWarnings: true }
  const cii = await service.generate(structuredClone(data), { ...options, format: 'CII' })
  expect(elementsOf(toCii(document))).toEqual(elementsOf(String(cii)))
  const ubl = await service.generate(structuredClone(data), { ...options, format: 'UBL' })
  expect(elementsOf(toUbl(document))).toEqual(elementsOf(String(ubl)))
})
