import { formatNumber } from './formatNumber.ts'

const UNITS = {
  fr: ['octets', 'Ko', 'Mo', 'Go'],
  en: ['bytes', 'KB', 'MB', 'GB'],
} as const

/** «1,2 Mo». @param bytes size of a file */
export function formatSize(bytes: number, language: 'fr' | 'en'): string {
  const units = UNITS[language]
  let [value, unit] = [bytes, 0]
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  const rounded = unit === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10
  return `${formatNumber(rounded, language)}\u00a0${units[unit]}`
}
