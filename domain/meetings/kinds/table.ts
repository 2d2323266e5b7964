import type { MeetingKind } from '../../documents/metadata.ts'
import { assembly } from './assembly.ts'
import { bureau } from './bureau.ts'
import { commission } from './commission.ts'
import { event } from './event.ts'
import type { KindTemplate } from './kind.ts'
import { network } from './network.ts'
import { workingGroup } from './workingGroup.ts'

/** The template of each kind of meeting: a file each. */
export const meetingKinds: Readonly<Record<MeetingKind, KindTemplate>> = {
  bureau,
  assembly,
  network,
  commission,
  workingGroup,
  event,
} satisfies Record<MeetingKind, KindTemplate>
