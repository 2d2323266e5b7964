import Collaboration from '@tiptap/extension-collaboration'
import CollaborationCaret from '@tiptap/extension-collaboration-caret'
import Placeholder from '@tiptap/extension-placeholder'
import type { Editor, Extensions, Range } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import {
  useEffect,
  useId,
  useState,
  useSyncExternalStore,
  type CSSProperties,
  type ReactElement,
} from 'react'
import { useTranslation } from 'react-i18next'
import { caret, colourOf } from './caret.ts'
import { richTextExtensions } from './extensions.ts'
import { insertAction, insertDecision, insertIntervention, type SectionMoment } from './insertSection.ts'
import { LiveContext } from './LiveContext.ts'
import { minutesKeys } from './minutesKeys.ts'
import type { MinutesEditorProps } from './MinutesEditor.tsx'
import { slashCommand } from './slashCommand.ts'
import type { Block, SlashItem } from './slashItems.ts'
import { SlashMenu } from './SlashMenu.tsx'
import { SlashMenuStore } from './SlashMenuStore.ts'
import { Toolbar } from './Toolbar.tsx'
import styles from './editor.module.css'

/** The text with its carets, its menu and its keys. It is made anew for another document. */
export function LiveEditor({
  document,
  editable,
  user,
  speakers,
  present,
  on,
  label,
}: MinutesEditorProps): ReactElement {
  const { t } = useTranslation('editor')
  const [menu] = useState(() => new SlashMenuStore())
  const menuId = useId()
  const [context] = useState(() => new LiveContext())
  useEffect(() => context.update({ speakers, present, on }), [context, speakers, present, on])

  const editor = useEditor(
    {
      extensions: [
        ...richTextExtensions,
        Placeholder.configure({ placeholder: editable ? t('placeholder') : '' }),
        minutesKeys(context.moment),
        slashCommand({
          store: menu,
          items: context.items,
          choose: (editor, range, item) => choose(editor, range, item, context.moment()),
        }),
        ...collaboration(document, user),
      ],
      editable,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          lang: 'fr',
          spellcheck: 'true',
        },
      },
    },
    [document],
  )
  useEffect(() => {
    editor?.setEditable(editable, false)
  }, [editor, editable])
  useMenuForReaders(editor, menu, menuId)

  const words = {
    '--decision': `"${t('decision')} "`,
    '--action': `"${t('action')} "`,
  } as CSSProperties
  return (
    <div className={styles['minutes']} style={words}>
      {editable && editor && <Toolbar editor={editor} moment={context.moment} />}
      <EditorContent editor={editor} className={styles['text']} />
      <SlashMenu store={menu} id={menuId} />
    </div>
  )
}

function collaboration(
  { doc, awareness }: MinutesEditorProps['document'],
  user: MinutesEditorProps['user'],
): Extensions {
  const text = Collaboration.configure({ fragment: doc.getXmlFragment('body') })
  if (!awareness) return [text]
  const carets = CollaborationCaret.configure({
    provider: { awareness },
    user: { id: user.id, name: user.name, color: colourOf(user.id) },
    render: caret,
  })
  return [text, carets]
}

const BLOCKS: Readonly<Record<Exclude<Block, 'decision' | 'action'>, (editor: Editor) => void>> = {
  heading: (editor) => editor.chain().focus().setHeading({ level: 1 }).run(),
  bulletList: (editor) => editor.chain().focus().toggleBulletList().run(),
  orderedList: (editor) => editor.chain().focus().toggleOrderedList().run(),
}

function choose(editor: Editor, range: Range, item: SlashItem, moment: SectionMoment): void {
  if (item.kind === 'speaker') insertIntervention(editor, item.speaker, moment, range)
  else if (item.block === 'decision') insertDecision(editor, moment, range)
  else if (item.block === 'action') insertAction(editor, moment, range)
  else {
    editor.chain().focus().deleteRange(range).run()
    BLOCKS[item.block](editor)
  }
}

/** Says to a screen reader that a list is open and which line is chosen, while the caret stays in the text. */
function useMenuForReaders(editor: Editor | null, menu: SlashMenuStore, id: string): void {
  const state = useSyncExternalStore(menu.subscribe, menu.state)
  useEffect(() => {
    const dom = editor?.view.dom
    if (!dom) return
    const item = state?.items[state.selected]
    const set = (name: string, value: string | null): void =>
      value === null ? dom.removeAttribute(name) : dom.setAttribute(name, value)
    set('aria-haspopup', state ? 'listbox' : null)
    set('aria-controls', state ? id : null)
    set('aria-activedescendant', item ? `${id}-${item.key}` : null)
  }, [editor, state, id])
}
