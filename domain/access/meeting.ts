import type { MeetingMetadata } from '../documents/metadata.ts'
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
export function writesMeeting(principal: Principal, meeting: MeetingMetadata, id: string): boolean {
  return leadsMeeting(principal, meeting) || holds(principal, 'member', `meeting:${id}`)
}

export function leadsMeeting(principal: Principal, meeting: MeetingMetadata): boolean {
  return isStaff(principal) || (meeting.network !== null && coordinates(principal, meeting.network))
}

/** Those for whom a meeting of this kind is held. */
export function isInAudience(principal: Principal, meeting: MeetingMetadata): boolean {
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

export function wasConvened(principal: Principal, meeting: MeetingMetadata): boolean {
  return principal.person !== null && meeting.people.includes(principal.person)
}

export function attended(principal: Principal, meeting: MeetingMetadata): boolean {
  return principal.person !== null && meeting.attended.includes(principal.person)
}
