import { meetingKinds } from '../../../meetings/kinds/table.ts'
import { quorum } from '../../../meetings/quorum.ts'
import type { Block } from '../../blocks.ts'
import type { CheckedMinutes } from '../CheckedMinutes.ts'
import { finding, placeOf, type Finding, type Repair } from '../Finding.ts'
import { NUMBER_PATTERN, readNumber } from '../frenchNumber.ts'

const SIDES = ['for', 'against', 'abstention'] as const
type Counts = Readonly<Record<(typeof SIDES)[number], number | null>>

const AFTER = {
  for: String.raw`\s*(?:voix\s+)?pour(?!\s+\p{L}|[\p{L}-])|${NUMBER_PATTERN}\s+voix\s+pour`,
  against: String.raw`\s*(?:voix\s+)?contre(?!\s+\p{L}|[\p{L}-])`,
  abstention: String.raw`\s*abstentions?`,
}
const PATTERNS = SIDES.map((side) => [side, new RegExp(NUMBER_PATTERN + AFTER[side], 'iu')] as const)

/** Votes without a result, with more votes than people, or counted otherwise in their words. */
export function votes(minutes: CheckedMinutes): Finding[] {
  const found = minutes.blocks.flatMap((block) => {
    const said = saidIn(block.text)
    if (block.kind === 'vote') return [...typed(block, said), ...tooMany(minutes, block, merged(block, said))]
    return SIDES.filter((side) => said[side] !== null).length > 1 ? tooMany(minutes, block, said) : []
  })
  return [...found, ...noQuorum(minutes)]
}

function typed(block: Block, said: Counts): Finding[] {
  const noted = notedIn(block)
  const facts = { title: block.text.slice(0, 80) }
  const about = String(block.attributes['id'] ?? block.index)
  const wrong = SIDES.filter((side) => said[side] !== null && said[side] !== noted[side])
  const repairs: Repair[] = wrong.length > 0 ? [repairOf(block, said)] : []
  if (SIDES.every((side) => noted[side] === null)) {
    return [finding('voteUncounted', about, facts, [placeOf(block)], repairs)]
  }
  return wrong.length > 0
    ? [
        finding(
          'voteTextDiffers',
          about,
          { ...facts, written: totalOf(said), right: totalOf(noted) },
          [placeOf(block)],
          repairs,
        ),
      ]
    : []
}

function tooMany({ there, attendance }: CheckedMinutes, block: Block, counted: Counts): Finding[] {
  const total = totalOf(counted)
  const voters = attendance.filter(({ person }) => there.has(person)).length
  return voters > 0 && total > voters
    ? [
        finding(
          'voteTooMany',
          String(block.attributes['id'] ?? block.text.slice(0, 60)),
          { total, there: voters },
          [placeOf(block)],
        ),
      ]
    : []
}

/** A vote of a meeting whose kind asks for a quorum that is not reached. */
function noQuorum({ kind, blocks, convened, attendance, people }: CheckedMinutes): Finding[] {
  const rule = kind && meetingKinds[kind].quorum
  const vote = blocks.find((block) => block.kind === 'vote')
  if (!rule || !vote || convened.length === 0) return []
  const noted = new Map(attendance.map((presence) => [presence.person, presence]))
  const { present, needed, reached } = quorum(
    rule,
    convened.map((person) => ({
      person,
      area: noted.get(person)?.area ?? people.byId.get(person)?.home ?? person,
      status: noted.get(person)?.status ?? 'noAnswer',
    })),
  )
  return reached ? [] : [finding('quorum', '', { there: present, needed }, [placeOf(vote)])]
}

function saidIn(text: string): Counts {
  const found: Record<keyof Counts, number | null> = { for: null, against: null, abstention: null }
  if (!/voix|contre|abstention/i.test(text)) return found
  for (const [side, pattern] of PATTERNS) {
    const number = pattern
      .exec(text)
      ?.slice(1)
      .find((group) => group !== undefined)
    if (number !== undefined) found[side] = readNumber(number)
  }
  return found
}

function notedIn({ attributes }: Block): Counts {
  const number = (side: keyof Counts): number | null =>
    typeof attributes[side] === 'number' ? attributes[side] : null
  return { for: number('for'), against: number('against'), abstention: number('abstention') }
}

function merged(block: Block, said: Counts): Counts {
  const noted = notedIn(block)
  return SIDES.some((side) => noted[side] !== null) ? noted : said
}

const totalOf = (counts: Counts): number => SIDES.reduce((sum, side) => sum + (counts[side] ?? 0), 0)

function repairOf(block: Block, said: Counts): Repair {
  const attributes: Record<string, number> = {}
  for (const side of SIDES) if (said[side] !== null) attributes[side] = said[side]
  return {
    kind: 'attributes',
    block: block.index,
    attributes,
    text: SIDES.map((side) => said[side] ?? 0).join(' / '),
  }
}
