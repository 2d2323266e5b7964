import type { MinutesModel } from './MinutesModel.ts'
import { words } from './words.ts'

export const MINUTES_FORMATS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
} as const

export type MinutesFormat = keyof typeof MINUTES_FORMATS

/** «Compte rendu, Réunion du Réseau Culture, 17 mars 2021.docx», without what a file system refuses. */
export function minutesFileName({ title, moment }: MinutesModel, format: MinutesFormat): string {
  const day = moment.split(',')[0]?.replace(/^\p{L}+ (?=\d)/u, '') ?? ''
  const name = [words.minutes, title, day].filter((part) => part !== '').join(', ')
  const clean = name
    // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `${clean.slice(0, 140).replace(/[. ]+$/, '')}.${format}`
}
