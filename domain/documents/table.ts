import { actions } from './actions.ts'
import { article } from './article.ts'
import { bodies } from './bodies.ts'
import { commune } from './commune.ts'
import { communePrivate } from './communePrivate.ts'
import type { DocumentDefinition } from './document.ts'
import { dues } from './dues.ts'
import { meeting } from './meeting.ts'
import { minutes } from './minutes.ts'
import { minutesComments } from './minutesComments.ts'
import { network } from './network.ts'
import { networkNotes } from './networkNotes.ts'
import { rectification } from './rectification.ts'
import { report } from './report.ts'
import { restricted } from './restricted.ts'
import { staffNotes } from './staffNotes.ts'

export type DocumentTypeName =
  | 'actions'
  | 'article'
  | 'bodies'
  | 'commune'
  | 'communePrivate'
  | 'dues'
  | 'meeting'
  | 'minutes'
  | 'minutesComments'
  | 'network'
  | 'networkNotes'
  | 'rectification'
  | 'report'
  | 'restricted'
  | 'staffNotes'

/** Every type of document. Adding one is a file and a line here; the compiler names what else is missing. */
export const documentTypes: Readonly<Record<DocumentTypeName, DocumentDefinition>> = {
  actions,
  article,
  bodies,
  commune,
  communePrivate,
  dues,
  meeting,
  minutes,
  minutesComments,
  network,
  networkNotes,
  rectification,
  report,
  restricted,
  staffNotes,
}
