import { holds, isMember, isStaff, type Principal } from '#domain'
import {
  IconAddressBook,
  IconCalendarEvent,
  IconHexagons,
  IconHome,
  IconSettings,
  type Icon,
} from '@tabler/icons-react'

export interface Place {
  readonly key: 'home' | 'directory' | 'meetings' | 'networks' | 'settings'
  readonly to: string
  /** Beginning of every address of the place. */
  readonly under: string
  /** Where else an address of the place may begin. */
  readonly also?: readonly string[]
  readonly Icon: Icon
}

/** The places that this person has something to do in; the others are absent, not greyed. Settings come last. */
export function placesFor(principal: Principal): readonly Place[] {
  const member = isMember(principal)
  const settings = settingsFor(principal)[0]
  return [
    { key: 'home', to: '/', under: '/', Icon: IconHome },
    ...(member
      ? ([
          { key: 'directory', to: '/annuaire', under: '/annuaire', Icon: IconAddressBook },
          {
            key: 'meetings',
            to: '/reunions',
            under: '/reunions',
            also: ['/actions', '/decisions'],
            Icon: IconCalendarEvent,
          },
          { key: 'networks', to: '/reseaux', under: '/reseaux', Icon: IconHexagons },
        ] as const)
      : []),
    ...(settings
      ? ([{ key: 'settings', to: settings.to, under: '/reglages', Icon: IconSettings }] as const)
      : []),
  ]
}

export interface SettingsPlace {
  readonly key: 'grants' | 'audit' | 'import' | 'mailbox'
  readonly to: '/reglages/droits' | '/reglages/journal' | '/reglages/import' | '/reglages/messages'
}

export function settingsFor(principal: Principal): readonly SettingsPlace[] {
  const administrator = holds(principal, 'administrator')
  return [
    ...(administrator
      ? ([
          { key: 'grants', to: '/reglages/droits' },
          { key: 'audit', to: '/reglages/journal' },
        ] as const)
      : []),
    ...(isStaff(principal)
      ? ([
          { key: 'import', to: '/reglages/import' },
          { key: 'mailbox', to: '/reglages/messages' },
        ] as const)
      : []),
  ]
}

/** Whether the address `path` belongs to a place. */
export function isIn(path: string, { under, also = [] }: Pick<Place, 'under' | 'also'>): boolean {
  if (under === '/') return path === '/'
  return [under, ...also].some((each) => path === each || path.startsWith(`${each}/`))
}
