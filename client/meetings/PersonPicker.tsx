import { findSpeakers, type Speaker } from '#domain'
import { IconUserPlus } from '@tabler/icons-react'
import { useId, useState, type KeyboardEvent, type ReactElement, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { CommuneHexagon } from '../ui/CommuneHexagon.tsx'
import css from './picker.module.css'
import { politeName } from './useSpeakers.ts'

interface Props {
  readonly label: string
  readonly placeholder: string
  readonly speakers: readonly Speaker[]
  /** Ids of those who come first in the list. */
  readonly likely: ReadonlySet<string>
  readonly onPick: (speaker: Speaker) => void
  /** Takes what was typed as a name, where nobody of the directory is meant. */
  readonly onName?: (name: string) => void
  readonly onLeave?: () => void
  /** A key that focuses the field from anywhere on the page. */
  readonly shortcut?: string
  readonly input?: Ref<HTMLInputElement>
  readonly autoFocus?: boolean
}

/** A field in which one types a commune or a name and takes a person of the directory. */
export function PersonPicker(props: Props): ReactElement {
  const {
    label,
    placeholder,
    speakers,
    likely,
    onPick,
    onName,
    onLeave,
    shortcut,
    input,
    autoFocus = false,
  } = props
  const { t } = useTranslation('meetings')
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = typed.trim() === '' ? [] : findSpeakers(speakers, typed, likely)
  const open = typed.trim() !== ''
  const pick = (speaker: Speaker | undefined): void => {
    if (!speaker) return
    onPick(speaker)
    setTyped('')
    setAt(0)
  }
  const name = (): void => {
    if (onName && typed.trim() !== '') onName(typed.trim().slice(0, 200))
  }
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.altKey || event.nativeEvent.isComposing) return
    if (step !== 0 && found.length > 0) setAt((at + step + found.length) % found.length)
    else if (event.key === 'Enter' && found.length === 0) name()
    else if (event.key === 'Enter') pick(found[at])
    else if (event.key === 'Escape') {
      setTyped('')
      onLeave?.()
    } else return
    event.preventDefault()
  }
  return (
    <div className={css['picker']}>
      <div className={css['box']}>
        <IconUserPlus size={18} stroke={1.75} aria-hidden="true" />
        <input
          ref={input}
          role="combobox"
          aria-label={label}
          aria-expanded={open && found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && found[at] ? `${id}-${at}` : undefined}
          aria-keyshortcuts={shortcut && 'Alt+P'}
          autoComplete="off"
          // Asked for by the gesture that shows the field.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={autoFocus}
          placeholder={placeholder}
          value={typed}
          onChange={({ target }) => (setTyped(target.value), setAt(0))}
          onKeyDown={press}
          onBlur={() => (setTyped(''), onLeave?.())}
        />
        {shortcut && typed === '' && <kbd>{shortcut}</kbd>}
      </div>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={css['list']}
        hidden={!open || found.length === 0}
      >
        {found.map((speaker, index) => (
          <li
            key={speaker.person}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(speaker)}
          >
            <CommuneHexagon code={speaker.area} name={speaker.areaName} />
            <span>
              <b>{speaker.areaName}</b>
              <span>
                {politeName(speaker)}
                {speaker.function && `, ${speaker.function.toLocaleLowerCase('fr')}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {open && found.length === 0 && (
        <p className={css['none']} role="status">
          {t('attendance.noMatch')}{' '}
          {onName && (
            <button type="button" onPointerDown={(event) => event.preventDefault()} onClick={name}>
              {t('attendance.useName', { name: typed.trim() })}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
