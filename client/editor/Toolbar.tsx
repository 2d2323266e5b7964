import type { Editor } from '@tiptap/core'
import {
  IconArrowBackUp,
  IconBold,
  IconCheckbox,
  IconGavel,
  IconHeading,
  IconItalic,
  IconList,
  IconListNumbers,
  IconMessage2,
  IconScale,
  IconArrowForwardUp,
  IconSearch,
  IconMessagePlus,
} from '@tabler/icons-react'
import { useEditorState } from '@tiptap/react'
import type { KeyboardEvent, ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { startNote } from '../comments/startNote.ts'
import { giveFloor } from './giveFloor.ts'
import { InsertTool } from './InsertTool.tsx'
import { insertBlock } from './chooseItem.ts'
import { LinkTool } from './LinkTool.tsx'
import type { LiveContext } from './LiveContext.ts'
import { TableTools } from './TableTools.tsx'
import { Tool } from './Tool.tsx'
import styles from './editor.module.css'

interface Props {
  readonly editor: Editor
  readonly context: LiveContext
  readonly onFind: () => void
}

/** Formatting by icon, sections by word. Arrows walk along it. */
export function Toolbar({ editor, context, onFind }: Props): ReactElement {
  const { t } = useTranslation('editor')
  const active = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      bold: at.isActive('bold'),
      italic: at.isActive('italic'),
      heading: at.isActive('heading'),
      bulletList: at.isActive('bulletList'),
      orderedList: at.isActive('orderedList'),
      table: at.isActive('table'),
    }),
  })
  const focus = () => editor.chain().focus()
  return (
    <div
      className={styles['toolbar']}
      role="toolbar"
      aria-label={t('toolbar')}
      aria-orientation="horizontal"
      onKeyDown={walk}
    >
      <Tool name={t('undo')} Icon={IconArrowBackUp} act={() => focus().undo().run()} />
      <Tool name={t('redo')} Icon={IconArrowForwardUp} act={() => focus().redo().run()} />
      <span className={styles['gap']} />
      <Tool name={t('bold')} Icon={IconBold} pressed={active.bold} act={() => focus().toggleBold().run()} />
      <Tool
        name={t('italic')}
        Icon={IconItalic}
        pressed={active.italic}
        act={() => focus().toggleItalic().run()}
      />
      <Tool
        name={t('heading')}
        Icon={IconHeading}
        pressed={active.heading}
        act={() => focus().toggleHeading({ level: 1 }).run()}
      />
      <Tool
        name={t('bulletList')}
        Icon={IconList}
        pressed={active.bulletList}
        act={() => focus().toggleBulletList().run()}
      />
      <Tool
        name={t('orderedList')}
        Icon={IconListNumbers}
        pressed={active.orderedList}
        act={() => focus().toggleOrderedList().run()}
      />
      <LinkTool editor={editor} />
      <Tool name={t('find.open')} keys="Ctrl F" Icon={IconSearch} act={onFind} />
      <span className={styles['gap']} />
      <Tool
        name={t('intervention')}
        keys="Alt Enter"
        Icon={IconMessage2}
        worded
        act={() => giveFloor(editor, context)}
      />
      <Tool
        name={t('decision')}
        keys="Alt D"
        Icon={IconGavel}
        worded
        act={() => insertBlock(editor, 'decision', context)}
      />
      <Tool
        name={t('action')}
        keys="Alt A"
        Icon={IconCheckbox}
        worded
        act={() => insertBlock(editor, 'action', context)}
      />
      <Tool
        name={t('vote')}
        keys="Alt V"
        Icon={IconScale}
        worded
        act={() => insertBlock(editor, 'vote', context)}
      />
      <InsertTool editor={editor} context={context} />
      {active.table && <TableTools editor={editor} />}
      <Tool
        name={t('comment')}
        keys="Ctrl Alt M"
        Icon={IconMessagePlus}
        act={() => startNote(editor.state)}
      />
    </div>
  )
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0 || !(event.target instanceof HTMLButtonElement)) return
  const tools = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')]
  const at = tools.indexOf(event.target)
  if (at < 0) return
  event.preventDefault()
  tools[(at + step + tools.length) % tools.length]?.focus()
}
