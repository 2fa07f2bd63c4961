/** Months of whole weeks, and parts of a large answer put together without losing a cent. */
import { expect, test } from 'vitest'
import { addDays, addTotals, sumOf } from '../src/console/renewals/add-up.ts'
import { monthsFrom, spanOf, weeksOf } from '../src/console/renewals/month.ts'

test('a month has its days in weeks from Monday to Sunday', () => {
  expect(spanOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(monthsFrom('2026-12', 1)).toBe('2027-01')
  expect(monthsFrom('2027-01', -1)).toBe('2026-12')
  const weeks = weeksOf('2027-05')
  expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7])
  expect(weeks[0]).toEqual([null, null, null, null, null, '2027-05-01', '2027-05-02'])
  expect(weeks[5]?.[0]).toBe('2027-05-31')
  // Begins on a Monday and has four weeks: nothing is filled up.
  expect(weeksOf('2027-02').flat()).not.toContain(null)
})

const changes = { term: 0, seats: 1, product: 0, date: 0 }
const ofDay = (date: string, currency: string, amount: string, stopped = '0.30') => ({
  ...{ date, notices: 1 },
  currencies: [{ currency, renewals: 2, amount, total: amount, changes, stops: 1, stopped }],
})

test('days of several parts are each there once, by currency', () => {
  const parts = [ofDay('2027-03-02', 'USD', '9007199254740993.01'), ofDay('2027-03-01', 'USD', '0.10')]
  const more = [ofDay('2027-03-02', 'USD', '0.02'), ofDay('2027-03-02', 'JPY', '120', '0')]
  const added = addDays([...parts, ...more])
  expect(added.map(({ date, notices }) => [date, notices])).toEqual([
    ['2027-03-01', 1],
    ['2027-03-02', 3],
  ])
  const [dollars, yen] = added[1]?.currencies ?? []
  expect(dollars).toMatchObject({ renewals: 4, amount: '9007199254740993.03', stops: 2, stopped: '0.60' })
  expect(dollars?.changes).toEqual({ ...changes, seats: 2 })
  expect(yen).toMatchObject({ currency: 'JPY', amount: '120', stopped: '0' })
})

test('totals are added by seller and currency', () => {
  const total = { seller: 'a', currency: 'KWD', invoices: 1, lines: 2, amount: '1.001', tax: '0.000', total: '1.001' }
  const all = [
    { ...total, due: '1.001' },
    { ...total, due: '0.999' },
    { ...total, seller: 'b', due: '0.000' },
  ]
  expect(addTotals(all).map(({ seller, invoices, due }) => [seller, invoices, due])).toEqual([
    ['a', 2, '2.000'],
    ['b', 1, '0.000'],
  ])
  expect(() => sumOf('1.0001', '1.001', 'KWD')).toThrow('not amounts')
})
