import { createId, recognise, type ReadRefusal, type Recognised, type RichNode } from '#domain'
import type { Editor } from '@tiptap/core'
import { useMemo, useState } from 'react'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { insertBlocks } from './insertBlocks.ts'

const NOTHING = {
  facts: { date: '', start: '', end: '', represented: null },
  agenda: [],
  heads: 0,
} as const

export type TextImport =
  | { readonly step: 'choose'; readonly problem: ReadRefusal | 'unreadable' | null }
  | { readonly step: 'reading'; readonly name: string }
  | {
      readonly step: 'preview'
      readonly name: string
      readonly own: boolean
      readonly body: readonly RichNode[]
      /** First nodes of what is to stay text. */
      readonly plain: ReadonlySet<RichNode>
    }
  | { readonly step: 'inserting'; readonly done: number; readonly of: number }
  | { readonly step: 'done'; readonly blocks: number }

const newId = (): string => createId((length) => crypto.getRandomValues(new Uint8Array(length)))

/** A text from elsewhere on its way into the minutes; nothing is written before `insert`. */
export function useTextImport(editor: Editor) {
  const { communes, speakers, facts } = useMeeting()
  const [state, setState] = useState<TextImport>({ step: 'choose', problem: null })

  // The directory may still be arriving while the file is read.
  const body = state.step === 'preview' ? state.body : null
  const own = state.step === 'preview' && state.own
  const found = useMemo<Recognised>(() => {
    if (own || !body) return { blocks: (body ?? []).map((node) => ({ node, source: null })), ...NOTHING }
    const areas = [...communes.names].map(([id, name]) => ({ id, name }))
    return recognise(body, { known: { areas, people: speakers }, on: facts.date, newId })
  }, [body, own, communes, speakers, facts.date])

  const choose = async (file: File): Promise<void> => {
    setState({ step: 'reading', name: file.name })
    try {
      const { readTextFile } = await import('./readTextFile.ts')
      const read = await readTextFile(file)
      if (!read.ok) return setState({ step: 'choose', problem: read.code })
      setState({ step: 'preview', name: file.name, own: read.own, body: read.body, plain: new Set() })
    } catch {
      setState({ step: 'choose', problem: 'unreadable' })
    }
  }
  const toggle = (first: RichNode): void => {
    if (state.step !== 'preview') return
    const plain = new Set(state.plain)
    if (!plain.delete(first)) plain.add(first)
    setState({ ...state, plain })
  }
  const insert = async (): Promise<void> => {
    if (state.step !== 'preview') return
    const blocks = chosenNodes(found, state.plain)
    setState({ step: 'inserting', done: 0, of: blocks.length })
    try {
      await insertBlocks(editor, blocks, (done, of) => setState({ step: 'inserting', done, of }))
      setState({ step: 'done', blocks: blocks.length })
    } catch {
      setState({ step: 'choose', problem: 'damaged' })
    }
  }
  return { state, found, choose, toggle, insert }
}

/** The blocks as they will be inserted. */
export function chosenNodes({ blocks }: Recognised, plain: ReadonlySet<RichNode>): RichNode[] {
  return blocks.flatMap(({ node, source }) => (source?.[0] && plain.has(source[0]) ? source : [node]))
}
