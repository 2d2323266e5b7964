import { createId, createRecord, mapRoot, readRecords, SET_ASIDE, writeField, type ReadRecord } from '#domain'
import { useEffect, useState } from 'react'
import { today } from '../i18n/formatDate.ts'
import { useSession } from '../session/useSession.ts'
import { useDocument } from '../sync/hooks.ts'

export interface SetAside {
  readonly keys: ReadonlySet<string>
  /** Whether this person may set aside, and take back. */
  readonly mayWrite: boolean
  readonly add: (key: string) => void
  readonly takeBack: (key: string) => void
}

/** The findings that somebody has said to leave alone, shared by all who check these minutes. @param name of the comments */
export function useSetAside(name: string | null): SetAside {
  const { document, access } = useDocument(name)
  const { user } = useSession()
  const [notes, setNotes] = useState<readonly ReadRecord[]>([])
  useEffect(() => {
    if (!document) return
    const read = (): void =>
      setNotes(
        readRecords(document.doc, 'minutesComments', 'Note').filter(
          ({ values }) =>
            values.get('subject') === SET_ASIDE && !values.has('resolvedOn') && !values.has('archivedAt'),
        ),
      )
    const root = mapRoot(document.doc, 'Note')
    root?.observeDeep(read)
    read()
    return () => {
      root?.unobserveDeep(read)
      setNotes([])
    }
  }, [document])
  const mayWrite = document !== null && access === 'write'
  const note = (id: string) =>
    document && ({ doc: document.doc, type: 'minutesComments', record: 'Note', id } as const)
  return {
    keys: new Set(notes.map(({ values }) => String(values.get('text')))),
    mayWrite,
    add: (key) => {
      const target = note(createId((length) => crypto.getRandomValues(new Uint8Array(length))))
      if (!target || !mayWrite) return
      createRecord(target, {
        subject: SET_ASIDE,
        text: key,
        by: user.id,
        author: user.name,
        at: Math.floor(Date.now() / 1000),
        on: today(),
      })
    },
    takeBack: (key) => {
      for (const { id, values } of notes) {
        const target = note(id)
        if (target && values.get('text') === key) writeField(target, 'resolvedOn', today())
      }
    },
  }
}
