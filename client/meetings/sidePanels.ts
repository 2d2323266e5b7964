import {
  IconHistory,
  IconInfoCircle,
  IconListCheck,
  IconMailForward,
  IconMessages,
  IconPaperclip,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import { lazy, type ComponentType } from 'react'
import { AttachmentsPanel } from '../attachments/AttachmentsPanel.tsx'
import { ConsistencyPanel } from '../consistency/ConsistencyPanel.tsx'
import { ConvocationPanel } from '../convocation/ConvocationPanel.tsx'
import { FactsPanel } from '../meetingFacts/FactsPanel.tsx'
import { AttendancePanel } from './AttendancePanel.tsx'
import type { MeetingOnScreen } from './MeetingContext.ts'

/** One tab at the side of a meeting. Adding one is a file and a line here. */
interface SidePanel {
  /** In the address (`cote=`) and as the key of its label, `side.<name>`. */
  readonly name: string
  readonly Icon: Icon
  readonly Panel: ComponentType
  /** Whether this person has use for it. */
  readonly shown?: (meeting: MeetingOnScreen) => boolean
  /** A figure beside its name, or null. It must cost nothing: it is asked at every change. */
  readonly count?: (meeting: MeetingOnScreen) => number | null
}

export const sidePanels: readonly SidePanel[] = [
  {
    name: 'presences',
    Icon: IconUsers,
    Panel: AttendancePanel,
    count: ({ present }) => present.size || null,
  },
  {
    name: 'coherence',
    Icon: IconListCheck,
    Panel: ConsistencyPanel,
    shown: ({ consistency }) => consistency.shown,
    count: ({ consistency }) => consistency.open.length || null,
  },
  {
    name: 'commentaires',
    Icon: IconMessages,
    Panel: lazy(async () => ({ default: (await import('../comments/CommentsPanel.tsx')).CommentsPanel })),
    shown: ({ comments }) => comments.document !== null,
    count: ({ comments }) => comments.openCount || null,
  },
  {
    name: 'versions',
    Icon: IconHistory,
    Panel: lazy(async () => ({ default: (await import('../versions/VersionsPanel.tsx')).VersionsPanel })),
    shown: ({ comments, minutes }) => comments.document !== null && minutes.document !== null,
  },
  {
    name: 'pieces',
    Icon: IconPaperclip,
    Panel: AttachmentsPanel,
    count: ({ record }) => record.entries.get('attachments')?.length ?? null,
  },
  {
    name: 'convocation',
    Icon: IconMailForward,
    Panel: ConvocationPanel,
    shown: ({ editable }) => editable,
    count: ({ record }) => record.entries.get('answers')?.length ?? null,
  },
  { name: 'informations', Icon: IconInfoCircle, Panel: FactsPanel },
]
