/** The console's entry: its addresses, and what every page needs. */
import '../ui/styles.css'
import { CotermError } from '@coterm/sdk'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { WayIn } from '../ui/way-in.ts'
import { ConsoleLanguageProvider } from './language.tsx'
import { Overview } from './overview.tsx'
import { aheadOf } from './renewals/search.ts'
import { ConsoleSignIn } from './sign-in.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: Overview })
const overview = createRoute({ getParentRoute: () => root, path: '/', component: Overview })
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: ConsoleSignIn,
  validateSearch: (search: Record<string, unknown>): { token?: string } =>
    typeof search.token === 'string' ? { token: search.token } : {},
})
const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./accounts/accounts.tsx'), 'AccountsPage'),
})
const account = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$id',
  component: lazyRouteComponent(() => import('./accounts/account.tsx'), 'AccountPage'),
})
const quote = createRoute({
  getParentRoute: () => root,
  path: '/quotes/$id',
  component: lazyRouteComponent(() => import('./accounts/quote.tsx'), 'QuotePage'),
})
const support = createRoute({
  getParentRoute: () => root,
  path: '/support',
  component: lazyRouteComponent(() => import('./support.tsx'), 'SupportPage'),
})
const invoices = createRoute({
  getParentRoute: () => root,
  path: '/invoices',
  component: lazyRouteComponent(() => import('./billing/invoices.tsx'), 'InvoicesPage'),
})
const invoice = createRoute({
  getParentRoute: () => root,
  path: '/invoices/$id',
  component: lazyRouteComponent(() => import('./billing/invoice.tsx'), 'InvoicePage'),
})
const payments = createRoute({
  getParentRoute: () => root,
  path: '/payments',
  component: lazyRouteComponent(() => import('./billing/payments.tsx'), 'PaymentsPage'),
})
const refunds = createRoute({
  getParentRoute: () => root,
  path: '/refunds',
  component: lazyRouteComponent(() => import('./billing/refunds.tsx'), 'RefundsPage'),
})
const collections = createRoute({
  getParentRoute: () => root,
  path: '/collections',
  component: lazyRouteComponent(() => import('./billing/collections.tsx'), 'CollectionsPage'),
})
const parked = createRoute({
  getParentRoute: () => root,
  path: '/parked',
  component: lazyRouteComponent(() => import('./billing/parked.tsx'), 'ParkedPage'),
})
const renewals = createRoute({
  getParentRoute: () => root,
  path: '/renewals',
  component: lazyRouteComponent(() => import('./renewals/renewals.tsx'), 'RenewalsPage'),
  validateSearch: aheadOf,
})
const dryRun = createRoute({
  getParentRoute: () => root,
  path: '/dry-run',
  component: lazyRouteComponent(() => import('./renewals/dry-run.tsx'), 'DryRunPage'),
  validateSearch: aheadOf,
})
const forecast = createRoute({
  getParentRoute: () => root,
  path: '/forecast',
  component: lazyRouteComponent(() => import('./renewals/forecast.tsx'), 'SellerForecastPage'),
  validateSearch: aheadOf,
})
const figures = createRoute({
  getParentRoute: () => root,
  path: '/figures',
  component: lazyRouteComponent(() => import('./figures/figures.tsx'), 'FiguresPage'),
  validateSearch: aheadOf,
})
const sellers = createRoute({
  getParentRoute: () => root,
  path: '/sellers',
  component: lazyRouteComponent(() => import('./sellers/sellers.tsx'), 'SellersPage'),
})
const seller = createRoute({
  getParentRoute: () => root,
  path: '/sellers/$id',
  component: lazyRouteComponent(() => import('./sellers/seller.tsx'), 'SellerPage'),
})
const operators = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('./operators.tsx'), 'OperatorsPage'),
})
const keys = createRoute({
  getParentRoute: () => root,
  path: '/keys',
  component: lazyRouteComponent(() => import('./integrations/keys.tsx'), 'KeysPage'),
})
const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('./integrations/webhooks.tsx'), 'WebhooksPage'),
})
const webhook = createRoute({
  getParentRoute: () => root,
  path: '/webhooks/$id',
  component: lazyRouteComponent(() => import('./integrations/webhook.tsx'), 'WebhookPage'),
})
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  component: lazyRouteComponent(() => import('./integrations/audit.tsx'), 'AuditPage'),
})
const catalog = createRoute({
  getParentRoute: () => root,
  path: '/catalog',
  component: lazyRouteComponent(() => import('./catalog/catalog.tsx'), 'CatalogPage'),
})
const draft = createRoute({
  getParentRoute: () => root,
  path: '/drafts/$id',
  component: lazyRouteComponent(() => import('./catalog/draft.tsx'), 'DraftPage'),
})
const testClocks = createRoute({
  getParentRoute: () => root,
  path: '/test-clocks',
  component: lazyRouteComponent(() => import('./test-clocks.tsx'), 'TestClocksPage'),
})

const router = createRouter({
  basepath: '/console',
  routeTree: root.addChildren([
    ...[overview, signIn, accounts, account, quote, support],
    ...[renewals, dryRun, forecast],
    ...[payments, refunds, collections, figures],
    ...[invoices, invoice, parked, sellers, seller, operators, testClocks],
    ...[catalog, draft, keys, webhooks, webhook, audit],
  ]),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

const queries = new QueryClient({
  defaultOptions: { queries: { retry: (count, error) => !(error instanceof CotermError) && count < 1 } },
})

const enter = () => {
  router.navigate({ to: '/sign-in', search: {} })
}

const place = document.getElementById('root')
if (!place) throw new Error('The page has no place for the console')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ConsoleLanguageProvider>
        <WayIn value={enter}>
          <RouterProvider router={router} />
        </WayIn>
      </ConsoleLanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
