/** A document in UBL 2.1, by EN 16931: an Invoice or a CreditNote, whose elements come in the order of the schema. */
import type { BillingDocument, DocumentLine, DocumentTax } from '@coterm/core/invoice/document.ts'
import { formatMoney, type Money } from '@coterm/core/money/money.ts'
import { formatPlainDate } from '@coterm/core/time/plain-date.ts'
import {
  amountText,
  calculation,
  categoryCodes,
  exemptions,
  lastDays,
  linePrice,
  type Terms,
  termsOf,
} from './terms.ts'
import { element, optional, writeXml, type XmlNode } from './xml.ts'

const namespaces = {
  'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
}
const en16931 = 'urn:cen.eu:en16931:2017'

export function toUbl(document: BillingDocument): string {
  const terms = termsOf(document)
  const { number, issuedOn, dueOn, currency, corrects, buyer, lines } = document
  const credit = document.kind === 'credit_note'
  const root = credit ? 'CreditNote' : 'Invoice'
  return writeXml(
    element(
      root,
      [
        element('cbc:CustomizationID', en16931),
        element('cbc:ID', number),
        element('cbc:IssueDate', formatPlainDate(issuedOn)),
        !credit && dueOn !== null && element('cbc:DueDate', formatPlainDate(dueOn)),
        element(`cbc:${root}TypeCode`, terms.typeCode),
        element('cbc:DocumentCurrencyCode', currency),
        optional('cbc:BuyerReference', buyer.poNumber),
        period(terms.period),
        buyer.poNumber !== null && element('cac:OrderReference', [element('cbc:ID', buyer.poNumber)]),
        corrects !== null &&
          element('cac:BillingReference', [
            element('cac:InvoiceDocumentReference', [
              element('cbc:ID', corrects.number),
              element('cbc:IssueDate', formatPlainDate(corrects.issuedOn)),
            ]),
          ]),
        element('cac:AccountingSupplierParty', [sellerParty(terms)]),
        element('cac:AccountingCustomerParty', [buyerParty(terms)]),
        paymentMeans(terms),
        credit && element('cac:PaymentTerms', [element('cbc:Note', `Credit of ${corrects?.number ?? number}`)]),
        taxTotal(document),
        totals(terms),
        lines.map((line, index) => lineOf(line, { id: String(index + 1), credit })),
      ],
      { xmlns: `urn:oasis:names:specification:ubl:schema:xsd:${root}-2`, ...namespaces },
    ),
  )
}

function amount(name: string, value: Money): XmlNode {
  return element(name, amountText(value), { currencyID: value.currency })
}

function period(days: Terms['period']): XmlNode {
  return element('cac:InvoicePeriod', [
    element('cbc:StartDate', formatPlainDate(days.start)),
    element('cbc:EndDate', formatPlainDate(days.end)),
  ])
}

function sellerParty({ document, sellerVatId, sellerTaxNumber, sellerId }: Terms): XmlNode {
  const { seller } = document
  return element('cac:Party', [
    endpoint(seller),
    sellerId !== null && element('cac:PartyIdentification', [element('cbc:ID', sellerId)]),
    tradingName(seller),
    address(seller),
    sellerVatId !== null && taxScheme(sellerVatId, 'VAT'),
    sellerTaxNumber !== null && taxScheme(sellerTaxNumber, 'TAX'),
    legalEntity(seller),
    contact(seller),
  ])
}

function buyerParty({ document, buyerVatId }: Terms): XmlNode {
  const { buyer } = document
  return element('cac:Party', [
    endpoint(buyer),
    tradingName(buyer),
    address(buyer),
    buyerVatId !== null && taxScheme(buyerVatId, 'VAT'),
    legalEntity(buyer),
    contact(buyer),
  ])
}

type Party = BillingDocument['seller'] | BillingDocument['buyer']

// Where the party receives e-invoices: by mail.
function endpoint({ email }: Party): XmlNode | null {
  return optional('cbc:EndpointID', email, { schemeID: 'EM' })
}

function tradingName({ name, legalName }: Party): XmlNode | false {
  return legalName !== null && legalName !== name && element('cac:PartyName', [element('cbc:Name', name)])
}

function address({ lines, city, postalCode, region, country }: Party): XmlNode {
  const [first, second, ...rest] = lines
  return element('cac:PostalAddress', [
    optional('cbc:StreetName', first),
    optional('cbc:AdditionalStreetName', second),
    optional('cbc:CityName', city),
    optional('cbc:PostalZone', postalCode),
    optional('cbc:CountrySubentity', region),
    rest.length > 0 && element('cac:AddressLine', [element('cbc:Line', rest.join(', '))]),
    element('cac:Country', [element('cbc:IdentificationCode', country)]),
  ])
}

function taxScheme(id: string, scheme: 'VAT' | 'TAX'): XmlNode {
  return element('cac:PartyTaxScheme', [
    element('cbc:CompanyID', id),
    element('cac:TaxScheme', [element('cbc:ID', scheme)]),
  ])
}

function legalEntity({ name, legalName, registration }: Party): XmlNode {
  return element('cac:PartyLegalEntity', [
    element('cbc:RegistrationName', legalName ?? name),
    optional('cbc:CompanyID', registration),
  ])
}

function contact({ phone, email }: Party): XmlNode | false {
  const known = phone !== null || email !== null
  return known && element('cac:Contact', [optional('cbc:Telephone', phone), optional('cbc:ElectronicMail', email)])
}

function paymentMeans({ document, meansCode }: Terms): XmlNode {
  const { seller, number } = document
  const transfer = meansCode === '58'
  return element('cac:PaymentMeans', [
    element('cbc:PaymentMeansCode', meansCode),
    element('cbc:PaymentID', number),
    transfer &&
      element('cac:PayeeFinancialAccount', [
        optional('cbc:ID', seller.iban),
        element('cbc:Name', seller.legalName ?? seller.name),
        seller.bic !== null && element('cac:FinancialInstitutionBranch', [element('cbc:ID', seller.bic)]),
      ]),
  ])
}

function taxTotal({ taxes, total, subtotal }: BillingDocument): XmlNode {
  const tax = { minor: total.minor - subtotal.minor, currency: total.currency }
  return element('cac:TaxTotal', [amount('cbc:TaxAmount', tax), taxes.map(taxSubtotal)])
}

function taxSubtotal({ category, rate, taxable, amount: tax }: DocumentTax): XmlNode {
  const why = exemptions[category]
  return element('cac:TaxSubtotal', [
    amount('cbc:TaxableAmount', taxable),
    amount('cbc:TaxAmount', tax),
    element('cac:TaxCategory', [
      element('cbc:ID', categoryCodes[category]),
      category !== 'outside' && element('cbc:Percent', rate),
      why !== null && [optional('cbc:TaxExemptionReasonCode', why.code), element('cbc:TaxExemptionReason', why.text)],
      element('cac:TaxScheme', [element('cbc:ID', 'VAT')]),
    ]),
  ])
}

function totals({ document, paid, due }: Terms): XmlNode {
  const { subtotal, total } = document
  return element('cac:LegalMonetaryTotal', [
    amount('cbc:LineExtensionAmount', subtotal),
    amount('cbc:TaxExclusiveAmount', subtotal),
    amount('cbc:TaxInclusiveAmount', total),
    paid.minor !== 0n && amount('cbc:PrepaidAmount', paid),
    amount('cbc:PayableAmount', due),
  ])
}

function lineOf(line: DocumentLine, { id, credit }: { readonly id: string; readonly credit: boolean }): XmlNode {
  const { quantity, price, per } = linePrice(line)
  const { category, rate } = line.tax
  return element(credit ? 'cac:CreditNoteLine' : 'cac:InvoiceLine', [
    element('cbc:ID', id),
    element('cbc:Note', calculation(line)),
    element(credit ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', String(quantity), { unitCode: 'C62' }),
    amount('cbc:LineExtensionAmount', line.amount),
    period(lastDays(line.period)),
    element('cac:Item', [
      element('cbc:Name', line.product),
      element('cac:ClassifiedTaxCategory', [
        element('cbc:ID', categoryCodes[category]),
        category !== 'outside' && element('cbc:Percent', rate),
        element('cac:TaxScheme', [element('cbc:ID', 'VAT')]),
      ]),
    ]),
    element('cac:Price', [
      element('cbc:PriceAmount', formatMoney(price), { currencyID: price.currency }),
      per !== 1 && element('cbc:BaseQuantity', String(per), { unitCode: 'C62' }),
    ]),
  ])
}
