const formats = new Map<string, Intl.NumberFormat>()

/** A number as people of `language` write it. Making a format takes milliseconds: each is made once. */
export function formatNumber(value: number, language: string): string {
  let format = formats.get(language)
  if (!format) formats.set(language, (format = new Intl.NumberFormat(language)))
  return format.format(value)
}
