import type { ReadEntry } from '#domain'
import { Button } from '@mantine/core'
import { IconAlertCircle, IconClock, IconFile } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Tag } from '../ui/Tag.tsx'
import type { Sending } from './AttachmentQueue.ts'
import { formatSize } from '../i18n/formatSize.ts'
import css from './attachments.module.css'
import { attachmentUrl } from './openAttachment.ts'

interface Props {
  readonly meeting: string
  readonly entry: ReadEntry
  /** Null once it is on the server, as far as this device knows. */
  readonly sending: Sending | null
  /** Whether the server can be asked for it. */
  readonly reachable: boolean
  /** The minutes, where the file may be named in them. */
  readonly editor: Editor | null
  readonly onRemove: (() => void) | null
}

/** One file: what it is called, how large it is, where it is on its way. */
export function AttachmentLine({
  meeting,
  entry,
  sending,
  reachable,
  editor,
  onRemove,
}: Props): ReactElement {
  const { t, i18n } = useTranslation('attachments')
  const { hash, addedBy } = entry.value
  const name = String(entry.value['name'])
  const size = formatSize(Number(entry.value['size']), i18n.language === 'fr' ? 'fr' : 'en')
  return (
    <li className={css['line']}>
      <IconFile size={20} stroke={1.75} aria-hidden="true" />
      <div className={css['what']}>
        {sending || !reachable ? (
          <b>{name}</b>
        ) : (
          <a href={attachmentUrl(meeting, String(hash))} download={name}>
            {name}
          </a>
        )}
        <p className={css['dim']}>
          {[size, typeof addedBy === 'string' ? addedBy : '', !sending && !reachable && t('later')]
            .filter(Boolean)
            .join(', ')}
        </p>
        {sending?.kind === 'waiting' && (
          <Tag tone="warn" icon={<IconClock aria-hidden="true" />}>
            {t('waiting')}
          </Tag>
        )}
        {sending?.kind === 'sending' && (
          <progress aria-label={t('sending', { name })} value={sending.part} max={1} />
        )}
        {sending?.kind === 'refused' && (
          <Tag tone="bad" icon={<IconAlertCircle aria-hidden="true" />}>
            {t([`refused.${sending.code}`, 'refused.other'])}
          </Tag>
        )}
      </div>
      <div className={css['buttons']}>
        {editor && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() =>
              editor.commands.insertAnnex({
                name,
                size: Number(entry.value['size']),
                type: String(entry.value['type'] ?? ''),
                hash: String(hash),
              })
            }
          >
            {t('insert')}
            <span className={css['quiet']}> {name}</span>
          </Button>
        )}
        {onRemove && (
          <Button size="compact-sm" variant="subtle" onClick={onRemove}>
            {t('remove')}
            <span className={css['quiet']}> {name}</span>
          </Button>
        )}
      </div>
    </li>
  )
}
