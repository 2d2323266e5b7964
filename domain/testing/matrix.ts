import type { Access } from '../access/access.ts'
import { isApproved, type MeetingMetadata, type Metadata } from '../documents/metadata.ts'
import { formatName } from '../documents/name.ts'
import type { DocumentTypeName } from '../documents/table.ts'
import { meetingStates } from './meetings.ts'
import { askers, type Asker } from './people.ts'
import { AUDIENCES_OF_KINDS, RIGHTS, type Circumstance, type Right, type Who } from './rights.ts'

/** A document of the matrix with the metadata that the server holds about it. */
export interface MatrixDocument {
  readonly name: string
  readonly type: DocumentTypeName
  readonly key: string
  readonly metadata: Metadata | null
}

/** One cell: what this person may do with this document, as the table of rights says. */
export interface MatrixCase {
  readonly asker: Asker
  readonly document: MatrixDocument
  readonly expected: Access
}

const MEETING_TYPES = ['meeting', 'minutes', 'minutesComments', 'actions'] as const

/** Every asker against every document. */
export function* matrix(documents: readonly MatrixDocument[] = matrixDocuments()): Generator<MatrixCase> {
  for (const document of documents) {
    for (const asker of askers) yield { asker, document, expected: expectedAccess(asker, document) }
  }
}

/** Documents of every type: several keys, and for the meetings and articles every state of their metadata. */
export function matrixDocuments(): MatrixDocument[] {
  return [
    ...of('commune', '92075', '92072', '92'),
    ...of('communePrivate', '92075', '92072', '92'),
    ...of('staffNotes', 'all'),
    ...of('bodies', 'all'),
    ...of('network', 'culture', 'sport', 'numerique'),
    ...of('networkNotes', 'culture', 'sport', 'numerique'),
    ...of('report', '2021'),
    ...of('dues', '2021'),
    ...of('restricted', 'all'),
    ...articles(),
    ...meetings(),
  ]
}

function meetings(): MatrixDocument[] {
  const everyone = askers.flatMap(({ principal }) => principal?.person ?? [])
  return meetingStates.flatMap(({ key, kind, network, published, minutes, convened, attended }) => {
    const metadata: MeetingMetadata = {
      subject: 'meeting',
      kind,
      network,
      convened: published,
      minutes,
      people: convened ? everyone : ['someone-else'],
      attended: attended ? everyone : ['someone-else'],
    }
    const { subject: _, convened: __, ...circle } = metadata
    return [
      ...MEETING_TYPES.map((type) => matrixDocument(type, key, metadata)),
      matrixDocument('rectification', `r-${key}`, { subject: 'rectification', meeting: key, ...circle }),
    ]
  })
}

function articles(): MatrixDocument[] {
  return (['public', 'members', 'staff'] as const).map((visibility) =>
    matrixDocument('article', `for-${visibility}`, { subject: 'article', visibility }),
  )
}

function of(type: DocumentTypeName, ...keys: readonly string[]): MatrixDocument[] {
  return keys.map((key) => matrixDocument(type, key, null))
}

function matrixDocument(type: DocumentTypeName, key: string, metadata: Metadata | null): MatrixDocument {
  return { name: formatName(type, key), type, key, metadata }
}

function expectedAccess(asker: Asker, document: MatrixDocument): Access {
  const right = rightFor(document)
  const is = (who: Who): boolean => isOne(asker, who, document)
  return right.write.some(is) ? 'write' : right.read.some(is) ? 'read' : 'none'
}

function rightFor({ type, metadata }: MatrixDocument): Right {
  const holding = circumstances(metadata)
  const rows = RIGHTS.filter((right) => right.type === type && holding.includes(right.when))
  const [row] = rows
  if (!row || rows.length > 1) throw new Error(`${rows.length} rows for ${type} when ${holding.join()}`)
  return row
}

function circumstances(metadata: Metadata | null): readonly Circumstance[] {
  if (metadata === null) return ['always']
  if (metadata.subject === 'article') return [metadata.visibility]
  if (metadata.subject === 'rectification') return [metadata.minutes]
  const published = metadata.convened ? 'convened' : 'not convened'
  return [published, `${isApproved(metadata.minutes) ? 'closed' : 'open'} ${published}`, metadata.minutes]
}

function isOne(asker: Asker, who: Who, document: MatrixDocument): boolean {
  const { key, metadata } = document
  const meeting = metadata && metadata.subject !== 'article' ? metadata : null
  const meetingId = metadata?.subject === 'rectification' ? metadata.meeting : key
  const among = (people: readonly string[] | undefined): boolean =>
    asker.is.includes('holds a role') && people?.includes(asker.principal?.person ?? '') === true
  switch (who) {
    case 'staff':
    case 'restricted staff':
    case 'treasurer':
    case 'members':
    case 'Bureau':
      return asker.is.includes(who)
    case 'editors of that commune':
      return asker.is.includes(`editor of ${key}`)
    case 'members of that network':
      return asker.is.includes(`member of ${meeting ? meeting.network : key}`)
    case 'coordinators of that network':
      return asker.is.includes(`coordinator of ${key}`)
    case 'coordinators of the meeting’s network':
      return asker.is.includes(`coordinator of ${meeting?.network}`)
    case 'invited writers of that meeting':
      return asker.is.includes(`writer of ${meetingId}`)
    case 'those convened':
      return among(meeting?.people)
    case 'those who attended':
      return among(meeting?.attended)
    case 'the audience':
      if (asker.is.includes('staff')) return true
      return meeting !== null && isOne(asker, AUDIENCES_OF_KINDS[meeting.kind], document)
    case 'those who attended and are of the audience':
      return among(meeting?.attended) && isOne(asker, 'the audience', document)
  }
}
