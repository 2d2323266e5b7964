import type { Editor, JSONContent, Range } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { createId, type Speaker } from '#domain'

/** What is written beside a new section: when, and on which day the person was who they are. */
export interface SectionMoment {
  /** `YYYY-MM-DD` */
  readonly on: string
  /** `HH:MM`; null outside of the meeting. */
  readonly at: string | null
}

const newId = (): string => createId((length) => crypto.getRandomValues(new Uint8Array(length)))

export function insertIntervention(
  editor: Editor,
  { person, area, areaName, civility, name, function: role }: Speaker,
  { on, at }: SectionMoment,
  typed?: Range,
): void {
  const attrs = { person, area, areaName, civility, name, function: role, on, at }
  insertSection(editor, { type: 'intervention', attrs: { id: newId(), ...attrs } }, typed)
}

export function insertDecision(editor: Editor, { at }: SectionMoment, typed?: Range): void {
  insertSection(editor, { type: 'decision', attrs: { id: newId(), at } }, typed)
}

export function insertAction(editor: Editor, { at }: SectionMoment, typed?: Range): void {
  insertSection(editor, { type: 'action', attrs: { id: newId(), at } }, typed)
}

/** Ends the current section: an empty line after it, with the menu of speakers open. */
export function startNext(editor: Editor): void {
  insertSection(editor, { type: 'paragraph', content: [{ type: 'text', text: '/' }] })
}

/**
 * Puts a section in the place of the empty line where the caret is, or after the section or block that it is
 * in, and the caret in it. What was typed to call it is removed. One transaction: one undo.
 */
function insertSection(editor: Editor, content: JSONContent, typed?: Range): void {
  editor
    .chain()
    .focus()
    .command(({ tr, state, dispatch }) => {
      if (typed) tr.delete(typed.from, typed.to)
      const { $from } = tr.selection
      const top = $from.node(1)
      const isParagraph = content.type === 'paragraph'
      const node = state.schema.nodeFromJSON(
        isParagraph ? content : { ...content, content: [{ type: 'paragraph' }] },
      )
      const [from, to] = $from.depth > 0 ? [$from.before(1), $from.after(1)] : [$from.pos, $from.pos]
      const replaces = $from.depth === 1 && top.type.name === 'paragraph' && top.content.size === 0
      const start = replaces ? from : to
      if (!dispatch) return true
      tr.replaceWith(start, to, node)
      const end = isParagraph ? start + node.nodeSize - 1 : start + 2
      tr.setSelection(TextSelection.near(tr.doc.resolve(end), isParagraph ? -1 : 1)).scrollIntoView()
      return true
    })
    .run()
}
