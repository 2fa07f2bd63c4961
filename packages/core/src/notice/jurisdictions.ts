/**
 * The notices that laws ask for, as they stood in November 2026. Windows are in days and stay inside what the law says
 * in months for every calendar. Check the source before relying on a row; a changed law is a row that ends and one that
 * begins.
 */
import { europeanUnion } from '../catalog/countries.ts'
import type { NoticeRule } from './notice-rule.ts'

const consumer = { kinds: ['consumer'], until: null } as const
const everyTerm = 1
const overAMonth = 32
const overSixtyDays = 61
const aYear = 365

const renewalContents = ['renewal_date', 'last_day_to_stop', 'how_to_stop'] as const

export const noticeRules: readonly NoticeRule[] = [
  {
    ...{ id: 'fr-renewal', countries: ['FR'], region: null, occasion: 'renewal', ...consumer },
    // Three months are 89 days before 1 May, one month is 31 days at most.
    ...{ termDaysMin: overAMonth, window: { earliest: 89, latest: 31 }, from: '2022-08-18' },
    contents: renewalContents,
    source: {
      text: 'Code de la consommation L215-1: a dedicated letter or e-mail between three months and one month before the end of the time for refusing, the last day in a visible box',
      url: 'https://juriblio.fr/codes/code-de-la-consommation/partie-legislative-nouvelle/livre-ii/titre-ier/chapitre-v',
    },
  },
  {
    ...{ id: 'de-renewal', countries: ['DE'], region: null, occasion: 'renewal', ...consumer },
    ...{ termDaysMin: everyTerm, window: null, from: '2022-03-01' },
    contents: ['how_to_stop', 'end_any_time'],
    source: {
      text: 'BGB § 309 no. 9: a renewed contract can be ended at any time with a month of notice; no day is set for telling',
      url: 'https://www.gesetze-im-internet.de/bgb/__309.html',
    },
  },
  {
    ...{ id: 'eu-trial-end', countries: europeanUnion, region: null, occasion: 'trial_end', ...consumer },
    ...{ termDaysMin: everyTerm, window: null, from: '2023-10-05' },
    contents: ['what_follows_the_trial'],
    source: {
      text: 'Court of Justice C-565/22: who is not clearly told what a free time turns into may withdraw again when it does',
      url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX%3A62022CJ0565',
    },
  },
  {
    ...{ id: 'gb-reminder', countries: ['GB'], region: null, occasion: 'renewal', ...consumer },
    // Awaited for spring 2027, for contracts made from then on; the windows are left to regulations.
    ...{ termDaysMin: everyTerm, window: null, from: null },
    contents: [...renewalContents, 'amount_with_tax'],
    source: {
      text: 'Digital Markets, Competition and Consumers Act 2024 s. 258: reminders before the first payment after a trial and in every six months',
      url: 'https://www.legislation.gov.uk/ukpga/2024/13/section/258',
    },
  },
  {
    ...{ id: 'us-ca-renewal', countries: ['US'], region: 'US-CA', occasion: 'renewal', ...consumer },
    ...{ termDaysMin: aYear, window: { earliest: 45, latest: 15 }, from: '2025-07-01' },
    contents: [...renewalContents, 'amount_with_tax', 'next_term'],
    source: {
      text: 'California Business and Professions Code § 17602 as amended by AB 2863: 15 to 45 days before a term of a year or more renews',
      url: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=BPC&sectionNum=17602',
    },
  },
  {
    ...{ id: 'us-ca-price', countries: ['US'], region: 'US-CA', occasion: 'price_change', ...consumer },
    ...{ termDaysMin: everyTerm, window: { earliest: 30, latest: 7 }, from: '2025-07-01' },
    contents: ['price_change', 'how_to_stop'],
    source: {
      text: 'California Business and Professions Code § 17602 as amended by AB 2863: 7 to 30 days before a changed fee',
      url: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=BPC&sectionNum=17602',
    },
  },
  {
    ...{ id: 'us-ca-trial-end', countries: ['US'], region: 'US-CA', occasion: 'trial_end', ...consumer },
    ...{ termDaysMin: overAMonth, window: { earliest: 21, latest: 3 }, from: '2025-07-01' },
    contents: ['renewal_date', 'what_follows_the_trial'],
    source: {
      text: 'California Business and Professions Code § 17602: 3 to 21 days before a free or reduced time of more than 31 days ends',
      url: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=BPC&sectionNum=17602',
    },
  },
  {
    ...{ id: 'us-ny-renewal', countries: ['US'], region: 'US-NY', occasion: 'renewal', ...consumer },
    ...{ termDaysMin: aYear, window: { earliest: 45, latest: 15 }, from: '2023-11-01' },
    contents: [...renewalContents, 'amount_with_tax'],
    source: {
      text: 'New York General Business Law § 527-a: 15 to 45 days before a term of a year or more renews',
      url: 'https://newyork.public.law/laws/n.y._general_business_law_section_527-a',
    },
  },
  {
    ...{ id: 'us-ny-price', countries: ['US'], region: 'US-NY', occasion: 'price_change', ...consumer },
    ...{ termDaysMin: everyTerm, window: { earliest: 30, latest: 5 }, from: '2025-11-05' },
    contents: ['price_change', 'how_to_stop'],
    source: {
      text: 'New York General Business Law § 527-a: 5 to 30 days before a changed price, with the way to stop',
      url: 'https://newyork.public.law/laws/n.y._general_business_law_section_527-a',
    },
  },
  {
    ...{ id: 'us-ma-renewal', countries: ['US'], region: 'US-MA', occasion: 'renewal', ...consumer },
    ...{ termDaysMin: overAMonth, window: { earliest: 30, latest: 5 }, from: '2025-09-02' },
    contents: [...renewalContents, 'amount_with_tax'],
    source: {
      text: '940 CMR 38: 5 to 30 days before, as calendar dates, for terms of more than a month',
      url: 'https://www.mass.gov/regulations/940-CMR-3800-unfair-and-deceptive-fees',
    },
  },
  {
    ...{ id: 'ca-qc-renewal', countries: ['CA'], region: 'CA-QC', occasion: 'renewal', ...consumer },
    ...{ termDaysMin: overSixtyDays, window: { earliest: 90, latest: 60 }, from: '2010-06-30' },
    contents: ['renewal_date', 'how_to_stop'],
    source: {
      text: 'Loi sur la protection du consommateur, art. 214.4: a written notice 60 to 90 days before a contract of more than 60 days ends',
      url: 'http://lpc.quebec/articles/article-214-4/',
    },
  },
  {
    ...{ id: 'ca-qc-trial-end', countries: ['CA'], region: 'CA-QC', occasion: 'trial_end', ...consumer },
    // Passed on 2 December 2025 as bill 10; the day it comes into force is to be set.
    ...{ termDaysMin: everyTerm, window: { earliest: 10, latest: 2 }, from: null },
    contents: ['renewal_date', 'what_follows_the_trial'],
    source: {
      text: 'Québec bill 10 (2025): 2 to 10 days before a free or reduced time ends',
      url: 'https://www.blg.com/fr/insights/2025/12/',
    },
  },
  {
    ...{ id: 'ca-bc-renewal', countries: ['CA'], region: 'CA-BC', occasion: 'renewal', ...consumer },
    // Some parts await regulations; keeping to it from assent on is safe.
    ...{ termDaysMin: overSixtyDays, window: { earliest: 60, latest: 30 }, from: '2025-03-31' },
    contents: [...renewalContents, 'amount_with_tax'],
    source: {
      text: 'British Columbia bill 4 (2025): 30 to 60 days before a contract of more than 60 days renews',
      url: 'https://www.bclaws.gov.bc.ca/civix/document/id/complete/statreg/04002_00',
    },
  },
  {
    ...{ id: 'ca-on-renewal', countries: ['CA'], region: 'CA-ON', occasion: 'renewal', ...consumer },
    // Assented; its regulations are to be made.
    ...{ termDaysMin: everyTerm, window: null, from: null },
    contents: renewalContents,
    source: { text: 'Ontario Consumer Protection Act, 2023', url: 'https://www.ontario.ca/laws/statute/23c23' },
  },
  {
    ...{ id: 'au-renewal', countries: ['AU'], region: null, occasion: 'renewal', until: null },
    // Before parliament; it would cover small businesses too.
    ...{ kinds: ['consumer', 'business'], termDaysMin: everyTerm, window: null, from: null },
    contents: [...renewalContents, 'amount_with_tax'],
    source: {
      text: 'Unfair Trading Practices Bill 2026: reminders before a renewal, from 1 July 2027 if it is passed',
      url: 'https://pulse.mallesons.com/',
    },
  },
]
