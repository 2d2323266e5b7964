import type * as Y from 'yjs'
import {
  buildDirectory,
  formatName,
  minutesModel,
  namesIn,
  projectDocument,
  readAttendance,
  readMetadata,
  readRecord,
  type MinutesModel,
  type Principal,
} from '#domain'
import type { Readable } from '../sync/Readable.ts'

export interface MinutesSource {
  readonly readable: Pick<Readable, 'accessTo'>
  readonly readDocument: (name: string) => Y.Doc | null
  readonly metadataOf: (name: string) => unknown
}

/** The text to read: the minutes of a meeting, or one of their rectifications. */
export interface MinutesText {
  readonly meeting: string
  readonly rectification?: string | undefined
}

/** The minutes of a meeting as this person may read them now, or null where they may not. */
export function readMinutes(
  source: MinutesSource,
  principal: Principal,
  { meeting: id, rectification }: MinutesText,
  day: string,
): MinutesModel | null {
  const { readable, readDocument, metadataOf } = source
  const open = (name: string): Y.Doc | null =>
    readable.accessTo(principal, name) === 'none' ? null : readDocument(name)
  const name = formatName('meeting', id)
  const minutes = rectification ? formatName('rectification', rectification) : formatName('minutes', id)
  if (readable.accessTo(principal, minutes) === 'none') return null
  const doc = open(name)
  const meeting = doc && readRecord(doc, 'meeting', 'Meeting', id)
  const body = open(minutes)?.getXmlFragment('body')
  if (!meeting || !body) return null
  const areas = new Set(readAttendance(meeting).flatMap(({ area }) => area ?? []))
  const rows = [...areas].flatMap((area) => {
    const commune = formatName('commune', area)
    const known = open(commune)
    return known ? projectDocument(known, commune, day) : []
  })
  const metadata = readMetadata(metadataOf(name))
  const kind = metadata?.subject === 'meeting' ? metadata.kind : null
  const model = minutesModel(meeting, kind, body, namesIn(buildDirectory(rows).byId))
  return rectification ? { ...model, title: `Rectificatif : ${model.title}` } : model
}
