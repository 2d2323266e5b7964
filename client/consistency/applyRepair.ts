import { writeEntry, type ReadRecord, type RecordRef, type Repair } from '#domain'
import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { insertIntervention } from '../editor/insertSection.ts'
import { today } from '../i18n/formatDate.ts'
import { setPresence } from '../meetings/attendanceEdits.ts'
import { positionOf } from './positionOf.ts'

/** What a repair may write to. */
export interface Repairable {
  readonly editor: Editor | null
  readonly target: RecordRef
  readonly record: ReadRecord
  /** The day of the meeting, `YYYY-MM-DD`. */
  readonly on: string
}

/** Writes a repair, in one step that can be taken back. Null when the text has moved on and nothing was written. */
export function applyRepair(repair: Repair, { editor, target, record, on }: Repairable): (() => void) | null {
  if (repair.kind === 'presence') return notePresence(repair, target, record)
  if (!editor || editor.isDestroyed || !editor.isEditable) return null
  endUndoStep(editor)
  const done = repair.kind === 'speak' ? giveFloor(editor, repair, on) : editText(editor, repair)
  endUndoStep(editor)
  return done ? () => void editor.commands.undo() : null
}

function notePresence(
  { person, status, area }: Extract<Repair, { kind: 'presence' }>,
  target: RecordRef,
  record: ReadRecord,
): () => void {
  const before = record.entries.get('attendance')?.find(({ id }) => id === person)?.value
  setPresence(target, record, person, { status, area })
  return () => {
    writeEntry(target, 'attendance', person, before ?? { status, archivedAt: today() })
  }
}

function editText(editor: Editor, repair: Extract<Repair, { kind: 'replace' | 'attributes' }>): boolean {
  const { state, view } = editor
  const { tr } = state
  if (repair.kind === 'attributes') {
    const block = positionOf(state.doc, { block: repair.block, from: 0, to: 0 })
    const node = block && state.doc.nodeAt(block.from)
    if (!block || !node) return false
    tr.setNodeMarkup(block.from, undefined, { ...node.attrs, ...repair.attributes })
  } else {
    const edits = repair.edits.flatMap(({ place, text }) => {
      const found = positionOf(state.doc, place)
      return found && !found.whole ? { ...found, text } : []
    })
    if (edits.length < repair.edits.length) return false
    // From the end, so that what comes before keeps its place.
    for (const { from, to, text } of edits.toSorted((a, b) => b.from - a.from)) tr.insertText(text, from, to)
  }
  view.dispatch(tr.scrollIntoView())
  return true
}

/** After the last who has spoken, or at the end. */
function giveFloor(editor: Editor, { speaker }: Extract<Repair, { kind: 'speak' }>, on: string): boolean {
  const { doc } = editor.state
  let last = doc.content.size
  doc.forEach((node, offset) => {
    if (node.type.name === 'intervention') last = offset + node.nodeSize
  })
  editor.commands.setTextSelection(last - 1)
  insertIntervention(editor, speaker, { on, at: null })
  return true
}

function endUndoStep({ state }: Editor): void {
  yUndoPluginKey.getState(state)?.undoManager.stopCapturing()
}
