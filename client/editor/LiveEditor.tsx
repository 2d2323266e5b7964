import Placeholder from '@tiptap/extension-placeholder'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useId, useState, type CSSProperties, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { carets } from './Carets.ts'
import { chooseItem } from './chooseItem.ts'
import { authorTints } from '../authors/authorTints.ts'
import { passages } from '../comments/passages.ts'
import { cleanPasted } from './cleanPasted.ts'
import { richTextExtensions } from './extensions.ts'
import { LiveContext } from './LiveContext.ts'
import type { MinutesEditorProps } from './MinutesEditor.tsx'
import { minutesKeys } from './minutesKeys.ts'
import { sharedText } from './sharedText.ts'
import { slashCommand } from './slashCommand.ts'
import { SlashMenu } from './SlashMenu.tsx'
import { SlashMenuStore } from './SlashMenuStore.ts'
import { Toolbar } from './Toolbar.tsx'
import { useMenuForReaders } from './useMenuForReaders.ts'
import { watchSchema } from './watchSchema.ts'
import styles from './editor.module.css'

interface Props extends MinutesEditorProps {
  /** Something has arrived that this version does not know; the editor has let go of the text. */
  readonly onUnknown: (where: string) => void
}

/** The text with its carets, its menu and its keys. It is made anew for another document. */
export function LiveEditor(props: Props): ReactElement {
  const { document, editable, user, speakers, present, on, label, onUnknown, onEditor } = props
  const { t } = useTranslation('editor')
  const [menu] = useState(() => new SlashMenuStore())
  const menuId = useId()
  const [context] = useState(() => new LiveContext())
  useEffect(() => {
    context.update({ speakers, present, on })
    menu.refresh(context.items)
  }, [context, menu, speakers, present, on])

  const editor = useEditor(
    {
      extensions: [
        ...richTextExtensions,
        Placeholder.configure({ placeholder: () => t('placeholder') }),
        minutesKeys(context),
        slashCommand({
          store: menu,
          items: context.items,
          choose: (target, range, item) => chooseItem(target, range, item, context.moment()),
        }),
        sharedText(document.doc.getXmlFragment('body')),
        passages,
        authorTints,
        ...(document.awareness ? [carets(document.awareness, user)] : []),
      ],
      editable,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      // Before the collaboration's own observer: it would delete what it cannot show.
      onBeforeCreate: ({ editor: made }) => {
        const stop = watchSchema(document.doc.getXmlFragment('body'), (where) => {
          made.destroy()
          onUnknown(where)
        })
        made.on('destroy', stop)
      },
      editorProps: {
        transformPastedHTML: cleanPasted,
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          lang: 'fr',
          spellcheck: 'true',
          // Read-only, it still has to be reached to be scrolled.
          tabindex: '0',
        },
      },
    },
    [document],
  )
  useEffect(() => {
    if (editor.isDestroyed) return
    editor.setEditable(editable, false)
    if (!editable) menu.close()
    editor.view.dom.setAttribute('aria-readonly', String(!editable))
  }, [editor, editable, menu])
  useMenuForReaders(editor, menu, menuId)
  useEffect(() => {
    onEditor?.(editor)
    return () => onEditor?.(null)
  }, [editor, onEditor])

  const words = { '--decision': `"${t('decision')} "`, '--action': `"${t('action')} "` } as CSSProperties
  return (
    <div className={styles['minutes']} style={words}>
      {editable && <Toolbar editor={editor} context={context} />}
      <EditorContent editor={editor} className={styles['text']} />
      <SlashMenu store={menu} id={menuId} />
    </div>
  )
}
