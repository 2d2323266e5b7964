import type { Block } from '../../blocks.ts'
import { formatClock, formatDay } from '../../formatMoment.ts'
import type { CheckedMinutes } from '../CheckedMinutes.ts'
import { finding, type Finding, type Place } from '../Finding.ts'

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
const DAYS = 'dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi'
const DATE = new RegExp(
  String.raw`(?<!\p{L})(?:(${DAYS})\s+)?(\d{1,2})(?:er)?\s+(${MONTHS})\s+(\d{4})(?!\d)`,
  'giu',
)
const HAS_YEAR = /\d{4}/
const HOURS = /(?<!\d)(\d{1,2})\s*(?:h|:)\s*(\d{2})?\s*(?:–|-|—|à)\s*(\d{1,2})\s*(?:h|:)\s*(\d{2})?(?!\d)/giu

interface WrittenDate {
  readonly date: string
  readonly weekday: string
  readonly text: string
  readonly place: Place
}

/** The day and the hours in the heads of a text, and weekdays that are those of another day. */
export function moment(minutes: CheckedMinutes): Finding[] {
  const start = minutes.meeting.values.get('start')
  const end = minutes.meeting.values.get('end')
  const heads = minutes.blocks.filter(isHead)
  return [
    ...wrongDates(minutes, heads),
    ...wrongHours(heads, typeof start === 'string' ? start : '', typeof end === 'string' ? end : ''),
    ...minutes.blocks.flatMap((block) => wrongWeekdays(block)),
  ]
}

/** What names the meeting itself: a line that begins like a title and says when, or that gives hours with a day. */
function isHead({ text }: Block): boolean {
  return (
    text.length < 300 &&
    HAS_YEAR.test(text) &&
    text.search(DATE) >= 0 &&
    (text.search(HOURS) >= 0 || /^\W*(?:réunion|compte[\s-]rendu)/iu.test(text))
  )
}

function wrongDates({ date }: CheckedMinutes, heads: readonly Block[]): Finding[] {
  const wrong = heads.flatMap(datesIn).filter((written) => date !== '' && written.date !== date)
  return [...Map.groupBy(wrong, (written) => written.date)].map(([written, all]) => {
    const right = formatDay(date, 'fr')
    const edits = all.map(({ place, weekday }) => ({ place, text: formatDay(date, 'fr', weekday !== '') }))
    const facts = { written: formatDay(written, 'fr'), right }
    return finding(
      'dateDiffers',
      written,
      facts,
      all.map(({ place }) => place),
      [{ kind: 'replace', edits, text: right }],
    )
  })
}

function wrongHours(heads: readonly Block[], start: string, end: string): Finding[] {
  if (start === '') return []
  return heads.flatMap(({ index, text }) =>
    [...text.matchAll(HOURS)].flatMap((match) => {
      const [written, h1 = '', m1 = '00', h2 = '', m2 = '00'] = match
      const [from, until] = [`${h1.padStart(2, '0')}:${m1}`, `${h2.padStart(2, '0')}:${m2}`]
      if (from === start && (end === '' || until === end)) return []
      const right = [start, end || until].map((time) => formatClock(time, 'fr')).join(' – ')
      const place = { block: index, from: match.index, to: match.index + written.length }
      const repair = { kind: 'replace', edits: [{ place, text: right }], text: right } as const
      return finding('hoursDiffer', written, { written, right }, [place], [repair])
    }),
  )
}

function wrongWeekdays(block: Block): Finding[] {
  return datesIn(block).flatMap(({ date, weekday, place, text }) => {
    const right = DAYS.split('|')[new Date(`${date}T00:00:00Z`).getUTCDay()]
    if (weekday === '' || right === undefined || right === weekday.toLowerCase()) return []
    const day = { ...place, to: place.from + weekday.length }
    const word = /^\p{Lu}/u.test(weekday) ? right.charAt(0).toUpperCase() + right.slice(1) : right
    const repair = { kind: 'replace', edits: [{ place: day, text: word }], text: word } as const
    return [finding('weekdayWrong', text, { written: text, right }, [place], [repair])]
  })
}

function datesIn({ index, text }: Block): WrittenDate[] {
  if (!HAS_YEAR.test(text)) return []
  return [...text.matchAll(DATE)].map((match) => {
    const [written, weekday = '', day = '', month = '', year = ''] = match
    const number = MONTHS.split('|').indexOf(month.toLowerCase()) + 1
    return {
      date: `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`,
      weekday,
      text: written,
      place: { block: index, from: match.index, to: match.index + written.length },
    }
  })
}
