/** The vendor's rules as they are written: what is left out has the product's default. */
import { channels, planTypes, platforms } from '@coterm/core/catalog/origin.ts'
import { contactKinds, supportTopics } from '@coterm/core/catalog/support.ts'
import { paymentMethodKinds } from '@coterm/core/payment/payment-method.ts'
import { z } from 'zod'

export const Country = z.string().regex(/^[A-Z]{2}$/, 'is not a country: write two capital letters, such as FR')
const Days = z.int().min(0).max(3660)
const DayList = z.array(Days).max(20)
const Stages = z.strictObject({ expired: Days, suspended: Days })
const Seats = z.int().min(1).max(1_000_000)

const ReturnDays = z.strictObject({ monthly: Days, longer: Days }).partial()
const ReturnRules = z.strictObject({ days: ReturnDays, credit: z.enum(['full', 'minus_used']) }).partial()

export const SupportContactShape = z
  .strictObject({
    kind: z.enum(contactKinds),
    label: z.string().min(1).max(200),
    address: z.string().min(1).max(500),
    countries: z.array(Country).optional(),
    languages: z.array(z.string().regex(/^[a-z]{2}$/)).optional(),
    planTypes: z.array(z.enum(planTypes)).optional(),
    channels: z.array(z.enum(channels)).optional(),
    topics: z.array(z.enum(supportTopics)).optional(),
  })
  .meta({ id: 'SupportContact', description: 'What is left out does not matter: without countries it is for all.' })

export const PolicyShape = z
  .strictObject({
    loyaltyGraceDays: Days,
    addedSeatsPrice: z.enum(['current', 'new']),
    stages: z.strictObject({ monthly: Stages, longer: Stages }).partial(),
    noticeDays: z.strictObject({ monthly: DayList, longer: DayList, yearly: DayList, trial: DayList }).partial(),
    retryDays: DayList,
    seatsMinimum: Seats,
    seatsMaximum: Seats,
    countries: z.union([z.literal('all'), z.array(Country)]),
    channels: z.array(z.enum(channels)),
    platforms: z.array(z.enum(platforms)),
    planTypes: z.array(z.enum(planTypes)),
    alignableMethods: z.array(z.enum(paymentMethodKinds)),
    stubPrice: z.enum(['renewal', 'current']),
    renewWindowDays: Days,
    returns: z
      .strictObject({
        days: ReturnDays,
        credit: z.enum(['full', 'minus_used']),
        byChannel: z.partialRecord(z.enum(channels), ReturnRules),
      })
      .partial(),
    safety: z.strictObject({ linesPerDay: z.int().min(1), timesLast: z.int().min(1), floor: z.int().min(0) }).partial(),
    withdrawal: z.strictObject({ days: Days, countries: z.array(Country) }).partial(),
    legalTermination: z.strictObject({ countries: z.array(Country) }).partial(),
    reverseCharge: z.strictObject({ sellers: z.array(Country), buyers: z.array(Country) }).partial(),
    taxDisplay: z
      .strictObject({
        inclusive: z.strictObject({ consumer: z.array(Country), business: z.array(Country) }).partial(),
      })
      .partial(),
    support: z.strictObject({ email: z.email().nullable(), contacts: z.array(SupportContactShape).max(200) }).partial(),
  })
  .partial()
  .meta({ id: 'Policy', description: "The vendor's rules; what is left out has the product's default." })
