import { parseName, readRecord, type CatalogueEntry } from '#domain'
import { useEffect, useState } from 'react'
import { useCatalogue, useWorkspace } from '../sync/hooks.ts'
import type { Workspace } from '../sync/workspace.ts'

export interface MeetingLine {
  readonly id: string
  readonly title: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly start: string | null
  readonly place: string | null
  readonly mode: string | null
  readonly convened: boolean
}

/** The meetings that this person may read, by date; null until they are read from this device. */
export function useMeetings(): readonly MeetingLine[] | null {
  const workspace = useWorkspace()
  const { documents } = useCatalogue()
  const [lines, setLines] = useState<readonly MeetingLine[] | null>(null)
  useEffect(() => {
    let wanted = true
    const entries = documents.filter(({ name }) => isMeeting(name))
    const read = (): void => void readLines(workspace, entries).then((found) => wanted && setLines(found))
    read()
    const stop = workspace.onChanged((names) => {
      if (names.some(isMeeting)) read()
    })
    return () => {
      wanted = false
      stop()
    }
  }, [workspace, documents])
  return lines
}

async function readLines(workspace: Workspace, entries: readonly CatalogueEntry[]): Promise<MeetingLine[]> {
  const held = new Set(workspace.names())
  const lines = await Promise.all(
    entries.filter(({ name }) => held.has(name)).map((entry) => readLine(workspace, entry)),
  )
  return lines.filter((line) => line !== null).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
}

async function readLine(
  workspace: Workspace,
  { name, metadata }: CatalogueEntry,
): Promise<MeetingLine | null> {
  const id = parseName(name)?.key
  const document = await workspace.open(name, { live: false })
  if (!document || id === undefined) return null
  const meeting = readRecord(document.doc, 'meeting', 'Meeting', id)
  document.close()
  if (!meeting || meeting.values.has('archivedAt')) return null
  const text = (field: string): string | null => {
    const value = meeting.values.get(field)
    return typeof value === 'string' ? value : null
  }
  const date = text('date')
  if (date === null) return null
  return {
    id,
    title: text('title') ?? '',
    date,
    start: text('start'),
    place: text('place'),
    mode: text('mode'),
    convened: metadata?.subject === 'meeting' && metadata.convened,
  }
}

const isMeeting = (name: string): boolean => parseName(name)?.type === 'meeting'
const sortKey = ({ date, start }: MeetingLine): string => `${date} ${start ?? ''}`
