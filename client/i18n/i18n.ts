import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { typeset } from './typeset.ts'

export type Language = 'fr' | 'en'

interface Messages {
  readonly fr: object
  readonly en: object
}

/** The messages of every place, under the name of its folder. */
const folders = import.meta.glob<Messages>('../*/messages.ts', { eager: true, import: 'messages' })

const STORED = 'language'
const i18n = createInstance()

export function startI18n(): void {
  const resources: Record<Language, Record<string, object>> = { fr: {}, en: {} }
  for (const [path, messages] of Object.entries(folders)) {
    const namespace = path.split('/')[1] ?? path
    resources.fr[namespace] = typeset(messages.fr)
    resources.en[namespace] = messages.en
  }
  void i18n.use(initReactI18next).init({
    resources,
    lng: localStorage.getItem(STORED) === 'en' ? 'en' : 'fr',
    fallbackLng: 'fr',
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  document.documentElement.lang = i18n.language
}

export function setLanguage(language: Language): void {
  localStorage.setItem(STORED, language)
  document.documentElement.lang = language
  void i18n.changeLanguage(language)
}
