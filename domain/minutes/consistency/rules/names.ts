import { damerau } from '../../../search/Lexicon.ts'
import type { CheckedMinutes, NamedPerson } from '../CheckedMinutes.ts'
import { finding, type Finding, type Place, type Repair } from '../Finding.ts'
import { nameKey, tolerance } from '../PeopleIndex.ts'

/** A name spelt nearly like one of the directory, or in two ways in the same text; and the addresses made from it. */
export function names(minutes: CheckedMinutes): Finding[] {
  const spellings = groupBySpelling(minutes.names)
  return [...spellings.values()].flatMap((written) => {
    const right = recorded(minutes, written) ?? twin(minutes, written, spellings)
    if (!right) return []
    const facts = { written: right.wrong, right: right.right, count: right.places.length }
    const repairs = [replaceBy(right.places, right.right), ...right.otherwise]
    const about = `${nameKey(right.wrong)}:${nameKey(right.right)}`
    return [
      finding(right.code, about, facts, right.places, repairs),
      ...addresses(minutes, right.wrong, right.right),
    ]
  })
}

interface Spelling {
  readonly code: 'nameNearRecord' | 'nameNearName'
  readonly wrong: string
  readonly right: string
  readonly places: readonly Place[]
  /** Where neither spelling is known: the other way round. */
  readonly otherwise: readonly Repair[]
}

function groupBySpelling(names: readonly NamedPerson[]): Map<string, NamedPerson[]> {
  const groups = new Map<string, NamedPerson[]>()
  for (const named of names) {
    const key = `${nameKey(named.given)} ${nameKey(named.family)}`
    const group = groups.get(key)
    if (group) group.push(named)
    else groups.set(key, [named])
  }
  return groups
}

function recorded(
  { people, convened, there }: CheckedMinutes,
  written: readonly NamedPerson[],
): Spelling | null {
  const [first] = written
  if (!first || people.find(first.given, first.family).length > 0) return null
  const near = people.near(first.given, first.family)
  const expected = near.find(({ id }) => there.has(id) || convened.includes(id)) ?? near[0]
  if (!expected) return null
  const usual = nameKey(expected.usualName ?? '')
  const same = (key: string): boolean => damerau(key, nameKey(first.family), 2) <= 2
  const family = usual !== '' && same(usual) ? (expected.usualName ?? '') : expected.familyName
  return nameKey(family) === nameKey(first.family)
    ? {
        code: 'nameNearRecord',
        wrong: first.given,
        right: expected.givenName,
        places: written.map(givenPlace),
        otherwise: [],
      }
    : spelling('nameNearRecord', written, cased(family, first.family))
}

/** Another name of the text, of the same given name, that is written more often or was written first. */
function twin(
  { people }: CheckedMinutes,
  written: readonly NamedPerson[],
  spellings: ReadonlyMap<string, readonly NamedPerson[]>,
): Spelling | null {
  const [first] = written
  if (!first || people.find(first.given, first.family).length > 0) return null
  const key = nameKey(first.family)
  for (const others of spellings.values()) {
    const [other] = others
    if (!other || others === written || nameKey(other.given) !== nameKey(first.given)) continue
    const near = damerau(nameKey(other.family), key, 2)
    const known = people.find(other.given, other.family).length > 0
    const likelier =
      known ||
      others.length > written.length ||
      (others.length === written.length && isBefore(other.place, first.place))
    if (near > 0 && near <= tolerance(key) && likelier) {
      const back = others.map(({ familyPlace }) => familyPlace)
      const otherwise = known ? [] : [replaceBy(back, cased(first.family, other.family))]
      return spelling('nameNearName', written, cased(other.family, first.family), otherwise)
    }
  }
  return null
}

const spelling = (
  code: Spelling['code'],
  written: readonly NamedPerson[],
  right: string,
  otherwise: readonly Repair[] = [],
): Spelling => ({
  code,
  wrong: written[0]?.family ?? '',
  right,
  places: written.map(({ familyPlace }) => familyPlace),
  otherwise,
})

/** «rdurnad@mairie.example» carries the misspelt name. */
function addresses({ blocks }: CheckedMinutes, wrong: string, right: string): Finding[] {
  const key = nameKey(wrong)
  if (key.length < 5) return []
  // Its letters, however an address parts them.
  const pattern = new RegExp([...key].join('[._-]?'), 'i')
  return blocks.flatMap(({ index, text }) =>
    [...text.matchAll(/[\w.+-]+@[\w-]+\.[\w.-]*\w/g)].flatMap(({ 0: address, index: from }) => {
      const [local = '', domain = ''] = address.split('@')
      if (!pattern.test(local)) return []
      const mended = `${local.replace(pattern, nameKey(right))}@${domain}`
      const place = { block: index, from, to: from + address.length }
      const repair: Repair = { kind: 'replace', edits: [{ place, text: mended }], text: mended }
      return finding('nameInAddress', address, { address, written: wrong, right }, [place], [repair])
    }),
  )
}

const replaceBy = (places: readonly Place[], text: string): Repair => ({
  kind: 'replace',
  edits: places.map((place) => ({ place, text })),
  text,
})

const givenPlace = ({ place, given }: NamedPerson): Place => ({ ...place, to: place.from + given.length })

const cased = (name: string, like: string): string =>
  like === like.toLocaleUpperCase('fr') ? name.toLocaleUpperCase('fr') : name

const isBefore = (a: Place, b: Place): boolean =>
  a.block < b.block || (a.block === b.block && a.from < b.from)
