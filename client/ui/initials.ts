/** «MA» for «Mathilde Aubert»; particles and hyphenated parts count once each. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word))
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return `${first?.[0] ?? name[0] ?? ''}${last?.[0] ?? ''}`.toLocaleUpperCase('fr')
}
