import {
  createId,
  createRecord,
  formatName,
  parseName,
  readThreads,
  writeField,
  type Json,
  type Thread,
} from '#domain'
import { useMemo } from 'react'
import { today } from '../i18n/formatDate.ts'
import { useSession } from '../session/useSession.ts'
import { useDocument, useKeeps, useRecords } from '../sync/hooks.ts'
import type { OpenDocument } from '../sync/workspace.ts'

/** What is said and proposed about one text, and what this person may do there. */
export interface Comments {
  /** Null where they are not open to this person, or not here yet. */
  readonly document: OpenDocument | null
  readonly threads: readonly Thread[]
  readonly openCount: number
  readonly writable: boolean
  readonly add: (content: Readonly<Record<string, Json>>) => string
  readonly rewrite: (note: string, text: string, mentions: readonly string[]) => void
  readonly withdraw: (note: string) => void
  /** Closes a thread, for a suggestion with what became of it; null opens it again. */
  readonly settle: (note: string, outcome: 'resolved' | 'accepted' | 'refused' | null) => void
}

/** @param minutes name of the text's document, or null while there is none */
export function useComments(minutes: string | null): Comments {
  const { user } = useSession()
  const keeps = useKeeps()
  const parsed = minutes === null ? null : parseName(minutes)
  const name = parsed ? formatName('minutesComments', parsed.key, parsed.epoch) : null
  const { document, access } = useDocument(name)
  const records = useRecords(document, 'Note')
  const threads = useMemo(() => readThreads(records), [records])
  const writable = access === 'write' && keeps
  return useMemo(() => {
    const set = (id: string, values: Readonly<Record<string, Json | undefined>>): void => {
      if (!document) return
      document.doc.transact(() => {
        for (const [field, value] of Object.entries(values))
          writeField({ doc: document.doc, type: 'minutesComments', record: 'Note', id }, field, value)
      })
    }
    return {
      document,
      threads,
      openCount: threads.filter(({ open }) => open).length,
      writable,
      add(content) {
        const id = createId((length) => crypto.getRandomValues(new Uint8Array(length)))
        const signed = { ...content, by: user.id, author: user.name, at: Math.floor(Date.now() / 1000) }
        if (document) createRecord({ doc: document.doc, type: 'minutesComments', record: 'Note', id }, signed)
        return id
      },
      rewrite: (id, text, mentions) =>
        set(id, { text, mentions: mentions.length > 0 ? [...mentions] : undefined }),
      withdraw: (id) => set(id, { archivedAt: today() }),
      settle: (id, outcome) =>
        set(id, {
          outcome: outcome === 'resolved' || outcome === null ? undefined : outcome,
          resolvedOn: outcome === null ? undefined : today(),
          resolvedBy: outcome === null ? undefined : user.name,
        }),
    }
  }, [document, threads, writable, user])
}
