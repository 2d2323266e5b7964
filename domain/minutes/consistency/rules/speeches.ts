import { displayName } from '../../../directory/directory.ts'
import { mandatesOn } from '../../../directory/mandatesOn.ts'
import type { CheckedMinutes } from '../CheckedMinutes.ts'
import { finding, type Finding } from '../Finding.ts'
import { isCallOpen, readCall } from '../../call.ts'
import type { Speech } from '../findSpeeches.ts'
import { speakerOf } from '../../speakerOf.ts'

/** Who speaks without being there or for another commune, and who is there and is not heard. */
export function speeches(minutes: CheckedMinutes): Finding[] {
  return [
    ...minutes.speeches.flatMap((speech) => [...absent(minutes, speech), ...elsewhere(minutes, speech)]),
    ...silent(minutes),
  ]
}

function absent({ attendance, there, meeting, people }: CheckedMinutes, speech: Speech): Finding[] {
  const { person, area, name } = speech
  if (person === null || attendance.length === 0 || there.has(person)) return []
  const status = meeting.values.get('mode') === 'video' ? 'remote' : 'inRoom'
  const home = area ?? people.byId.get(person)?.home ?? ''
  return [
    finding(
      'speakerAbsent',
      person,
      { name },
      [speech.place],
      [{ kind: 'presence', person, name, status, area: home }],
    ),
  ]
}

function elsewhere(minutes: CheckedMinutes, { person, area, block, place, name }: Speech): Finding[] {
  const row = person === null ? null : minutes.people.byId.get(person)
  if (!row || area === null || !minutes.communes.has(area)) return []
  const noted = minutes.attendance.find((presence) => presence.person === person)?.area
  const own = [row.home, ...mandatesOn(row, minutes.date).map((mandate) => mandate.area)]
  if (noted === area || own.includes(area)) return []
  const commune = minutes.communes.get(row.home)
  const facts = {
    name,
    written: minutes.communes.get(area) ?? area,
    right: commune ?? row.home,
  }
  const repairs =
    block.kind === 'intervention' && commune !== undefined
      ? [
          {
            kind: 'attributes',
            block: block.index,
            attributes: { area: row.home, areaName: commune },
            text: commune,
          } as const,
        ]
      : []
  return [finding('speakerElsewhere', `${person}:${area}`, facts, [place], repairs)]
}

function silent(minutes: CheckedMinutes): Finding[] {
  const { tourDeTable, speeches: heard, represented, communes, attendance, people, there } = minutes
  // While the meeting is held, who has not spoken may still.
  if (!tourDeTable || heard.length === 0 || isCallOpen(readCall(minutes.meeting))) return []
  const spoken = new Set(heard.map(({ area }) => area))
  return [...represented]
    .filter((area) => !spoken.has(area))
    .map((area) => {
      const name = communes.get(area) ?? area
      const presence = attendance.find((each) => each.area === area && there.has(each.person))
      const row = people.byId.get(presence?.representedBy ?? presence?.person ?? '')
      const speaker = row && {
        ...speakerOf(row, (code) => communes.get(code) ?? code, minutes.date),
        area,
        areaName: name,
      }
      return finding(
        'communeSilent',
        area,
        { name, person: row ? displayName(row) : '' },
        [],
        speaker ? [{ kind: 'speak', speaker }] : [],
      )
    })
}
