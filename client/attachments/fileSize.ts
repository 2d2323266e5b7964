const UNITS = { fr: ['octets', 'Ko', 'Mo'], en: ['bytes', 'KB', 'MB'] } as const

/** «1,4 Mo». @param bytes a whole number */
export function fileSize(bytes: number, language: string): string {
  const [small, thousands, millions] = UNITS[language === 'fr' ? 'fr' : 'en']
  const number = (value: number, digits: number): string =>
    value.toLocaleString(language, { maximumFractionDigits: digits })
  if (bytes < 1000) return `${number(bytes, 0)}\u00a0${small}`
  if (bytes < 1_000_000) return `${number(bytes / 1000, 0)}\u00a0${thousands}`
  return `${number(bytes / 1_000_000, 1)}\u00a0${millions}`
}
