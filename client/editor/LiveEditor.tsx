import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPhotoOff } from '@tabler/icons-react'
import Placeholder from '@tiptap/extension-placeholder'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useId, useState, type CSSProperties, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../ui/Banner.tsx'
import { carets } from './Carets.ts'
import { chooseItem, insertMention } from './chooseItem.ts'
import { boundedEdits, type TooMuch } from './boundedEdits.ts'
import { authorTints } from '../authors/authorTints.ts'
import { passages } from '../comments/passages.ts'
import { cleanPasted, countImages } from './cleanPasted.ts'
import { cleanSlice } from './cleanSlice.ts'
import { richTextExtensions } from './extensions.ts'
import { FindBar } from './FindBar.tsx'
import { Finder } from './Finder.ts'
import { Footnotes } from './Footnotes.tsx'
import { live } from './live.ts'
import { LiveContext } from './LiveContext.ts'
import type { MinutesEditorProps } from './MinutesEditor.tsx'
import { minutesKeys } from './minutesKeys.ts'
import { sharedText } from './sharedText.ts'
import { typedMenu } from './typedMenu.ts'
import { TypedMenu } from './TypedMenu.tsx'
import { MenuStore } from './MenuStore.ts'
import { Notes } from './Notes.ts'
import { Toolbar } from './Toolbar.tsx'
import { Underlines } from './underlines.ts'
import { useMenuForReaders } from './useMenuForReaders.ts'
import { watchSchema } from './watchSchema.ts'
import blocks from './blocks/blocks.module.css'
import styles from './editor.module.css'

interface Props extends MinutesEditorProps {
  /** Something has arrived that this version does not know; the editor has let go of the text. */
  readonly onUnknown: (where: string) => void
}

/** What the style sheet writes: labels in the margin, what an empty block waits for. */
const SAID_BY_STYLE = [
  'decision',
  'action',
  'vote',
  'convention',
  'legalReference',
  'annex',
  'askSaid',
  'askDecision',
  'askVote',
  'askAction',
  'askConvention',
  'askLegalReference',
] as const

/** The text with its carets, its menu and its keys. It is made anew for another document. */
export function LiveEditor(props: Props): ReactElement {
  const { document, editable, user, around, label, onUnknown, onEditor } = props
  const { t } = useTranslation('editor')
  const [menu] = useState(() => new MenuStore())
  const menuId = useId()
  const [context] = useState(() => new LiveContext())
  const [imagesLeft, setImagesLeft] = useState(0)
  const [tooMuch, setTooMuch] = useState<TooMuch | null>(null)
  const [finding, setFinding] = useState(false)
  const [notes] = useState(() => new Notes())
  useEffect(() => {
    context.update(around)
    menu.refresh()
  }, [context, menu, around])

  const editor = useEditor(
    {
      extensions: [
        ...richTextExtensions,
        Placeholder.configure({ placeholder: () => t('placeholder') }),
        minutesKeys(context, () => setFinding(true)),
        Finder,
        Underlines,
        typedMenu({
          char: '/',
          label: t('menu'),
          store: menu,
          items: context.items,
          choose: (target, range, item) => chooseItem(target, range, item, context),
        }),
        typedMenu({
          char: '@',
          label: t('mentions'),
          store: menu,
          items: context.mentions,
          choose: insertMention,
        }),
        live({ context, menu, notes, say: (key, values) => t(key, { ...values }) }),
        sharedText(document.doc.getXmlFragment('body')),
        boundedEdits(setTooMuch),
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
        transformPastedHTML: (html) => {
          setImagesLeft(countImages(html))
          return cleanPasted(html)
        },
        transformPasted: (slice, view) => cleanSlice(slice, view.state.doc),
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
    for (const fields of editor.view.dom.querySelectorAll('fieldset')) fields.disabled = !editable
    if (!editable) menu.close()
    editor.view.dom.setAttribute('aria-readonly', String(!editable))
  }, [editor, editable, menu])
  useMenuForReaders(editor, menu, menuId)
  useEffect(() => {
    onEditor?.(editor)
    return () => onEditor?.(null)
  }, [editor, onEditor])

  const words = Object.fromEntries(
    SAID_BY_STYLE.map((key) => [`--say-${key}`, JSON.stringify(t(`style.${key}`))]),
  ) as CSSProperties
  return (
    <div className={styles['minutes']} style={words}>
      {editable && <Toolbar editor={editor} context={context} onFind={() => setFinding(true)} />}
      {finding && <FindBar editor={editor} editable={editable} onClose={() => setFinding(false)} />}
      {tooMuch && (
        <Banner
          icon={<IconAlertTriangle size={20} stroke={1.75} aria-hidden="true" />}
          action={
            <Button size="compact-sm" variant="subtle" onClick={() => setTooMuch(null)}>
              {t('tooMuch.close')}
            </Button>
          }
        >
          {t(`tooMuch.${tooMuch}`)}
        </Banner>
      )}
      {imagesLeft > 0 && (
        <Banner tone="info" icon={<IconPhotoOff size={20} stroke={1.75} aria-hidden="true" />}>
          {t('imagesLeft', { count: imagesLeft })}
        </Banner>
      )}
      <div className={`${styles['text']} ${blocks['blocks']}`}>
        <EditorContent editor={editor} />
        <Footnotes editor={editor} notes={notes} />
      </div>
      <TypedMenu store={menu} id={menuId} />
    </div>
  )
}
