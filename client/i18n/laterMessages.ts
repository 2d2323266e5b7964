import type { Messages } from './i18n.ts'

/** The messages of the places that are not in the first load. */
export const laterMessages = import.meta.glob<Messages>(
  ['../*/messages.ts', '!../{shell,ui,session,home,directory,networks,search,meetings}/messages.ts'],
  { eager: true, import: 'messages' },
)
