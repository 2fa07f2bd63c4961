/** A document in UN/CEFACT Cross Industry Invoice (D16B), by EN 16931; it is also what a Factur-X file carries. */
import type { BillingDocument, DocumentLine, DocumentTax } from '@coterm/core/invoice/document.ts'
import { formatMoney, type Money } from '@coterm/core/money/money.ts'
import { formatPlainDate, type PlainDate } from '@coterm/core/time/plain-date.ts'
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
  'xmlns:rsm': 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  'xmlns:ram': 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  'xmlns:udt': 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
  'xmlns:qdt': 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
}
const en16931 = 'urn:cen.eu:en16931:2017'

export function toCii(document: BillingDocument): string {
  const terms = termsOf(document)
  return writeXml(
    element(
      'rsm:CrossIndustryInvoice',
      [
        element('rsm:ExchangedDocumentContext', [
          element('ram:GuidelineSpecifiedDocumentContextParameter', [element('ram:ID', en16931)]),
        ]),
        element('rsm:ExchangedDocument', [
          element('ram:ID', document.number),
          element('ram:TypeCode', terms.typeCode),
          element('ram:IssueDateTime', [date('udt:DateTimeString', document.issuedOn)]),
        ]),
        element('rsm:SupplyChainTradeTransaction', [
          document.lines.map((line, index) => lineOf(line, String(index + 1))),
          agreement(terms),
          element('ram:ApplicableHeaderTradeDelivery', []),
          settlement(terms),
        ]),
      ],
      namespaces,
    ),
  )
}

function date(name: string, day: PlainDate): XmlNode {
  return element(name, formatPlainDate(day).replaceAll('-', ''), { format: '102' })
}

// Only the total of the tax says its currency.
function amount(name: string, value: Money): XmlNode {
  return element(name, amountText(value))
}

function period(days: Terms['period']): XmlNode {
  return element('ram:BillingSpecifiedPeriod', [
    element('ram:StartDateTime', [date('udt:DateTimeString', days.start)]),
    element('ram:EndDateTime', [date('udt:DateTimeString', days.end)]),
  ])
}

function agreement({ document, sellerVatId, sellerTaxNumber, sellerId, buyerVatId }: Terms): XmlNode {
  const { seller, buyer } = document
  return element('ram:ApplicableHeaderTradeAgreement', [
    optional('ram:BuyerReference', buyer.poNumber),
    element('ram:SellerTradeParty', [
      optional('ram:ID', sellerId),
      party(seller),
      sellerVatId !== null && registration(sellerVatId, 'VA'),
      sellerTaxNumber !== null && registration(sellerTaxNumber, 'FC'),
    ]),
    element('ram:BuyerTradeParty', [party(buyer), buyerVatId !== null && registration(buyerVatId, 'VA')]),
    buyer.poNumber !== null &&
      element('ram:BuyerOrderReferencedDocument', [element('ram:IssuerAssignedID', buyer.poNumber)]),
  ])
}

type Party = BillingDocument['seller'] | BillingDocument['buyer']

function party(named: Party): XmlNode[] {
  const { name, legalName, registration: number } = named
  const trading = legalName !== null && legalName !== name ? name : null
  const organisation = [optional('ram:ID', number), optional('ram:TradingBusinessName', trading)]
  return [
    element('ram:Name', legalName ?? name),
    ...(number !== null || trading !== null ? [element('ram:SpecifiedLegalOrganization', organisation)] : []),
    ...contact(named),
    address(named),
    ...endpoint(named),
  ]
}

function contact({ phone, email }: Party): XmlNode[] {
  if (phone === null && email === null) return []
  return [
    element('ram:DefinedTradeContact', [
      phone !== null && element('ram:TelephoneUniversalCommunication', [element('ram:CompleteNumber', phone)]),
      email !== null && element('ram:EmailURIUniversalCommunication', [element('ram:URIID', email)]),
    ]),
  ]
}

// Where the party receives e-invoices: by mail.
function endpoint({ email }: Party): XmlNode[] {
  if (email === null) return []
  return [element('ram:URIUniversalCommunication', [element('ram:URIID', email, { schemeID: 'EM' })])]
}

function address({ lines, city, postalCode, region, country }: Party): XmlNode {
  const [first, second, ...rest] = lines
  return element('ram:PostalTradeAddress', [
    optional('ram:PostcodeCode', postalCode),
    optional('ram:LineOne', first),
    optional('ram:LineTwo', second),
    optional('ram:LineThree', rest.join(', ')),
    optional('ram:CityName', city),
    element('ram:CountryID', country),
    optional('ram:CountrySubDivisionName', region),
  ])
}

function registration(id: string, scheme: 'VA' | 'FC'): XmlNode {
  return element('ram:SpecifiedTaxRegistration', [element('ram:ID', id, { schemeID: scheme })])
}

function settlement(terms: Terms): XmlNode {
  const { document } = terms
  const { number, currency, taxes, dueOn, corrects } = document
  const credited = corrects && `Credit of ${corrects.number}`
  return element('ram:ApplicableHeaderTradeSettlement', [
    element('ram:PaymentReference', number),
    element('ram:InvoiceCurrencyCode', currency),
    paymentMeans(terms),
    taxes.map(taxOf),
    period(terms.period),
    (dueOn !== null || credited !== null) &&
      element('ram:SpecifiedTradePaymentTerms', [
        optional('ram:Description', credited),
        dueOn !== null && element('ram:DueDateDateTime', [date('udt:DateTimeString', dueOn)]),
      ]),
    totals(terms),
    corrects !== null &&
      element('ram:InvoiceReferencedDocument', [
        element('ram:IssuerAssignedID', corrects.number),
        element('ram:FormattedIssueDateTime', [date('qdt:DateTimeString', corrects.issuedOn)]),
      ]),
  ])
}

function paymentMeans({ document, meansCode }: Terms): XmlNode {
  const { seller } = document
  return element('ram:SpecifiedTradeSettlementPaymentMeans', [
    element('ram:TypeCode', meansCode),
    meansCode === '58' && [
      element('ram:PayeePartyCreditorFinancialAccount', [
        optional('ram:IBANID', seller.iban),
        element('ram:AccountName', seller.legalName ?? seller.name),
      ]),
      seller.bic !== null &&
        element('ram:PayeeSpecifiedCreditorFinancialInstitution', [element('ram:BICID', seller.bic)]),
    ],
  ])
}

function taxOf({ category, rate, taxable, amount: tax }: DocumentTax): XmlNode {
  const why = exemptions[category]
  return element('ram:ApplicableTradeTax', [
    amount('ram:CalculatedAmount', tax),
    element('ram:TypeCode', 'VAT'),
    why !== null && element('ram:ExemptionReason', why.text),
    amount('ram:BasisAmount', taxable),
    element('ram:CategoryCode', categoryCodes[category]),
    why !== null && optional('ram:ExemptionReasonCode', why.code),
    category !== 'outside' && element('ram:RateApplicablePercent', rate),
  ])
}

function totals({ document, paid, due }: Terms): XmlNode {
  const { subtotal, total, currency } = document
  const tax = { minor: total.minor - subtotal.minor, currency }
  return element('ram:SpecifiedTradeSettlementHeaderMonetarySummation', [
    amount('ram:LineTotalAmount', subtotal),
    amount('ram:TaxBasisTotalAmount', subtotal),
    element('ram:TaxTotalAmount', amountText(tax), { currencyID: currency }),
    amount('ram:GrandTotalAmount', total),
    paid.minor !== 0n && amount('ram:TotalPrepaidAmount', paid),
    amount('ram:DuePayableAmount', due),
  ])
}

function lineOf(line: DocumentLine, id: string): XmlNode {
  const { quantity, price, per } = linePrice(line)
  const { category, rate } = line.tax
  return element('ram:IncludedSupplyChainTradeLineItem', [
    element('ram:AssociatedDocumentLineDocument', [
      element('ram:LineID', id),
      element('ram:IncludedNote', [element('ram:Content', calculation(line))]),
    ]),
    element('ram:SpecifiedTradeProduct', [element('ram:Name', line.product)]),
    element('ram:SpecifiedLineTradeAgreement', [
      element('ram:NetPriceProductTradePrice', [
        element('ram:ChargeAmount', formatMoney(price)),
        per !== 1 && element('ram:BasisQuantity', String(per), { unitCode: 'C62' }),
      ]),
    ]),
    element('ram:SpecifiedLineTradeDelivery', [element('ram:BilledQuantity', String(quantity), { unitCode: 'C62' })]),
    element('ram:SpecifiedLineTradeSettlement', [
      element('ram:ApplicableTradeTax', [
        element('ram:TypeCode', 'VAT'),
        element('ram:CategoryCode', categoryCodes[category]),
        category !== 'outside' && element('ram:RateApplicablePercent', rate),
      ]),
      period(lastDays(line.period)),
      element('ram:SpecifiedTradeSettlementLineMonetarySummation', [amount('ram:LineTotalAmount', line.amount)]),
    ]),
  ])
}
