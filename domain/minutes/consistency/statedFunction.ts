import type { FunctionName } from '../../directory/row.ts'

/** A function as a text states it. */
export interface StatedFunction {
  readonly function: FunctionName
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Feminine and masculine, long and short: the same function. The longer form is tried first. */
const FORMS: readonly (readonly [FunctionName, string])[] = [
  [
    'deputy',
    String.raw`(?:(?:\d{1,2}\s?(?:ère|er|re|ème|ième|nde?|e)|premi(?:er|ère)|deuxième|seconde?|troisième)\s+)?(?:adjointe?(?:\s+(?:au|à\s+la|du|de\s+la)\s+maire)?|maire[\s-]adjointe?)`,
  ],
  ['mayor', 'maire'],
  ['delegatedCouncillor', String.raw`conseill(?:er|ère)\s+municipale?\s+déléguée?|CMD`],
  ['councillor', String.raw`conseill(?:er|ère)\s+municipale?|CM`],
  ['departmentalCouncillor', String.raw`conseill(?:er|ère)\s+départementale?`],
  ['regionalCouncillor', String.raw`conseill(?:er|ère)\s+régionale?`],
  ['territorialCouncillor', String.raw`conseill(?:er|ère)\s+territoriale?`],
  ['districtCouncillor', String.raw`conseill(?:er|ère)\s+d[’']arrondissement`],
  ['deputyOfParliament', 'députée?'],
  ['senator', 'sénateur|sénatrice'],
]

const PATTERNS = FORMS.map(
  ([name, form]) => [name, new RegExp(String.raw`(?:${form})(?![\p{L}\d])`, 'iuy')] as const,
)

/** The function stated at `at` of `text`, or null. */
export function statedFunction(text: string, at: number): StatedFunction | null {
  for (const [name, pattern] of PATTERNS) {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return { function: name, text: found, from: at, to: at + found.length }
  }
  return null
}

const SEPARATOR = /\s*,\s*|\s+et\s+/uy
const REST = /[^,.;:\n()]{0,60}?(?=\s*,|\s+et\s|[.;:\n()]|$)/uy

/** The functions that follow a name, «, Adjointe au Maire et Conseillère régionale, …», up to the first other words. */
export function functionsAfter(text: string, name: number): StatedFunction[] {
  const found: StatedFunction[] = []
  let at = name
  for (let part = 0; part < 4; part++) {
    const start = match(SEPARATOR, text, at) ?? (part === 0 ? match(/\s+/uy, text, at) : null)
    if (start === null) break
    const stated = statedFunction(text, start)
    if (stated) found.push(stated)
    // «, Président de l’association et Maire de…»: a title of another kind may come first.
    else if (part > 0 || !/\p{Lu}/u.test(text.charAt(start))) break
    at = match(REST, text, stated?.to ?? start) ?? stated?.to ?? start
  }
  return found
}

function match(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found ? at + found[0].length : null
}

/** The functions that exclude each other for one person on one day. */
export const MUNICIPAL: ReadonlySet<FunctionName> = new Set<FunctionName>([
  'mayor',
  'deputy',
  'delegatedCouncillor',
  'councillor',
])

const PAIRS: readonly (readonly [string, string])[] = [
  ['adjoint', 'adjointe'],
  ['conseiller', 'conseillère'],
  ['municipal', 'municipale'],
  ['délégué', 'déléguée'],
  ['départemental', 'départementale'],
  ['régional', 'régionale'],
  ['territorial', 'territoriale'],
  ['député', 'députée'],
  ['sénateur', 'sénatrice'],
  ['premier', 'première'],
]

/** The same function said of a woman or of a man. */
export function agreed(text: string, civility: 'Mme' | 'M.'): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const pair = PAIRS.find((forms) => forms.includes(word.toLowerCase()))
    const form = pair?.[civility === 'Mme' ? 1 : 0]
    if (form === undefined || form === word.toLowerCase()) return word
    return /^\p{Lu}/u.test(word) ? form.charAt(0).toUpperCase() + form.slice(1) : form
  })
}
