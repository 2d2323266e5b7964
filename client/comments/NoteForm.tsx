import { findSpeakers } from '#domain'
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react'
import { useTranslation } from 'react-i18next'
import { useMeeting } from '../meetings/MeetingContext.ts'
import css from './comments.module.css'
import { mentionedIn, putMention, typedMention } from './mentions.ts'
import { useCommentsView } from './useCommentsView.ts'

interface Props {
  /** Names what is written here: it is found again when one comes back. */
  readonly place: string
  readonly label: string
  readonly initial?: string
  /** Ids of people who are named in it already. */
  readonly known?: readonly string[]
  readonly submit: string
  /** Nothing need be said. */
  readonly optional?: boolean
  /** Stands above the words. */
  readonly children?: ReactNode
  readonly onSubmit: (text: string, mentions: readonly string[]) => void
  readonly onCancel: () => void
}

const MAX = 4000

/** A field for some lines. @ names someone who may read them; Ctrl Entrée sends, Échap leaves. */
export function NoteForm(props: Props): ReactElement {
  const { place, label, initial = '', known, submit, optional = false, children, onSubmit, onCancel } = props
  const { t } = useTranslation('comments')
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { texts, write } = useCommentsView()
  const text = texts[place] ?? initial
  const [typed, setTyped] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const readers = useReaders(known)
  const found = typed === null ? [] : readers.find(typed)
  useEffect(() => field.current?.focus(), [])

  const look = (): void => {
    const { value, selectionStart } = field.current ?? { value: '', selectionStart: 0 }
    setTyped(typedMention(value, selectionStart))
    setAt(0)
  }
  const take = (name: string): void => {
    const put = putMention(text, field.current?.selectionStart ?? text.length, name)
    write(place, put.text)
    setTyped(null)
    requestAnimationFrame(() => field.current?.setSelectionRange(put.caret, put.caret))
  }
  const send = (): void => {
    if (text.trim() === '' && !optional) return field.current?.focus()
    onSubmit(text.trim(), mentionedIn(text, readers.all))
    write(place, '')
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chosen = found[at]
    if (chosen && step !== 0) setAt((at + step + found.length) % found.length)
    else if (chosen && (event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey) take(chosen.name)
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
    else if (event.key === 'Escape') {
      if (found.length > 0) setTyped(null)
      else onCancel()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {children}
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        maxLength={MAX}
        lang="fr"
        spellCheck
        value={text}
        aria-describedby={`${id}-keys`}
        aria-autocomplete="list"
        aria-controls={`${id}-people`}
        aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        onChange={({ target }) => (write(place, target.value), look())}
        onKeyDown={press}
        onBlur={() => setTyped(null)}
      />
      <ul
        id={`${id}-people`}
        role="listbox"
        aria-label={t('people')}
        className={css['people']}
        hidden={found.length === 0}
      >
        {found.map(({ person, name, areaName }, index) => (
          <li
            key={person}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(name)}
          >
            <b>{name}</b> {areaName}
          </li>
        ))}
      </ul>
      <p id={`${id}-keys`} className={css['keys']}>
        {t('keys')}
      </p>
      <div className={css['buttons']}>
        <button type="submit" className={css['send']}>
          {submit}
        </button>
        <button type="button" className={css['quiet']} onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}

/** Those who attended read the comments before approval: they may be named. */
function useReaders(known: readonly string[] = []) {
  const { speakers, present, metadata } = useMeeting()
  return useMemo(() => {
    const reads = new Set([...present, ...(metadata?.attended ?? []), ...known])
    const all = speakers.filter(({ person }) => reads.has(person))
    return {
      all,
      find: (typed: string) => (typed.trim() === '' ? all : findSpeakers(all, typed, new Set())).slice(0, 6),
    }
  }, [speakers, present, metadata, known])
}
