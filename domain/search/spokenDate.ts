const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
)

/** «17 mars 2021», «1er mai 2022». */
export function spokenDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  const name = MONTHS[(month ?? 0) - 1]
  return name && day ? `${day === 1 ? '1er' : day} ${name} ${year}` : date
}

/** What a date is searched by: its words and its digits. */
export function numericKeys(date: string): string {
  const [year, month, day] = date.split('-')
  return [spokenDate(date), year, `${day}/${month}/${year}`].join(' ')
}
