import { defaultTheme } from '@adobe/react-spectrum/defaultTheme'
import { Provider } from '@adobe/react-spectrum/Provider'
import { ToastContainer } from '@adobe/react-spectrum/Toast'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo, useSyncExternalStore } from 'react'
import {
  createHashRouter,
  Outlet,
  type RouteObject,
  RouterProvider,
  useHref,
  useNavigate,
} from 'react-router'
import { StoresPage } from './features/stores/stores-page'
import { type ActiveLanguage, LanguageProvider, useLanguage } from './i18n/language'
import { useWords } from './i18n/words-context'
import { StoreRoute } from './platform/address/store-route'
import { createAdminApi } from './platform/api/admin-api'
import { AdminApiProvider, failureIn } from './platform/api/admin-api-context'
import { Rights } from './platform/api/rights'
import { LeaveGuard } from './platform/form/leave-guard'
import { GridSelectionContext } from './platform/host/grid-selection'
import { HostGate } from './platform/host/host-gate'
import type { Session } from './platform/host/session'
import { CrashedPage, NotFoundPage } from './platform/ui/message-pages'
import { PageSkeleton } from './platform/ui/page-skeleton'
import './platform/ui/fonts.css'
import './platform/ui/page.css'

const ConnectPage = lazy(() => import('./features/stores/connect/connect-page'))
const AccountsPage = lazy(() => import('./features/stores/accounts/accounts-page'))
const StoreDashboard = lazy(() => import('./features/stores/dashboard/store-dashboard'))
const ListingSettingsPage = lazy(() => import('./features/stock-quantity/listing-settings-page'))
const ListingsPage = lazy(() => import('./features/listings/listings-page'))
const MatchingPage = lazy(() => import('./features/matching/matching-page'))
const ChosenProductsPage = lazy(() => import('./features/listings/chosen/chosen-products-page'))
const OverrideFilePage = lazy(() => import('./features/override-file/override-file-page'))
const SharedSkusPage = lazy(() => import('./features/shared-skus/shared-skus-page'))
const AppSettingsPage = lazy(() => import('./features/app-settings/app-settings-page'))
const DoctorPage = lazy(() => import('./features/doctor/doctor-page'))
const ActivityPage = lazy(() => import('./features/activity/activity-page'))
const RecentActivity = lazy(() => import('./features/activity/recent-activity'))

const routes: RouteObject[] = [
  {
    element: <Frame />,
    errorElement: <CrashedPage />,
    children: [
      { index: true, element: <StoresPage /> },
      { path: 'connect', element: <ConnectPage /> },
      { path: 'accounts', element: <AccountsPage /> },
      {
        path: 'stores/:storeId',
        element: <StoreRoute />,
        children: [
          { index: true, element: <StoreDashboard RecentActivity={RecentActivity} /> },
          { path: 'listing-settings', element: <ListingSettingsPage /> },
          { path: 'listings', element: <ListingsPage /> },
          { path: 'matching', element: <MatchingPage /> },
          { path: 'override-file', element: <OverrideFilePage /> },
          { path: 'activity', element: <ActivityPage /> },
        ],
      },
      { path: 'listings', element: <ListingsPage /> },
      { path: 'chosen-products/:purpose', element: <ChosenProductsPage /> },
      { path: 'shared-skus', element: <SharedSkusPage /> },
      { path: 'app-settings', element: <AppSettingsPage /> },
      { path: 'doctor', element: <DoctorPage /> },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]

/** The whole page: connects to its Adobe host, then routes. */
export function App({ initialLanguage }: { readonly initialLanguage: ActiveLanguage }) {
  return (
    <LanguageProvider first={initialLanguage}>
      <HostGate>{(session) => <Connected session={session} />}</HostGate>
    </LanguageProvider>
  )
}

function Connected({ session }: { readonly session: Session }) {
  const { follow } = useLanguage()
  const { locale } = session
  useEffect(() => {
    // If the catalogue cannot be fetched, keep the current language.
    if (locale) follow(locale).catch(() => {})
  }, [locale, follow])
  const api = useMemo(() => createAdminApi(session), [session])
  const queries = useMemo(createQueryClient, [])
  const router = useMemo(
    () => createHashRouter([{ element: <Themed session={session} />, children: routes }]),
    [session],
  )
  return (
    <AdminApiProvider api={api}>
      <QueryClientProvider client={queries}>
        <GridSelectionContext.Provider value={session}>
          <RouterProvider router={router} />
        </GridSelectionContext.Provider>
      </QueryClientProvider>
    </AdminApiProvider>
  )
}

/** Spectrum's links navigate through the router, so the provider is inside it. */
function Themed({ session }: { readonly session: Session }) {
  const { locale } = useWords()
  const navigate = useNavigate()
  const hostScheme = useSyncExternalStore(session.onColorScheme, session.colorScheme)
  // Without a scheme from the host, Spectrum follows the system.
  const scheme = hostScheme ? { colorScheme: hostScheme } : {}
  return (
    <Provider
      theme={defaultTheme}
      locale={locale}
      router={{ navigate: (path) => void navigate(path), useHref: useAddress }}
      minHeight="100vh"
      {...scheme}
    >
      <Outlet />
      <ToastContainer placement="top" />
    </Provider>
  )
}

const OUTSIDE = /^https:/

/** Returns the address of a link. An address outside the page is returned unchanged. */
function useAddress(to: string): string {
  const isOutside = OUTSIDE.test(to)
  const route = useHref(isOutside ? '/' : to)
  return isOutside ? to : route
}

function Frame() {
  return (
    <main className="page">
      <LeaveGuard>
        <Rights>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </Rights>
      </LeaveGuard>
    </main>
  )
}

/** Retries once, and only failures that may pass. Otherwise the page shows the failure with a *Try again* button. */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        retryDelay: 800,
        retry: (failures, error) => failures < 1 && MAY_HEAL.has(failureIn(error).kind),
      },
    },
  })
}

const MAY_HEAL: ReadonlySet<string> = new Set(['unreachable', 'server'])
