import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { loadLaterMessages } from './i18n/i18n.ts'
import { SessionGate } from './session/SessionGate.tsx'
import { MissingPage } from './shell/MissingPage.tsx'
import { PageFailed } from './shell/PageFailed.tsx'
import { Shell } from './shell/Shell.tsx'

/** Filters, open record and sort live in the address; each page reads its own. */
const freeSearch = (search: Record<string, unknown>): Record<string, unknown> => search

/** A page whose messages are not in the first load. */
const withMessages = async <T,>(page: Promise<T>): Promise<T> =>
  (await Promise.all([page, loadLaterMessages()]))[0]

const root = createRootRoute({ component: Outlet, notFoundComponent: MissingPage })

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: function Inside(): ReactElement {
    return (
      <SessionGate>
        <Shell />
      </SessionGate>
    )
  },
})

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('./home/HomePage.tsx'), 'HomePage'),
})
const directory = createRoute({
  getParentRoute: () => inside,
  path: '/annuaire',
  beforeLoad: () => {
    throw redirect({ to: '/annuaire/$family', params: { family: 'elus' } })
  },
})
const directoryFamily = createRoute({
  getParentRoute: () => inside,
  path: '/annuaire/$family',
  validateSearch: freeSearch,
  component: lazyRouteComponent(() => import('./directory/DirectoryPage.tsx'), 'DirectoryPage'),
})
const meetings = createRoute({
  getParentRoute: () => inside,
  path: '/reunions',
  validateSearch: freeSearch,
  component: lazyRouteComponent(() => withMessages(import('./meetings/MeetingsPage.tsx')), 'MeetingsPage'),
})
const meeting = createRoute({
  getParentRoute: () => inside,
  path: '/reunions/$id',
  validateSearch: freeSearch,
  component: lazyRouteComponent(() => withMessages(import('./meetings/MeetingPage.tsx')), 'MeetingPage'),
})
const rectification = createRoute({
  getParentRoute: () => inside,
  path: '/reunions/$id/rectificatif/$rid',
  component: lazyRouteComponent(
    () => withMessages(import('./approval/RectificationPage.tsx')),
    'RectificationPage',
  ),
})
const actions = createRoute({
  getParentRoute: () => inside,
  path: '/actions',
  validateSearch: freeSearch,
  component: lazyRouteComponent(() => withMessages(import('./registers/ActionsPage.tsx')), 'ActionsPage'),
})
const decisions = createRoute({
  getParentRoute: () => inside,
  path: '/decisions',
  validateSearch: freeSearch,
  component: lazyRouteComponent(() => withMessages(import('./registers/DecisionsPage.tsx')), 'DecisionsPage'),
})
const networks = createRoute({
  getParentRoute: () => inside,
  path: '/reseaux',
  component: lazyRouteComponent(() => import('./networks/NetworksPage.tsx'), 'NetworksPage'),
})
const network = createRoute({
  getParentRoute: () => inside,
  path: '/reseaux/$slug',
  component: lazyRouteComponent(() => import('./networks/NetworkPage.tsx'), 'NetworkPage'),
})
const grants = createRoute({
  getParentRoute: () => inside,
  path: '/reglages/droits',
  component: lazyRouteComponent(() => withMessages(import('./settings/GrantsPage.tsx')), 'GrantsPage'),
})
const audit = createRoute({
  getParentRoute: () => inside,
  path: '/reglages/journal',
  component: lazyRouteComponent(() => withMessages(import('./settings/AuditPage.tsx')), 'AuditPage'),
})
const importFile = createRoute({
  getParentRoute: () => inside,
  path: '/reglages/import',
  component: lazyRouteComponent(() => withMessages(import('./import/ImportPage.tsx')), 'ImportPage'),
})

const mailbox = createRoute({
  getParentRoute: () => inside,
  path: '/reglages/messages',
  validateSearch: freeSearch,
  component: lazyRouteComponent(() => withMessages(import('./mailbox/MessagesPage.tsx')), 'MessagesPage'),
})

const login = createRoute({
  getParentRoute: () => root,
  path: '/connexion',
  component: lazyRouteComponent(() => import('./session/LoginRoute.tsx'), 'LoginRoute'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('./session/InvitationPage.tsx'), 'InvitationPage'),
})
const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/mot-de-passe',
  component: lazyRouteComponent(() => import('./session/ForgottenPage.tsx'), 'ForgottenPage'),
})
const reset = createRoute({
  getParentRoute: () => root,
  path: '/mot-de-passe/$token',
  component: lazyRouteComponent(() => import('./session/ResetPage.tsx'), 'ResetPage'),
})
const answer = createRoute({
  getParentRoute: () => root,
  path: '/reponse/$token',
  component: lazyRouteComponent(() => withMessages(import('./answer/AnswerPage.tsx')), 'AnswerPage'),
})

const places = [
  home,
  directory,
  directoryFamily,
  meetings,
  meeting,
  rectification,
  actions,
  decisions,
  networks,
  network,
  grants,
  audit,
  importFile,
  mailbox,
]

export const router = createRouter({
  routeTree: root.addChildren([inside.addChildren(places), login, invitation, forgotten, reset, answer]),
  defaultErrorComponent: PageFailed,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
