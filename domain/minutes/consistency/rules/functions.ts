import { functionName, functionLabel } from '../../../directory/functionLabel.ts'
import { mandatesOn } from '../../../directory/mandatesOn.ts'
import type { Civility, FunctionName, PersonRow, RowMandate } from '../../../directory/row.ts'
import { attributeOf } from '../../blocks.ts'
import { personKey, type CheckedMinutes } from '../CheckedMinutes.ts'
import { finding, placeOf, type Finding, type Place, type Repair } from '../Finding.ts'
import { agreed, MUNICIPAL, statedFunction } from '../statedFunction.ts'

/** One function stated of one person. */
interface Statement {
  readonly function: FunctionName
  readonly text: string
  readonly place: Place
  readonly key: string
  readonly name: string
  readonly civility: 'Mme' | 'M.' | ''
  readonly person: PersonRow | null
  /** Of a block made for a speaker: the function is an attribute, not text. */
  readonly attribute: boolean
}

/** A function that differs from the record of that day, or two for one person; and its agreement. */
export function functions(minutes: CheckedMinutes): Finding[] {
  const statements = [...inText(minutes), ...inBlocks(minutes)]
  const differing = statements.flatMap((statement) => differs(minutes, statement))
  const judged = new Set(
    statements.filter(({ person }) => held(person, minutes.date).length > 0).map(({ key }) => key),
  )
  return [
    ...differing,
    ...twice(statements.filter(({ key }) => !judged.has(key))),
    ...statements.flatMap(disagrees),
  ]
}

function inText({ names }: CheckedMinutes): Statement[] {
  return names.flatMap((named) =>
    named.functions.map((stated) => ({
      function: stated.function,
      text: stated.text,
      place: { block: named.place.block, from: stated.from, to: stated.to },
      key: personKey(named),
      name: `${named.given} ${named.family}`.trim(),
      civility: named.civility,
      person: named.person,
      attribute: false,
    })),
  )
}

function inBlocks({ blocks, people }: CheckedMinutes): Statement[] {
  return blocks.flatMap((block) => {
    const text = attributeOf(block, 'function')
    const stated = block.kind === 'intervention' ? statedFunction(text, 0) : null
    if (!stated) return []
    const id = attributeOf(block, 'person')
    const civility = attributeOf(block, 'civility')
    return {
      function: stated.function,
      text,
      place: placeOf(block),
      key: id,
      name: attributeOf(block, 'name'),
      civility: civility === 'Mme' || civility === 'M.' ? civility : '',
      person: people.byId.get(id) ?? null,
      attribute: true,
    }
  })
}

const held = (person: PersonRow | null, date: string): RowMandate[] =>
  person ? mandatesOn(person, date).filter((mandate) => MUNICIPAL.has(mandate.function)) : []

function differs({ date }: CheckedMinutes, statement: Statement): Finding[] {
  const { person, place, text, name, key } = statement
  const mandates = held(person, date)
  const [main] = mandates
  if (!main || !MUNICIPAL.has(statement.function)) return []
  const agrees = mandates.some((mandate) => mandate.function === statement.function)
  // Every official is a municipal councillor, whatever else they are.
  if (agrees || statement.function === 'councillor') return []
  const right = statement.attribute
    ? functionLabel(main, person?.civility)
    : functionName(main.function, person?.civility ?? civilityOf(statement))
  const repair = statement.attribute
    ? ({ kind: 'attributes', block: place.block, attributes: { function: right }, text: right } as const)
    : replaceWith(right, [place])
  return [
    finding(
      'functionDiffers',
      `${key}:${statement.function}`,
      { name, written: text, right },
      [place],
      [repair],
    ),
  ]
}

/** Of someone on whom the directory is silent: what is said most often, or first, is offered for the rest. */
function twice(statements: readonly Statement[]): Finding[] {
  const byPerson = Map.groupBy(
    statements.filter((statement) => MUNICIPAL.has(statement.function) && !statement.attribute),
    ({ key }) => key,
  )
  return [...byPerson].flatMap(([key, said]) => {
    const [most, ...others] = [...Map.groupBy(said, (statement) => statement.function)].toSorted(
      ([, a], [, b]) => b.length - a.length,
    )
    const [first, other] = [most?.[1][0], others[0]?.[1][0]]
    if (!first || !other) return []
    const rest = others.flatMap(([, list]) => list)
    return finding(
      'functionTwice',
      key,
      { name: first.name, written: first.text, other: other.text },
      [...rest, ...(most?.[1] ?? [])].map(({ place }) => place),
      [
        replaceWith(
          first.text,
          rest.map(({ place }) => place),
        ),
        ...(others.length === 1
          ? [
              replaceWith(
                other.text,
                (most?.[1] ?? []).map(({ place }) => place),
              ),
            ]
          : []),
      ],
    )
  })
}

const replaceWith = (text: string, places: readonly Place[]): Repair => ({
  kind: 'replace',
  edits: places.map((place) => ({ place, text })),
  text,
})

/** «Madame X, Adjoint au Maire». A choice that some make: a hint, no more. */
function disagrees({ civility, text, place, name, key, attribute }: Statement): Finding[] {
  if (civility === '' || attribute) return []
  const right = agreed(text, civility)
  if (right === text) return []
  const repair = replaceWith(right, [place])
  return [finding('agreement', `${key}:${text}`, { name, civility, written: text, right }, [place], [repair])]
}

const civilityOf = ({ civility }: Statement): Civility | undefined =>
  civility === 'Mme' ? 'mrs' : civility === 'M.' ? 'mr' : undefined
