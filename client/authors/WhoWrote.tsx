import type { Authors } from '#domain'
import { IconUserEdit } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEffect, useMemo, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '../session/request.ts'
import type { OpenDocument } from '../sync/workspace.ts'
import css from './authors.module.css'
import { authorRuns } from './authorRuns.ts'
import { tintAuthors, type ShownAuthor } from './authorTints.ts'

const LOOKS = 6
const FOLLOW_MS = 400

interface Props {
  readonly document: OpenDocument
  readonly editor: Editor
}

/** A quiet switch: the words of each in a tint and a line of their own, with their names. */
export function WhoWrote({ document, editor }: Props): ReactElement {
  const { t } = useTranslation('authors')
  const [shown, setShown] = useState(false)
  return (
    <div className={css['who']}>
      <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
        <IconUserEdit size={18} stroke={1.75} aria-hidden="true" />
        {t('show')}
      </button>
      {shown && <Legend document={document} editor={editor} />}
    </div>
  )
}

function Legend({ document, editor }: Props): ReactElement {
  const { t } = useTranslation('authors')
  const [names, setNames] = useState<Authors | 'offline' | null>(null)
  const [clients, setClients] = useState('')
  useEffect(() => {
    let left = false
    void request<Authors>('GET', `/api/authors/${document.name}`).then((answer) => {
      if (!left) setNames(answer.ok ? answer.value : 'offline')
    })
    return () => {
      left = true
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another client has begun to write: who is it?
  }, [document, clients])
  const authors = useMemo(() => lookOf(names === 'offline' ? {} : (names ?? {}), clients), [names, clients])
  useEffect(() => {
    const draw = (): void => {
      if (editor.isDestroyed) return
      setClients(
        [...new Set(authorRuns(editor.state).map(({ client }) => client))].sort((a, b) => a - b).join(),
      )
      editor.view.dispatch(tintAuthors(editor.state, authors))
    }
    let waiting = window.setTimeout(draw, 0)
    const follow = (): void => {
      window.clearTimeout(waiting)
      waiting = window.setTimeout(draw, FOLLOW_MS)
    }
    document.doc.on('update', follow)
    return () => {
      window.clearTimeout(waiting)
      document.doc.off('update', follow)
    }
  }, [document, editor, authors])
  useEffect(
    () => () => {
      if (!editor.isDestroyed) editor.view.dispatch(tintAuthors(editor.state, null))
    },
    [editor],
  )
  if (names === 'offline') return <p role="status">{t('offline')}</p>
  const people = new Map([...authors.values()].map((author) => [author.name, author]))
  return (
    <>
      <ul className={css['legend']} aria-label={t('legend')}>
        {[...people.values()].map(({ name, look }) => (
          <li key={name}>
            <span className="written" data-look={look}>
              {name}
            </span>
          </li>
        ))}
      </ul>
      <p>{people.size === 0 ? t('nobody') : t('rest')}</p>
    </>
  )
}

/** The clients that wrote what stands in the text, each with its author's name and look. */
function lookOf(names: Authors, clients: string): ReadonlyMap<number, ShownAuthor> {
  const known = clients.split(',').flatMap((client) => {
    const name = names[client]
    return name === undefined ? [] : [{ client: Number(client), name }]
  })
  const order = [...new Set(known.map(({ name }) => name))].sort((a, b) => a.localeCompare(b, 'fr'))
  return new Map(known.map(({ client, name }) => [client, { name, look: (order.indexOf(name) % LOOKS) + 1 }]))
}
