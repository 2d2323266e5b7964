import type { Editor, Range } from '@tiptap/core'
import { layRoundTable } from './giveFloor.ts'
import { insertFootnote } from './insertFootnote.ts'
import { insertTable } from './insertTable.ts'
import {
  annex,
  insertGuest,
  insertIntervention,
  insertPoint,
  insertSection,
  insertSections,
} from './insertSection.ts'
import type { LiveContext } from './LiveContext.ts'
import type { Block } from './menuBlocks.ts'
import type { MenuItem } from './menuItems.ts'

type Insert = (editor: Editor, context: LiveContext, typed?: Range) => void

const section =
  (type: Parameters<typeof insertSection>[1]): Insert =>
  (editor, context, typed) =>
    insertSection(editor, type, context.moment(), typed)

/** What is changed where the caret is, once what was typed is gone. */
const change =
  (act: (editor: Editor) => void): Insert =>
  (editor, _context, typed) => {
    if (typed) editor.chain().focus().deleteRange(typed).run()
    act(editor)
  }

const heading = (level: 1 | 2 | 3): Insert =>
  change((editor) => editor.chain().focus().setHeading({ level }).run())

const INSERT: Readonly<Record<Block, Insert>> = {
  decision: section('decision'),
  vote: section('vote'),
  action: section('action'),
  convention: section('convention'),
  legalReference: section('legalReference'),
  roundTable: layRoundTable,
  guest: (editor, context, typed) => insertGuest(editor, context.moment(), typed),
  footnote: (editor, _context, typed) => insertFootnote(editor, typed),
  table: change(insertTable),
  heading: heading(1),
  heading2: heading(2),
  heading3: heading(3),
  bulletList: change((editor) => editor.chain().focus().toggleBulletList().run()),
  orderedList: change((editor) => editor.chain().focus().toggleOrderedList().run()),
  blockquote: change((editor) => editor.chain().focus().toggleBlockquote().run()),
  horizontalRule: change((editor) => editor.chain().focus().setHorizontalRule().run()),
}

export const insertBlock = (editor: Editor, block: Block, context: LiveContext, typed?: Range): void =>
  INSERT[block](editor, context, typed)

/** Writes what a line of the «/» menu stands for, in place of what was typed. */
export function chooseItem(editor: Editor, typed: Range, item: MenuItem, context: LiveContext): void {
  switch (item.kind) {
    case 'speaker': {
      const { standIns, onFloor } = context.surroundings()
      const absent = standIns.get(item.speaker.person)
      insertIntervention(editor, item.speaker, context.moment(), typed, absent)
      return onFloor(item.speaker)
    }
    case 'block':
      return insertBlock(editor, item.block, context, typed)
    case 'point':
      return insertPoint(editor, item.point, typed)
    case 'file':
      return insertSections(editor, [annex(item.file)], typed)
    case 'area':
    case 'meeting':
      return insertMention(editor, typed, item)
  }
}

/** Names what a line of the «@» menu stands for. */
export function insertMention(editor: Editor, typed: Range, item: MenuItem): void {
  const attrs =
    item.kind === 'speaker'
      ? { id: item.speaker.person, label: item.speaker.name, kind: 'Person' }
      : item.kind === 'area'
        ? { id: item.id, label: item.label, kind: 'Area' }
        : item.kind === 'meeting'
          ? { id: item.id, label: item.label, kind: 'Meeting' }
          : null
  if (!attrs) return
  editor
    .chain()
    .focus()
    .insertContentAt(typed, [
      { type: 'mention', attrs },
      { type: 'text', text: ' ' },
    ])
    .run()
}
