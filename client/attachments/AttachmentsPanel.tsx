import { writeEntry } from '#domain'
import { Button } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useRef, useState, type DragEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '../i18n/formatDate.ts'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { useSession } from '../session/useSession.ts'
import { useReachable } from '../sync/hooks.ts'
import { addFile, type ListedFile } from './addFile.ts'
import { AttachmentLine } from './AttachmentLine.tsx'
import { LeftFiles } from './LeftFiles.tsx'
import css from './attachments.module.css'
import { useAttachmentQueue } from './useAttachmentQueue.ts'
import { useWaitingFiles } from './useWaitingFiles.ts'

interface Problem {
  readonly name: string
  readonly code: string
}

/** The files of a meeting: to open, to add, to take out. */
export function AttachmentsPanel(): ReactElement {
  const { t } = useTranslation('attachments')
  const { id, target, record, editable, editor } = useMeeting()
  const { user } = useSession()
  const queue = useAttachmentQueue()
  const chooser = useRef<HTMLInputElement>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [said, setSaid] = useState('')
  const [over, setOver] = useState(false)
  const reachable = useReachable()
  const files = record.entries.get('attachments') ?? []
  const waiting = useWaitingFiles(queue)

  const add = async (chosen: readonly File[]): Promise<void> => {
    const found: Problem[] = []
    const added: ListedFile[] = []
    for (const file of chosen) {
      const result = await addFile(file, { queue, target, by: user.name, on: today() })
      if (result.ok) added.push(result.file)
      else found.push({ name: file.name, code: result.code })
    }
    setProblems(found)
    setSaid(added.length > 0 ? t('added', { count: added.length }) : '')
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    if (editable) void add([...event.dataTransfer.files])
  }
  const remove = (entry: (typeof files)[number]): void => {
    writeEntry(target, 'attachments', entry.id, { ...entry.value, archivedAt: today() })
    const { hash, name } = entry.value
    const elsewhere = files.some((other) => other.id !== entry.id && other.value['hash'] === hash)
    if (!elsewhere) void queue.remove({ meeting: id, hash: String(hash) })
    setSaid(t('removed', { name: String(name) }))
  }
  return (
    <div
      className={css['panel']}
      data-over={over}
      role="region"
      aria-label={t('title')}
      onDragOver={(event) => (event.preventDefault(), setOver(editable))}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {editable && (
        <div className={css['add']}>
          <Button
            variant="default"
            leftSection={<IconPaperclip size={18} aria-hidden="true" />}
            onClick={() => chooser.current?.click()}
          >
            {t('add')}
          </Button>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            aria-label={t('add')}
            onChange={({ currentTarget }) => {
              void add([...(currentTarget.files ?? [])])
              currentTarget.value = ''
            }}
          />
          <p className={css['dim']}>{t('hint')}</p>
        </div>
      )}
      <p role="status" className={css['said']}>
        {said}
      </p>
      {problems.length > 0 && (
        <div role="alert" className={css['problems']}>
          {problems.map(({ name, code }) => (
            <p key={name}>{t(`problem.${code}`, { name })}</p>
          ))}
        </div>
      )}
      {files.length === 0 && <p className={css['dim']}>{t(editable ? 'empty' : 'emptyReader')}</p>}
      <ul className={css['list']}>
        {files.map((entry) => (
          <AttachmentLine
            key={entry.id}
            meeting={id}
            entry={entry}
            sending={queue.of({ meeting: id, hash: String(entry.value['hash']) })}
            reachable={reachable}
            editor={editable ? editor : null}
            onRemove={editable ? () => remove(entry) : null}
          />
        ))}
      </ul>
      <LeftFiles
        files={waiting.filter(
          (file) =>
            file.meeting === id &&
            queue.of(file)?.kind === 'refused' &&
            !files.some(({ value }) => value['hash'] === file.hash),
        )}
        queue={queue}
      />
    </div>
  )
}
