import { formatName } from '../documents/name.ts'
import type { AssociationProfile } from '../profile/profile.ts'
import { createId } from '../records/id.ts'
import { createRecord } from '../records/write.ts'
import type { Random } from './createRandom.ts'
import type { DemoDocuments } from './DemoDocuments.ts'
import { speakers, type DemoMeeting } from './DemoMeeting.ts'
import { civilityTitle, fullName, type DemoPerson } from './DemoPerson.ts'
import { ASSOCIATION_MATTERS, INITIATIVES } from './initiatives.ts'
import { formalBlocks } from './formalBlocks.ts'
import { conclusions, decisions, openings, tasks } from './phrases.ts'
import { block, bulletList, heading, paragraph } from './RichText.ts'
import { shiftDay } from '../schema/shiftDay.ts'
import { ASSOCIATION_SPEECH, COMMUNE_SPEECH, speech } from './speech.ts'

/** A page or two of minutes: opening, tour de table, exchanges, decisions and what is to be done. */
export function writeMinutes(
  random: Random,
  documents: DemoDocuments,
  profile: AssociationProfile,
  meeting: DemoMeeting,
): void {
  const { id, agenda, date } = meeting
  const present = speakers(meeting)
  const initiatives = INITIATIVES[meeting.network ?? '']
  const subjects = initiatives ?? ASSOCIATION_MATTERS
  const style = initiatives ? COMMUNE_SPEECH : ASSOCIATION_SPEECH
  const clock = createClock(meeting.start)
  const [first, second, third] = agenda
  const actions = random.sample(tasks, 2).map((title) => ({
    id: createId(random.bytes),
    title,
    owner: random.pick(present),
    due: shiftDay(date, random.between(3, 9) * 7),
  }))
  documents
    .open(formatName('minutes', id))
    .getXmlFragment('body')
    .insert(0, [
      paragraph(DISCLAIMER),
      heading(first?.title ?? '', first?.id ?? ''),
      ...openings(random, profile, meeting.title).map(paragraph),
      heading(second?.title ?? '', second?.id ?? ''),
      ...turns(random, present).map((person) => {
        const [subject = '', other = ''] = random.sample(subjects, 2)
        return intervention(
          random,
          person,
          date,
          clock(random.between(2, 5)),
          speech(random, style, subject, other),
        )
      }),
      heading(third?.title ?? '', third?.id ?? ''),
      paragraph('Ce tour de table fait ressortir plusieurs sujets que les communes souhaitent approfondir :'),
      bulletList(random.sample(subjects, 3).map(capitalise)),
      block('decision', { id: createId(random.bytes), at: clock(4) }, [
        paragraph(random.pick(decisions[meeting.kind])),
      ]),
      ...actions.map(({ id: action, title, owner, due }) =>
        block('action', { id: action, owner: owner.id, ownerName: fullName(owner), due, at: clock(1) }, [
          paragraph(title),
        ]),
      ),
      ...formalBlocks(meeting, present.length),
      ...conclusions(random).map(paragraph),
    ])
  const doc = documents.open(formatName('actions', id))
  for (const { id: action, title, owner, due } of actions) {
    const state = meeting.minutes === 'approved' && random.chance(0.6) ? 'done' : 'open'
    createRecord(
      { doc, type: 'actions', record: 'Action', id: action },
      { title, owner: owner.id, due, state },
    )
  }
}

/** Who has the floor, in turn; where few are present, each speaks twice. */
function turns(random: Random, present: readonly DemoPerson[]): DemoPerson[] {
  const count = random.between(8, 13)
  const first = random.sample(present, count)
  return first.length < 8 ? [...first, ...random.sample(present, count - first.length)] : first
}

const DISCLAIMER =
  'Ce compte rendu, rédigé à partir de notes, reprend les principaux échanges qui ont eu lieu lors de cette réunion.'

function intervention(
  random: Random,
  person: DemoPerson,
  on: string,
  at: string,
  sentences: readonly string[],
) {
  return block(
    'intervention',
    {
      id: createId(random.bytes),
      person: person.id,
      area: person.home,
      areaName: person.homeName,
      civility: civilityTitle(person.civility),
      name: fullName(person),
      function: person.title,
      on,
      at,
    },
    sentences.map((text) => paragraph(text)),
  )
}

/** Counts on from `start`: each call adds minutes and gives the time. */
function createClock(start: string): (minutes: number) => string {
  let elapsed = Number(start.slice(0, 2)) * 60 + Number(start.slice(3)) + 8
  return (minutes) => {
    elapsed += minutes
    return [Math.floor(elapsed / 60), elapsed % 60].map((part) => String(part).padStart(2, '0')).join(':')
  }
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
