/** What the demo's seller sells. */

export const demoProducts = [
  {
    id: 'autocad-lt',
    name: 'AutoCAD LT',
    family: 'autocad',
    prices: [
      { term: 'P1Y', currency: 'USD', new: '440.00', renewal: '420.00' },
      { term: 'P3Y', currency: 'USD', new: '1310.00', renewal: '1179.00' },
      { term: 'P1M', currency: 'USD', new: '55.00' },
    ],
  },
  {
    id: 'autocad',
    name: 'AutoCAD',
    family: 'autocad',
    edition: 'premium',
    prices: [
      { term: 'P1Y', currency: 'USD', new: '1865.00', renewal: '1690.00' },
      { term: 'P3Y', currency: 'USD', new: '5315.00', renewal: '4815.00' },
    ],
  },
  {
    id: 'site-viewer',
    name: 'Site Viewer',
    prices: [
      { term: 'P1M', currency: 'USD', new: '12.00' },
      { term: 'P1Y', currency: 'USD', new: '120.00', renewal: '108.00' },
    ],
  },
  {
    id: 'rendering',
    name: 'Rendering',
    prices: [
      { term: 'P1Y', currency: 'USD', new: '300.00', renewal: '270.00' },
      { term: 'P3Y', currency: 'USD', new: '840.00', renewal: '760.00' },
    ],
  },
  {
    id: 'plan-check',
    name: 'Plan Check',
    retired: true,
    prices: [{ term: 'P1Y', currency: 'USD', new: '90.00', renewal: '90.00' }],
  },
] as const

/** What runs when the demo begins, on 13 September 2026. */
export const demoSubscriptions = [
  { product: 'autocad-lt', term: 'P1Y', seats: 5, start: '2026-04-01', unitPrice: '420.00', loyalSince: '2020-04-01' },
  { product: 'site-viewer', term: 'P1M', seats: 12, start: '2026-08-20', unitPrice: '12.00', priceKind: 'new' },
  { product: 'rendering', term: 'P1Y', seats: 2, start: '2026-01-15', unitPrice: '270.00', renewalIntent: 'end' },
  { product: 'autocad-lt', term: 'P1Y', seats: 3, start: '2026-06-10', unitPrice: '415.00', channel: 'reseller' },
  { product: 'plan-check', term: 'P1Y', seats: 1, start: '2026-02-01', unitPrice: '90.00' },
] as const

/** Who helps, by what it is about. */
export const demoSupport = {
  email: 'support@software.example',
  contacts: [
    { kind: 'phone', label: 'Monday to Friday, 9 to 18 h', address: '+1 555 0100', countries: ['US'] },
    { kind: 'chat', label: 'About payments', address: 'https://software.example/chat', topics: ['payment', 'renewal'] },
    { kind: 'email', label: 'Answered within a day', address: 'support@software.example' },
    {
      ...{
        kind: 'remote_assistance',
        label: 'We look at your screen with you',
        address: 'https://software.example/remote',
      },
      topics: ['technical'],
    },
    { kind: 'self_help', label: 'Answers to common questions', address: 'https://software.example/help' },
    {
      ...{ kind: 'reseller', label: 'For what you bought from a reseller', address: 'https://reseller.example' },
      channels: ['reseller'],
    },
  ],
} as const

export const demoLinks = {
  website: 'https://software.example',
  terms: 'https://software.example/terms',
  privacy: 'https://software.example/privacy',
  cookies: 'https://software.example/cookies',
  imprint: 'https://software.example/imprint',
  report_abuse: 'https://software.example/abuse',
}
