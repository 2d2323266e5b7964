/** Someone who may be named in a comment. */
export interface Mentionable {
  readonly person: string
  readonly name: string
}

/** What is being typed after an @ at the caret, or null. */
export function typedMention(text: string, caret: number): string | null {
  return /(?:^|[\s(])@([\p{L}\p{M}'’ -]{0,40})$/u.exec(text.slice(0, caret))?.[1] ?? null
}

/** The text with a name in the place of what was typed after the @, and where the caret then is. */
export function putMention(
  text: string,
  caret: number,
  name: string,
): { readonly text: string; readonly caret: number } {
  const typed = typedMention(text, caret) ?? ''
  const before = `${text.slice(0, caret - typed.length)}${name} `
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length }
}

/** Those whose name still stands in the text after an @. */
export function mentionedIn(text: string, people: readonly Mentionable[]): string[] {
  return people.filter(({ name }) => text.includes(`@${name}`)).map(({ person }) => person)
}

export function splitMentions(
  text: string,
  names: readonly string[],
): readonly { readonly text: string; readonly mention: boolean }[] {
  if (names.length === 0) return [{ text, mention: false }]
  const any = names.map((name) => `@${name}`.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')
  return text
    .split(new RegExp(`(${any})`))
    .map((part, index) => ({ text: part, mention: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}
