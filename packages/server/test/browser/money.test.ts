/** Money in the portal: what stands on invoices, how the account pays, a payment that the bank wants confirmed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenPortal, openPortal } from './open-portal.ts'

let portal: OpenPortal

beforeAll(async () => {
  portal = await openPortal()
})

afterAll(() => portal?.close())

async function addMethod(label: string): Promise<void> {
  const { demo, page } = portal
  await page.goto(`${demo.url}/payment-methods`)
  await page.getByRole('button', { name: 'Go to the provider’s page' }).click()
  await page.getByRole('heading', { name: 'Add a payment method' }).waitFor()
  await page.getByLabel(label).check()
  await page.getByRole('button', { name: 'Add this method' }).click()
  await page.getByText('Added. You can use it from now on.').waitFor()
}

test('billing details are saved; what is wrong is told beside its field, and nothing is lost', async () => {
  const { demo, page, fits, picture } = portal
  await page.goto(`${demo.url}/settings`)
  await page.getByLabel('Registered name').fill('Example Studio LLC')
  await page.getByLabel('Address').fill('1 Main Street\nSuite 200')
  await page.getByLabel('City').fill('Portland')
  await page.getByLabel('More recipients').fill('accounts@studio.example\nnobody')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('is not an e-mail address').waitFor()
  expect(await page.getByLabel('Registered name').inputValue()).toBe('Example Studio LLC')
  await fits()
  await page.getByLabel('More recipients').fill('accounts@studio.example')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved. It holds from the next document on.').waitFor()
  await page.reload()
  await page.getByLabel('Address').waitFor()
  expect(await page.getByLabel('Address').inputValue()).toBe('1 Main Street\nSuite 200')
  await picture('billing-details')
})

test('a method is added on the page of the provider and offered first; one in use asks what takes its place', async () => {
  const { page, fits, picture } = portal
  await addMethod('Mastercard')
  await fits()
  await picture('payment-methods')
  const added = page.getByRole('listitem').filter({ hasText: 'Mastercard' })
  await added.getByRole('button', { name: 'Offer it first' }).click()
  await added.getByText('Offered first').waitFor()
  const old = page.getByRole('listitem').filter({ hasText: 'Visa' })
  await old.getByRole('button', { name: 'Remove' }).click()
  await old.getByText('Not open, because:').waitFor()
  await fits()
  await old.getByLabel('What takes its place').selectOption({ label: 'Mastercard •••• 4444' })
  await old.getByRole('button', { name: 'Replace and remove' }).click()
  await page.getByRole('listitem').filter({ hasText: 'Visa' }).waitFor({ state: 'detached' })
})

test('a payment that the bank wants confirmed moves nothing until it is', async () => {
  const { demo, page, fits } = portal
  await addMethod('asks you to confirm every payment')
  const confirming = page.getByRole('listitem').filter({ hasText: 'Visa' }).last()
  await confirming.getByRole('button', { name: 'Offer it first' }).click()
  await confirming.getByText('Offered first').waitFor()
  const replaced = page.getByRole('listitem').filter({ hasText: 'Mastercard' })
  await replaced.getByRole('button', { name: 'Remove' }).click()
  await replaced.getByLabel('What takes its place').selectOption({ label: 'Visa •••• 3220' })
  await replaced.getByRole('button', { name: 'Replace and remove' }).click()
  await replaced.waitFor({ state: 'detached' })
  await page.goto(demo.url)
  await page.getByRole('link', { name: 'AutoCAD LT' }).first().click()
  await page.getByLabel('Seats to add').fill('2')
  await page.getByRole('button', { name: 'See the price' }).first().click()
  await page.getByRole('button', { name: 'Pay $460.27' }).click()
  await page.getByText('Nothing moves until then.').waitFor()
  await fits()
  await page.getByRole('link', { name: 'Confirm the payment with your bank' }).click()
  await page.getByRole('heading', { name: 'Confirm the payment' }).waitFor()
  await fits()
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.goto(`${demo.url}/invoices`)
  await page.locator('[data-invoice]').first().waitFor()
  expect(await page.locator('[data-invoice]').count()).toBe(1)
  expect(await page.locator('[data-invoice]').innerText()).toContain('Paid')
})

test('an invoice says how its amount came about, and can be had as a document', async () => {
  const { demo, page, fits, picture } = portal
  await page.goto(`${demo.url}/invoices`)
  await fits()
  await page.locator('[data-invoice] a').first().click()
  await page.getByText('200 of 365 days').waitFor()
  await fits()
  await picture('invoice')
  const link = await page.getByRole('link', { name: 'PDF' }).getAttribute('href')
  const pdf = await page.request.get(`${demo.url}${link}`)
  expect(pdf.headers()['content-type']).toContain('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
})

test('the pages speak French too', async () => {
  const { demo, page, fits } = portal
  await page.getByLabel('Language').selectOption('fr')
  for (const [path, title] of [
    ['/invoices', 'Factures'],
    ['/payment-methods', 'Moyens de paiement'],
    ['/settings', 'Facturation'],
  ]) {
    await page.goto(`${demo.url}${path}`)
    await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor()
    await page.waitForLoadState('networkidle')
    await fits()
  }
})
