/** One line of text for a person's name, or null: control characters would break out of a mail's headers. */
export function personName(text: string): string | null {
  const name = text.normalize('NFC').trim()
  return name.length > 0 && name.length <= 120 && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name) ? name : null
}
