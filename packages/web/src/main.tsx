/** The portal's entry: its addresses, and what every page needs. */
import './ui/styles.css'
import { CotermError } from '@coterm/sdk'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from './language.tsx'
import { Home } from './portal/home.tsx'
import { SignIn } from './portal/sign-in.tsx'
import { supportSearch } from './portal/support/search.ts'
import { lazyPage } from './ui/pages.ts'
import { StepUpGate } from './ui/step-up-gate.tsx'
import { type Entrance, WayIn } from './ui/way-in.ts'

const root = createRootRoute({ component: Outlet, notFoundComponent: Home })
const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })
const subscription = createRoute({
  getParentRoute: () => root,
  path: '/subscriptions/$id',
  // What is not on the first page is loaded when one goes there.
  component: lazyPage(() => import('./portal/subscription/subscription.tsx'), 'SubscriptionPage'),
})
const quote = createRoute({
  getParentRoute: () => root,
  path: '/quotes/$id',
  component: lazyPage(() => import('./portal/quote.tsx'), 'QuotePage'),
})
const invoices = createRoute({
  getParentRoute: () => root,
  path: '/invoices',
  component: lazyPage(() => import('./portal/invoices.tsx'), 'InvoicesPage'),
})
const invoice = createRoute({
  getParentRoute: () => root,
  path: '/invoices/$id',
  component: lazyPage(() => import('./portal/invoice.tsx'), 'InvoicePage'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: SignIn,
  validateSearch: (search: Record<string, unknown>): { problem?: string } =>
    typeof search.problem === 'string' ? { problem: search.problem } : {},
})
const paymentMethods = createRoute({
  getParentRoute: () => root,
  path: '/payment-methods',
  component: lazyPage(() => import('./portal/payment-methods.tsx'), 'PaymentMethodsPage'),
  validateSearch: (search: Record<string, unknown>): { setup?: string } =>
    typeof search.setup === 'string' ? { setup: search.setup } : {},
})
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyPage(() => import('./portal/settings.tsx'), 'SettingsPage'),
})

const align = createRoute({
  getParentRoute: () => root,
  path: '/align',
  component: lazyPage(() => import('./portal/align/align.tsx'), 'AlignPage'),
})

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyPage(() => import('./portal/people.tsx'), 'PeoplePage'),
})
const security = createRoute({
  getParentRoute: () => root,
  path: '/security',
  component: lazyPage(() => import('./portal/security.tsx'), 'SecurityPage'),
})
const renew = createRoute({
  getParentRoute: () => root,
  path: '/subscriptions/$id/renew',
  component: lazyPage(() => import('./portal/subscription/renew.tsx'), 'RenewPage'),
})
const buy = createRoute({
  getParentRoute: () => root,
  path: '/buy',
  component: lazyPage(() => import('./portal/buy/buy.tsx'), 'BuyPage'),
})

const forecast = createRoute({
  getParentRoute: () => root,
  path: '/forecast',
  component: lazyPage(() => import('./portal/forecast/forecast.tsx'), 'ForecastPage'),
})

const support = createRoute({
  getParentRoute: () => root,
  path: '/support',
  component: lazyPage(() => import('./portal/support/support.tsx'), 'SupportPage'),
  validateSearch: supportSearch,
})

const activity = createRoute({
  getParentRoute: () => root,
  path: '/activity',
  component: lazyPage(() => import('./portal/activity/activity.tsx'), 'ActivityPage'),
})

const secondStep = createRoute({
  getParentRoute: () => root,
  path: '/second-step',
  component: lazyPage(() => import('./portal/second-step.tsx'), 'SecondStepPage'),
})

const router = createRouter({
  routeTree: root.addChildren([
    ...[home, subscription, renew, quote, invoices, invoice, paymentMethods, settings, signIn],
    ...[align, buy, forecast, support, activity],
    ...[people, security, secondStep],
  ]),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

// What the API has decided is not asked for again; the client itself repeats what never arrived.
const queries = new QueryClient({
  defaultOptions: { queries: { retry: (count, error) => !(error instanceof CotermError) && count < 1 } },
})

const enter = (to: Entrance) => {
  router.navigate(to === 'sign-in' ? { to: '/sign-in', search: {} } : { to: '/second-step' })
}

const place = document.getElementById('root')
if (!place) throw new Error('The page has no place for the portal')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <WayIn value={enter}>
          <RouterProvider router={router} />
          <StepUpGate />
        </WayIn>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
