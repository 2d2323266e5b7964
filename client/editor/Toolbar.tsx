import type { Editor } from '@tiptap/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconCheckbox,
  IconGavel,
  IconHeading,
  IconItalic,
  IconList,
  IconListNumbers,
  IconMessage2,
} from '@tabler/icons-react'
import { useEditorState } from '@tiptap/react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { insertAction, insertDecision, startNext, type SectionMoment } from './insertSection.ts'
import styles from './editor.module.css'

interface Props {
  readonly editor: Editor
  readonly moment: () => SectionMoment
}

/** Formatting by icon, sections by word. */
export function Toolbar({ editor, moment }: Props): ReactElement {
  const { t } = useTranslation('editor')
  const active = useEditorState({
    editor,
    selector: ({ editor }) => ({
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      heading: editor.isActive('heading'),
      bulletList: editor.isActive('bulletList'),
      orderedList: editor.isActive('orderedList'),
    }),
  })
  const focus = () => editor.chain().focus()
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label={t('toolbar')}>
      <Tool name={t('undo')} icon={<IconArrowBackUp />} act={() => focus().undo().run()} />
      <Tool name={t('redo')} icon={<IconArrowForwardUp />} act={() => focus().redo().run()} />
      <span className={styles['gap']} />
      <Tool
        name={t('bold')}
        icon={<IconBold />}
        pressed={active.bold}
        act={() => focus().toggleBold().run()}
      />
      <Tool
        name={t('italic')}
        icon={<IconItalic />}
        pressed={active.italic}
        act={() => focus().toggleItalic().run()}
      />
      <Tool
        name={t('heading')}
        icon={<IconHeading />}
        pressed={active.heading}
        act={() => focus().toggleHeading({ level: 1 }).run()}
      />
      <Tool
        name={t('bulletList')}
        icon={<IconList />}
        pressed={active.bulletList}
        act={() => focus().toggleBulletList().run()}
      />
      <Tool
        name={t('orderedList')}
        icon={<IconListNumbers />}
        pressed={active.orderedList}
        act={() => focus().toggleOrderedList().run()}
      />
      <span className={styles['gap']} />
      <Tool name={t('intervention')} icon={<IconMessage2 />} worded act={() => startNext(editor)} />
      <Tool name={t('decision')} icon={<IconGavel />} worded act={() => insertDecision(editor, moment())} />
      <Tool name={t('action')} icon={<IconCheckbox />} worded act={() => insertAction(editor, moment())} />
    </div>
  )
}

interface ToolProps {
  readonly name: string
  readonly icon: ReactNode
  readonly act: () => void
  readonly pressed?: boolean
  readonly worded?: boolean
}

function Tool({ name, icon, act, pressed, worded }: ToolProps): ReactElement {
  return (
    <button
      type="button"
      className={styles['tool']}
      aria-pressed={pressed}
      aria-label={worded ? undefined : name}
      title={worded ? undefined : name}
      // Pressing a tool must not take the caret out of the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    >
      {icon}
      {worded && <span>{name}</span>}
    </button>
  )
}
