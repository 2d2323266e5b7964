import type { Editor } from '@tiptap/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useEditorState } from '@tiptap/react'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { find, foundIn, replaceAll, replaceCurrent, step } from './Finder.ts'
import { Tool } from './Tool.tsx'
import styles from './find.module.css'

interface Props {
  readonly editor: Editor
  readonly editable: boolean
  readonly onClose: () => void
}

/** Looks for words in the text and replaces them; what is selected is looked for first. */
export function FindBar({ editor, editable, onClose }: Props): ReactElement {
  const { t } = useTranslation('editor')
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(() => selectedIn(editor))
  const [by, setBy] = useState('')
  const [replaced, setReplaced] = useState<number | null>(null)
  const { count, at } = useEditorState({
    editor,
    selector: ({ editor: text }) => {
      const { matches, at: current } = foundIn(text)
      return { count: matches.length, at: current + 1 }
    },
  })
  useEffect(() => {
    input.current?.select()
    find(editor, selectedIn(editor))
    return () => {
      if (!editor.isDestroyed) find(editor, '')
    }
  }, [editor])
  const look = (words: string): void => {
    setTyped(words)
    setReplaced(null)
    find(editor, words)
  }

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') {
      onClose()
      editor.commands.focus()
    } else if (event.key === 'Enter' && event.target === input.current) step(editor, event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }
  const said = replaced === null ? t('find.count', { count, at }) : t('find.replaced', { count: replaced })
  return (
    <div className={styles['bar']} role="search" aria-label={t('find.open')} onKeyDown={press}>
      <input
        ref={input}
        aria-label={t('find.what')}
        placeholder={t('find.what')}
        value={typed}
        // Asked for by the gesture that shows the bar.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={({ target }) => look(target.value)}
      />
      <Tool name={t('find.previous')} Icon={IconChevronUp} act={() => step(editor, -1)} />
      <Tool name={t('find.next')} Icon={IconChevronDown} act={() => step(editor, 1)} />
      <span role="status" className={styles['count']}>
        {typed !== '' && said}
      </span>
      {editable && (
        <>
          <input
            aria-label={t('find.by')}
            placeholder={t('find.by')}
            value={by}
            onChange={({ target }) => setBy(target.value)}
          />
          <button type="button" onClick={() => replaceCurrent(editor, by)}>
            {t('find.replace')}
          </button>
          <button type="button" onClick={() => setReplaced(replaceAll(editor, by))}>
            {t('find.replaceAll')}
          </button>
        </>
      )}
      <span className={styles['close']}>
        <Tool
          name={t('find.close')}
          Icon={IconX}
          act={() => {
            onClose()
            editor.commands.focus()
          }}
        />
      </span>
    </div>
  )
}

const LONGEST = 100

function selectedIn(editor: Editor): string {
  const { from, to } = editor.state.selection
  return to - from > LONGEST ? '' : editor.state.doc.textBetween(from, to, ' ')
}
