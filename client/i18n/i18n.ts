import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { typeset } from './typeset.ts'

export type Language = 'fr' | 'en'

export interface Messages {
  readonly fr: object
  readonly en: object
}

type Folders = Readonly<Record<string, Messages>>

/** The messages of the places that one begins with, under the name of each folder. */
const firstMessages = import.meta.glob<Messages>(
  '../{shell,ui,session,home,directory,networks,search,meetings}/messages.ts',
  { eager: true, import: 'messages' },
)

const STORED = 'language'
const i18n = createInstance()

export function startI18n(): void {
  void i18n.use(initReactI18next).init({
    resources: {},
    lng: localStorage.getItem(STORED) === 'en' ? 'en' : 'fr',
    fallbackLng: 'fr',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  add(firstMessages)
  document.documentElement.lang = i18n.language
}

let later: Promise<void> | null = null

/** Brings the messages of all other places; a page of theirs is not shown before. */
export function loadLaterMessages(): Promise<void> {
  later ??= import('./laterMessages.ts').then(
    ({ laterMessages }) => add(laterMessages),
    (error: unknown) => {
      later = null
      throw error
    },
  )
  return later
}

function add(folders: Folders): void {
  for (const [path, { fr, en }] of Object.entries(folders)) {
    const namespace = path.split('/')[1] ?? path
    i18n.addResourceBundle('fr', namespace, typeset(fr))
    i18n.addResourceBundle('en', namespace, en)
  }
}

export function setLanguage(language: Language): void {
  localStorage.setItem(STORED, language)
  document.documentElement.lang = language
  void i18n.changeLanguage(language)
}
