/** Where one can go in the console, by what people come for. */

export const groups = [
  {
    name: 'groupCustomers',
    places: [
      { to: '/', name: 'overview' },
      { to: '/accounts', name: 'accounts' },
      { to: '/support', name: 'requests' },
    ],
  },
  {
    name: 'groupMoney',
    places: [
      { to: '/invoices', name: 'vendorInvoices' },
      { to: '/payments', name: 'vendorPayments' },
      { to: '/collections', name: 'collections' },
      { to: '/refunds', name: 'vendorRefunds' },
      { to: '/parked', name: 'parked' },
    ],
  },
  {
    name: 'groupTime',
    places: [
      { to: '/renewals', name: 'renewals' },
      { to: '/dry-run', name: 'dryRun' },
      { to: '/forecast', name: 'sellerForecast' },
      { to: '/figures', name: 'figures' },
    ],
  },
  {
    name: 'groupCatalog',
    places: [{ to: '/catalog', name: 'catalog' }],
  },
  {
    name: 'groupSetUp',
    places: [
      { to: '/sellers', name: 'sellers' },
      { to: '/people', name: 'operators' },
      { to: '/keys', name: 'keys' },
      { to: '/webhooks', name: 'webhooks' },
      { to: '/audit', name: 'audit' },
      { to: '/test-clocks', name: 'testClocks' },
    ],
  },
] as const
