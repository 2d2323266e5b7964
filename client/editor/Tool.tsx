import type { Icon } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import styles from './editor.module.css'

interface Props {
  readonly name: string
  readonly Icon: Icon
  readonly act: () => void
  readonly pressed?: boolean
  /** Its word stands beside the icon. */
  readonly worded?: boolean
  /** The keys that do the same. */
  readonly keys?: string
}

/** One button of the toolbar. Pressing it does not take the caret out of the text. */
export function Tool({ name, Icon: Shape, act, pressed, worded, keys }: Props): ReactElement {
  return (
    <button
      type="button"
      className={styles['tool']}
      aria-pressed={pressed}
      aria-label={worded ? undefined : name}
      aria-keyshortcuts={keys?.replaceAll(' ', '+')}
      title={[name, keys].filter(Boolean).join(', ')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    >
      <Shape size={18} stroke={1.75} aria-hidden="true" />
      {worded && <span>{name}</span>}
    </button>
  )
}
