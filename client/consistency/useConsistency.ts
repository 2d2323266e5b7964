import { parseName, type Finding, type ReadRecord } from '#domain'
import { useMemo } from 'react'
import { useDirectory } from '../directory/useDirectory.ts'
import type { MeetingEntry } from '../meetings/meetingEntries.ts'
import type { Communes } from '../meetings/useCommunes.ts'
import { useCatalogue } from '../sync/hooks.ts'
import type { OpenDocument } from '../sync/workspace.ts'
import type { MinutesOnScreen } from './checkMinutes.ts'
import { useFindings } from './useFindings.ts'
import { useSetAside } from './useSetAside.ts'

export interface Consistency {
  /** Whether this person has use for it: who writes the minutes or comments on them. */
  readonly shown: boolean
  /** Whether the text was read. */
  readonly ready: boolean
  readonly open: readonly Finding[]
  readonly setAside: readonly Finding[]
  readonly maySetAside: boolean
  readonly leave: (key: string) => void
  readonly takeBack: (key: string) => void
  /** The finding as it is at this moment, or null when it is no more. */
  readonly now: (key: string) => Finding | null
}

interface Props {
  readonly entry: MeetingEntry
  readonly record: ReadRecord
  readonly minutes: OpenDocument | null
  readonly communes: Communes
}

/** The consistency of the minutes on screen, and what was said to be left alone. */
export function useConsistency({ entry, record, minutes, communes }: Props): Consistency {
  const { metadata, id } = entry
  const { byId, status } = useDirectory()
  const { documents } = useCatalogue()
  // Approved minutes are as they are; until then, who reads them may comment on them.
  const shown = entry.minutesAccess !== 'none' && metadata !== null && metadata.minutes !== 'approved'
  const comments = useMemo(
    () =>
      documents.find(({ name }) => {
        const parsed = parseName(name)
        return parsed?.type === 'minutesComments' && parsed.key === id
      })?.name ?? null,
    [documents, id],
  )
  const onScreen = useMemo<MinutesOnScreen | null>(
    () =>
      // Nothing agrees or not with a directory that is still being read.
      shown && minutes && status !== 'empty'
        ? {
            body: minutes.doc.getXmlFragment('body'),
            record,
            metadata,
            rows: byId,
            communes: communes.names,
          }
        : null,
    [shown, minutes, status, record, metadata, byId, communes],
  )
  const { found, now } = useFindings(onScreen)
  const aside = useSetAside(shown ? comments : null)
  return {
    shown,
    ready: found !== null,
    open: (found ?? []).filter(({ key }) => !aside.keys.has(key)),
    setAside: (found ?? []).filter(({ key }) => aside.keys.has(key)),
    maySetAside: aside.mayWrite,
    leave: aside.add,
    takeBack: aside.takeBack,
    now: (key) => now().find((each) => each.key === key) ?? null,
  }
}
