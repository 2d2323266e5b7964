import type { Editor, Range } from '@tiptap/core'
import { insertAction, insertDecision, insertIntervention } from './insertSection.ts'
import type { LiveContext } from './LiveContext.ts'
import type { Block, SlashItem } from './slashItems.ts'

const BLOCKS: Readonly<Record<Exclude<Block, 'decision' | 'action'>, (editor: Editor) => void>> = {
  heading: (editor) => editor.chain().focus().setHeading({ level: 1 }).run(),
  bulletList: (editor) => editor.chain().focus().toggleBulletList().run(),
  orderedList: (editor) => editor.chain().focus().toggleOrderedList().run(),
}

/** Writes what a line of the slash menu stands for, in place of what was typed. */
export function chooseItem(editor: Editor, range: Range, item: SlashItem, context: LiveContext): void {
  const moment = context.moment()
  if (item.kind === 'speaker') {
    insertIntervention(editor, item.speaker, moment, range)
    context.surroundings().onFloor(item.speaker)
  } else if (item.block === 'decision') insertDecision(editor, moment, range)
  else if (item.block === 'action') insertAction(editor, moment, range)
  else {
    editor.chain().focus().deleteRange(range).run()
    BLOCKS[item.block](editor)
  }
}
