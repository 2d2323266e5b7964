import type { FastifyInstance } from 'fastify'
import type * as Y from 'yjs'
import type { Identify } from '../api/identify.ts'
import { answerRoutes } from './answerRoutes.ts'
import { convocationRoutes } from './convocationRoutes.ts'
import type { Letters } from './createLetters.ts'

interface Options {
  /** `now` in milliseconds since 1970. */
  readonly letters: Omit<Letters, 'nameOf'> & { readonly now: () => number }
  readonly identify: Identify
  readonly readDocument: (name: string) => Y.Doc | null
  readonly submit: (name: string, update: Uint8Array, user: string) => Promise<{ readonly ok: boolean }>
  readonly association: string
  readonly hasMailServer: boolean
}

/** What is seen of letters by those who send them, and what their links open. */
export function letterRoutes(app: FastifyInstance, options: Options): void {
  const { letters, identify, readDocument, submit, association, hasMailServer } = options
  const metadataOf = letters.meetingOf
  convocationRoutes(app, { ...letters, identify, metadataOf, hasMailServer })
  answerRoutes(app, { ...letters, readDocument, metadataOf, submit, association })
}
