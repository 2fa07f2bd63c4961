/** From a file that has the right shape to a scenario whose names and amounts make sense. */
import type { PriceVersion, Product, ProductId } from '@coterm/core/catalog/catalog.ts'
import { withDefaults } from '@coterm/core/catalog/policy.ts'
import { isWrittenRight, type TaxId } from '@coterm/core/catalog/tax-id.ts'
import { type AccountId, id } from '@coterm/core/ids.ts'
import type { SellerId } from '@coterm/core/invoice/parties.ts'
import { languageFor } from '@coterm/core/language.ts'
import type { Currency } from '@coterm/core/money/currency.ts'
import { type Money, parseMoney } from '@coterm/core/money/money.ts'
import { plainMethod } from '@coterm/core/payment/payment-method.ts'
import type { CatalogUpdate, Scenario, ScenarioAccount } from '@coterm/core/simulator/scenario.ts'
import type { Running } from '@coterm/core/subscription/imported.ts'
import { anchorDayOf } from '@coterm/core/time/period.ts'
import { earliest } from '@coterm/core/time/plain-date.ts'
import { toTaxId as readTaxId } from '../../resources/tax-id.ts'
import { toTaxRate } from '../../resources/tax-rate.ts'
import type { ScenarioFile } from './scenario-file.ts'
import { ScenarioProblem } from './scenario-problem.ts'
import { toSteps } from './to-steps.ts'

type Path = readonly (string | number)[]

export function toScenario(file: ScenarioFile): Scenario {
  const seller = {
    ...file.seller,
    id: file.seller.id as SellerId,
    name: file.seller.name ?? file.seller.id,
    details: null,
  }
  const catalog = toCatalog(file.catalog.products, ['catalog', 'products'])
  const accounts = file.accounts.map((account, index) => toAccount(file, account, ['accounts', index]))
  const steps = toSteps(file, toCatalog)
  const starts = accounts.flatMap(({ subscriptions }) => subscriptions.map(({ start }) => start))
  const from = file.from ?? earliest([...starts, ...steps.map(({ on }) => on)]) ?? file.until
  if (from > file.until) throw new ScenarioProblem(['until'], 'lies before the story begins')
  const late = file.steps.findIndex(({ on }) => on > file.until || on < from)
  if (late >= 0) throw new ScenarioProblem(['steps', late, 'on'], 'lies outside the story, which ends with `until`')
  const { title, until } = file
  const taxRates = file.taxRates.map(toTaxRate)
  return { title, seller, policy: withDefaults(file.policy), taxRates, catalog, accounts, steps, from, until }
}

function toCatalog(given: ScenarioFile['catalog']['products'], path: Path): CatalogUpdate {
  const products = given.map(({ id: name, ...product }): Product => {
    const { family = name, edition = 'standard', retired = false, soldBy = null, taxCategory = 'standard' } = product
    return { id: name as ProductId, name: product.name ?? name, family, edition, retired, soldBy, taxCategory }
  })
  const prices = given.flatMap((product, at) =>
    product.prices.map((price, index): PriceVersion => {
      const { term, currency, from = null } = price
      const amount = (key: 'new' | 'renewal', text: string) =>
        toMoney(text, currency, [...path, at, 'prices', index, key])
      const renewal = price.renewal === undefined ? null : amount('renewal', price.renewal)
      return { product: product.id as ProductId, term, currency, from, new: amount('new', price.new), renewal }
    }),
  )
  return { products, prices }
}

type AccountFile = ScenarioFile['accounts'][number]

function toAccount(file: ScenarioFile, given: AccountFile, path: Path): ScenarioAccount {
  const { id: name, country, region = null, kind } = given
  return {
    account: {
      ...{ id: id('account', name), name: given.name ?? name, country, region, kind, taxId: toTaxId(given, path) },
      ...{ details: null, poNumber: null, recipients: [], language: languageFor(country) },
    },
    paymentMethods: given.paymentMethods.map((method, place) => ({
      method: {
        id: id('paymentMethod', method.id),
        kind: method.type,
        label: method.label ?? method.id,
        expiresOn: method.expiresOn ?? null,
        ...plainMethod,
        isDefault: place === 0,
        isBackup: method.backup,
      },
      behaviour: method.behaviour,
    })),
    subscriptions: given.subscriptions.map((subscription, index) =>
      toRunning(file, { account: given, subscription }, [...path, 'subscriptions', index]),
    ),
  }
}

function toTaxId({ taxId, country }: AccountFile, path: Path): TaxId | null {
  const read = readTaxId(taxId ?? null)
  if (!read || isWrittenRight(read.value, country)) return read
  throw new ScenarioProblem([...path, 'taxId', 'value'], `is not how a VAT id of ${country} is written`)
}

type Given = { readonly account: AccountFile; readonly subscription: AccountFile['subscriptions'][number] }

function toRunning(file: ScenarioFile, { account, subscription }: Given, path: Path): Running {
  const { id: name, product, unitPrice, currency, loyalSince, paymentMethod = null, anchorDay, ...kept } = subscription
  if (!file.catalog.products.some((candidate) => candidate.id === product)) {
    throw new ScenarioProblem([...path, 'product'], `${product} is not in the catalog`)
  }
  if (paymentMethod !== null && !account.paymentMethods.some((method) => method.id === paymentMethod)) {
    throw new ScenarioProblem([...path, 'paymentMethod'], `${paymentMethod} is not a payment method of ${account.id}`)
  }
  return {
    ...kept,
    id: id('subscription', name),
    account: account.id as AccountId,
    product: product as ProductId,
    unitPrice: toMoney(unitPrice, currency ?? file.seller.currency, [...path, 'unitPrice']),
    loyalSince: loyalSince === undefined ? subscription.start : loyalSince,
    paymentMethod: paymentMethod === null ? null : id('paymentMethod', paymentMethod),
    anchorDay: anchorDay ?? anchorDayOf(subscription.start),
  }
}

function toMoney(text: string, currency: Currency, path: Path): Money {
  const amount = parseMoney(text, currency)
  if (amount && amount.minor >= 0n) return amount
  throw new ScenarioProblem(path, `"${text}" is not an amount in ${currency}, such as "420.00"`)
}
