import type { Speaker } from '../../minutes/lookup.ts'
import type { Json } from '../../schema/field.ts'
import { fold } from '../../search/fold.ts'
import type { Attributes } from './RichNode.ts'

/** What a name may be resolved in: the communes and people that the directory holds. */
export interface KnownPeople {
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  readonly people: readonly Speaker[]
}

export interface SpokenLine {
  /** Attributes of the intervention. */
  readonly attrs: Attributes
  /** How much of the line says who speaks. */
  readonly length: number
}

const CIVILITY = String.raw`(?:Madame|Monsieur|Mme|M\.|Mlle)`
const WORD = String.raw`\p{Lu}[\p{L}'’\-]*\.?`
const NAME = String.raw`${WORD}(?:\s+(?:(?:de|du|des|la|le|van|von)\s+|d['’])?${WORD}){0,5}`
/** A function ends at a comma, or where the sentence goes on with a verb. */
const VERBS =
  'indique|évoque|précise|souhaite|propose|travaille|explique|présente|rappelle|informe|souligne|demande|remercie|ajoute|annonce|signale|confirme|estime|est|a|se'
const FUNCTION = String.raw`(?:\p{Lu}|\p{Ll})[^,.:;]*?(?=\s*[,.:;]|\s+(?:${VERBS})\s|\s+et\s+${CIVILITY}\s|\s*$)`
const PERSON = String.raw`(${CIVILITY})\s+(${NAME})(?:\s*,\s*(${FUNCTION}))?`

const PLACE = /^\s*([\p{Lu}][\p{L}'’\s-]{1,50}?)\s*[,:]\s+/u
const FIRST = new RegExp(`^${PERSON}`, 'u')
const ALSO = new RegExp(String.raw`^\s*,?\s+et\s+${PERSON}`, 'u')
const REPRESENTS = new RegExp(String.raw`^\s*,?\s+(représente|lit un message de)\s+${PERSON}`, 'u')

/** Who «Vanves, Madame Sabine LORIN, Adjointe au Maire, indique que…» says that speaks, or null. */
export function recogniseSpeaker(line: string, known: KnownPeople): SpokenLine | null {
  const place = PLACE.exec(line)
  const area = place?.[1] === undefined ? null : areaNamed(place[1], known.areas)
  if (!place || !area) return null
  let at = place[0].length
  const first = FIRST.exec(line.slice(at))
  if (!first) return null
  at += first[0].length
  const also: Json[] = []
  for (let more = ALSO.exec(line.slice(at)); more && also.length < 4; more = ALSO.exec(line.slice(at))) {
    at += more[0].length
    also.push(personOf(more.slice(1), area.id, known))
  }
  const absent = REPRESENTS.exec(line.slice(at))
  if (absent) at += absent[0].length
  return {
    length: at,
    attrs: {
      area: area.id,
      areaName: area.name,
      ...personOf(first.slice(1), area.id, known),
      ...(also.length > 0 && { also }),
      ...(absent && {
        represents: {
          ...personOf(absent.slice(2), area.id, known),
          words: absent[1] !== 'représente',
        },
      }),
    },
  }
}

/** «Clichy-la-Garenne» is Clichy: a longer name of only one commune. */
function areaNamed(typed: string, areas: KnownPeople['areas']) {
  const name = key(typed)
  const exact = areas.find((area) => key(area.name) === name)
  if (exact) return exact
  const longer = areas.filter((area) => name.startsWith(`${key(area.name)} `))
  return longer.length === 1 ? (longer[0] ?? null) : null
}

/** The person of the directory where exactly one of that commune has the name, else the name as it was typed. */
function personOf(parts: readonly (string | undefined)[], area: string, { people }: KnownPeople) {
  const [civility = '', name = '', role = ''] = parts
  const matching = people.filter((person) => person.area === area && sameName(person.name, name))
  const [only] = matching
  return {
    ...(only && matching.length === 1 && { person: only.person }),
    civility: /^M(adame|me|lle)/.test(civility) ? 'Mme' : 'M.',
    name: name.trim(),
    function: role.trim(),
  }
}

const sameName = (one: string, other: string): boolean =>
  key(one).split(' ').sort().join() === key(other).split(' ').sort().join()

const key = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
