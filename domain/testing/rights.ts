import type { DocumentTypeName } from '../documents/table.ts'
import type { MeetingKind } from '../documents/metadata.ts'

/** When a row of the table holds; `always` for what has no metadata. A meeting is closed once its minutes are approved. */
export type Circumstance =
  | 'always'
  | 'not convened'
  | 'convened'
  | 'open not convened'
  | 'open convened'
  | 'closed not convened'
  | 'closed convened'
  | 'draft'
  | 'review'
  | 'approved'
  | 'sent'
  | 'public'
  | 'members'
  | 'staff'

/** Who a row speaks of. Nobody but those who hold a role today is any of them. */
export type Who =
  | 'staff'
  | 'restricted staff'
  | 'treasurer'
  | 'members'
  | 'Bureau'
  | 'editors of that commune'
  | 'members of that network'
  | 'coordinators of that network'
  | 'coordinators of the meeting’s network'
  | 'invited writers of that meeting'
  | 'those convened'
  | 'those who attended'
  | 'those who attended and are of the audience'
  | 'the audience'

export interface Right {
  readonly type: DocumentTypeName
  readonly when: Circumstance
  readonly read: readonly Who[]
  readonly write: readonly Who[]
}

const WRITERS = 'staff, coordinators of the meeting’s network, invited writers of that meeting'

/**
 * Who may do what, said in words from the design and independently of the code. Whoever writes also reads;
 * whoever is in no row of a document has nothing. Columns: type | when | read | write.
 */
const TABLE = `
commune         | always       | members                                    | staff, editors of that commune
communePrivate  | always       |                                            | staff, editors of that commune
staffNotes      | always       |                                            | staff
bodies          | always       | members                                    | staff
network         | always       | members of that network                    | staff, coordinators of that network
networkNotes    | always       |                                            | staff, coordinators of that network
meeting         | open not convened   |                                    | ${WRITERS}
meeting         | open convened       | those convened, the audience       | ${WRITERS}
meeting         | closed not convened | ${WRITERS}                         |
meeting         | closed convened     | those convened, the audience, ${WRITERS} |
minutes         | draft        |                                            | ${WRITERS}
minutes         | review       | those who attended                         | ${WRITERS}
minutes         | approved     | the audience, ${WRITERS}                   |
minutes         | sent         | the audience, ${WRITERS}                   |
rectification   | draft        |                                            | ${WRITERS}
rectification   | review       | those who attended                         | ${WRITERS}
rectification   | approved     | the audience, ${WRITERS}                   |
rectification   | sent         | the audience, ${WRITERS}                   |
minutesComments | draft        |                                            | ${WRITERS}
minutesComments | review       |                                            | those who attended, ${WRITERS}
minutesComments | approved     | those who attended and are of the audience, ${WRITERS} |
minutesComments | sent         | those who attended and are of the audience, ${WRITERS} |
actions         | not convened | invited writers of that meeting            | staff, coordinators of the meeting’s network
actions         | convened     | those convened, the audience, invited writers of that meeting | staff, coordinators of the meeting’s network
report          | always       | Bureau                                     | staff
article         | public       | members                                    | staff
article         | members      | members                                    | staff
article         | staff        |                                            | staff
dues            | always       | staff                                      | treasurer
restricted      | always       |                                            | restricted staff
`

/** Whom a meeting of each kind is held for; the staff always. */
export const AUDIENCES_OF_KINDS: Readonly<Record<MeetingKind, Who>> = {
  bureau: 'Bureau',
  assembly: 'members',
  event: 'members',
  network: 'members of that network',
  commission: 'those convened',
  workingGroup: 'those convened',
}

export const RIGHTS: readonly Right[] = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [type, when, read, write] = row.split('|').map((cell) => cell.trim())
    return { type, when, read: words(read), write: words(write) } as Right
  })

function words(cell = ''): string[] {
  return cell.split(',').flatMap((word) => word.trim() || [])
}
