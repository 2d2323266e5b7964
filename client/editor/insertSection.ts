import type { Editor, JSONContent, Range } from '@tiptap/core'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { createId, type AgendaPoint, type Speaker } from '#domain'
import type { AnnexFile } from './LiveContext.ts'

/** What is written beside a new section: when, and on which day the person was who they are. */
export interface SectionMoment {
  /** `YYYY-MM-DD` */
  readonly on: string
  /** `HH:MM`; null outside of the meeting. */
  readonly at: string | null
}

export const newId = (): string => createId((length) => crypto.getRandomValues(new Uint8Array(length)))

/** @param absent in whose place the speaker came */
export function intervention(speaker: Speaker, { on, at }: SectionMoment, absent?: Speaker): JSONContent {
  const { person, area, areaName, civility, name, function: role } = speaker
  const represents = absent && {
    person: absent.person,
    civility: absent.civility,
    name: absent.name,
    function: absent.function,
  }
  const attrs = { id: newId(), person, area, areaName, civility, name, function: role, on, at, represents }
  return { type: 'intervention', attrs, content: [{ type: 'paragraph' }] }
}

export function insertIntervention(
  editor: Editor,
  speaker: Speaker,
  moment: SectionMoment,
  typed?: Range,
  absent?: Speaker,
): void {
  insertSections(editor, [intervention(speaker, moment, absent)], typed)
}

export type Section = 'decision' | 'vote' | 'action' | 'convention' | 'legalReference'

/** Sections that say at what time they were written. */
const TIMED: ReadonlySet<Section> = new Set(['decision', 'vote', 'action', 'convention'])

export function insertSection(editor: Editor, type: Section, { at }: SectionMoment, typed?: Range): void {
  const attrs = { id: newId(), ...(TIMED.has(type) && { at }) }
  insertSections(editor, [{ type, attrs, content: [{ type: 'paragraph' }] }], typed)
}

/** Someone from outside has the floor; who they are is asked for at once. */
export function insertGuest(editor: Editor, { on, at }: SectionMoment, typed?: Range): void {
  const id = newId()
  insertSections(
    editor,
    [{ type: 'intervention', attrs: { id, on, at }, content: [{ type: 'paragraph' }] }],
    typed,
  )
  const section = editor.view.dom.querySelector(`section[data-id="${id}"]`)
  section?.querySelector<HTMLButtonElement>('.change')?.click()
}

export function insertPoint(editor: Editor, { id, title, level }: AgendaPoint, typed?: Range): void {
  const content = title === '' ? [] : [{ type: 'text', text: title }]
  insertSections(
    editor,
    [{ type: 'heading', attrs: { level: Math.min(level, 3), item: id }, content }],
    typed,
  )
}

export function annex({ name, size, type, hash }: AnnexFile): JSONContent {
  return { type: 'annex', attrs: { id: newId(), name, size, type, hash } }
}

/** Ends the current section: an empty line after it, with the menu of speakers open. */
export function startNext(editor: Editor): void {
  insertSections(editor, [{ type: 'paragraph', content: [{ type: 'text', text: '/' }] }])
}

export function insertSections(editor: Editor, contents: readonly JSONContent[], typed?: Range): void {
  editor
    .chain()
    .focus()
    .command(({ tr, dispatch }) => {
      if (dispatch) placeSections(tr, contents, typed)
      return true
    })
    .run()
}

/**
 * Puts blocks in the place of the empty line where the caret is, or after the section or block that it is in, and
 * the caret in the first. What was typed to call them is removed. One transaction: one undo.
 */
export function placeSections(tr: Transaction, contents: readonly JSONContent[], typed?: Range): void {
  if (typed) tr.delete(typed.from, typed.to)
  const { $from } = tr.selection
  const { schema } = tr.doc.type
  const nodes = contents.map((content) => schema.nodeFromJSON(content))
  const [first] = nodes
  if (!first) return
  const [from, to] = $from.depth > 0 ? [$from.before(1), $from.after(1)] : [$from.pos, $from.pos]
  const isEmpty =
    $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
  const start = isEmpty ? from : to
  // After what holds no words, a line to go on in.
  const after = first.isAtom ? schema.nodes['paragraph']?.create() : null
  tr.replaceWith(start, to, after ? [...nodes, after] : nodes)
  const end = start + (first.isAtom ? first.nodeSize + 1 : first.isTextblock ? first.nodeSize - 1 : 2)
  tr.setSelection(TextSelection.near(tr.doc.resolve(end), first.isTextblock ? -1 : 1)).scrollIntoView()
}
