import { grade } from '../documents/document.ts'
import type { MeetingCircle, MeetingMetadata } from '../documents/metadata.ts'
import type { Access } from './access.ts'
import {
  belongsTo,
  coordinates,
  holds,
  isMember,
  isStaff,
  sitsInBureau,
  type Principal,
} from './principal.ts'

/** Staff, the network's coordinators and invited writers prepare the meeting and write its minutes. */
export function writesMeeting(principal: Principal, meeting: MeetingCircle, id: string): boolean {
  return leadsMeeting(principal, meeting) || holds(principal, 'member', `meeting:${id}`)
}

export function leadsMeeting(principal: Principal, meeting: MeetingCircle): boolean {
  return isStaff(principal) || (meeting.network !== null && coordinates(principal, meeting.network))
}

/** Those for whom a meeting of this kind is held. */
export function isInAudience(principal: Principal, meeting: MeetingCircle): boolean {
  if (isStaff(principal)) return true
  switch (meeting.kind) {
    case 'network':
      return meeting.network !== null && belongsTo(principal, meeting.network)
    case 'bureau':
      return sitsInBureau(principal)
    case 'assembly':
    case 'event':
      return isMember(principal)
    case 'commission':
    case 'workingGroup':
      return wasConvened(principal, meeting)
  }
}

export function wasConvened(principal: Principal, meeting: MeetingCircle): boolean {
  return principal.person !== null && meeting.people.includes(principal.person)
}

export function attended(principal: Principal, meeting: MeetingCircle): boolean {
  return principal.person !== null && meeting.attended.includes(principal.person)
}

/**
 * Who may open minutes or a rectification. Draft: those who write. In review: also those who attended.
 * Approved and sent: those for whom the meeting is held, and nobody writes.
 * @param id of the meeting
 */
export function accessToMinutes(
  principal: Principal,
  metadata: MeetingCircle & Pick<MeetingMetadata, 'minutes'>,
  id: string,
): Access {
  const writes = writesMeeting(principal, metadata, id)
  switch (metadata.minutes) {
    case 'draft':
      return grade(writes, false)
    case 'review':
      return grade(writes, attended(principal, metadata))
    case 'approved':
    case 'sent':
      return grade(false, writes || isInAudience(principal, metadata))
  }
}
