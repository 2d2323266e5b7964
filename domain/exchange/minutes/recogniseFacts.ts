import { fold } from '../../search/fold.ts'

/** What the head of somebody else's minutes says. Empty where it says nothing. */
export interface Facts {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** `HH:MM` */
  readonly start: string
  readonly end: string
  readonly represented: number | null
}

const MONTHS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(
  ' ',
)
const DAY = new RegExp(String.raw`\b(\d{1,2})(?:er)?\s+(${MONTHS.join('|')})\s+(\d{4})\b`)
const HOURS = /\b(\d{1,2})\s*h\s*(\d\d)?\s*(?:[–—-]|a)\s*(\d{1,2})\s*h\s*(\d\d)?/
const COMMUNES = /\b(\d{1,3})\s+communes?\s+representees?\b/

/** A day written in French, `YYYY-MM-DD`, or empty. */
export function spokenDay(text: string): string {
  const [, day = '', month = '', year] = DAY.exec(fold(text)) ?? []
  return year ? `${year}-${two(String(MONTHS.indexOf(month) + 1))}-${two(day)}` : ''
}

export function recogniseFacts(text: string): Facts {
  const plain = fold(text)
  const [, fromHour, fromMinute = '00', toHour, toMinute = '00'] = HOURS.exec(plain) ?? []
  const [, represented] = COMMUNES.exec(plain) ?? []
  return {
    date: spokenDay(text),
    start: fromHour ? `${two(fromHour)}:${fromMinute}` : '',
    end: toHour ? `${two(toHour)}:${toMinute}` : '',
    represented: represented ? Number(represented) : null,
  }
}

const two = (digits: string): string => digits.padStart(2, '0')
