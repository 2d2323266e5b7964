import { formatName, readRecords } from '#domain'
import { useEffect, useMemo, useState } from 'react'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { useMeetings } from '../meetings/useMeetings.ts'
import { useWorkspace } from '../sync/hooks.ts'
import { byDue, earlierMeetings, openActions, type OpenAction } from './openActions.ts'

const NONE: readonly OpenAction[] = []

/** What earlier meetings of the same body left open, as far as this person may read it. */
export function useOpenActions(): readonly OpenAction[] {
  const { id, metadata, record } = useMeeting()
  const { meetings } = useMeetings()
  const workspace = useWorkspace()
  const [found, setFound] = useState(NONE)
  const earlier = useMemo(
    () => earlierMeetings(meetings, { id, metadata, record }),
    [meetings, id, metadata, record],
  )
  const key = earlier.map((each) => `${each.id}=${String(each.record.values.get('date'))}`).join()
  const sources = useMemo(() => (key === '' ? [] : key.split(',').map((each) => each.split('='))), [key])
  useEffect(() => {
    let current = true
    const read = async (): Promise<void> => {
      const lists = await Promise.all(
        sources.map(async ([meeting = '', day = '']) => {
          const document = await workspace.open(formatName('actions', meeting), { live: false })
          const actions = document ? openActions(readRecords(document.doc, 'actions', 'Action'), day) : []
          document?.close()
          return actions
        }),
      )
      if (current) setFound(lists.flat().toSorted(byDue))
    }
    void read()
    const stop = workspace.onChanged((names) => {
      if (names.some((name) => name.startsWith('actions.'))) void read()
    })
    return () => {
      current = false
      stop()
    }
  }, [sources, workspace])
  return found
}
