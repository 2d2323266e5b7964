import { MEETING_KINDS, isStaff, meetingKinds, records, type MeetingBody, type MeetingKind } from '#domain'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState, type FormEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/useDirectory.ts'
import { sendCommand } from '../session/request.ts'
import { useSession } from '../session/useSession.ts'
import { Card } from '../ui/Card.tsx'
import { NewMeetingPreview } from './NewMeetingPreview.tsx'
import { newMeetingInput, type DraftField, type NewMeetingDraft } from './newMeetingInput.ts'
import { useConvenedNetworks } from './useMayConvene.ts'
import styles from './list.module.css'

const EMPTY: NewMeetingDraft = {
  kind: '',
  body: '',
  title: '',
  date: '',
  start: '',
  end: '',
  mode: '',
  place: '',
  videoLink: '',
}

const REFUSALS = ['offline', 'forbidden', 'not-stored', 'rate'] as const

/** The form of a new meeting, above the list. It makes the meeting by command, then opens it. */
export function NewMeeting({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t, i18n } = useTranslation('meetings')
  const navigate = useNavigate()
  const { principal } = useSession()
  const networks = useConvenedNetworks()
  const kinds: readonly MeetingKind[] = isStaff(principal) ? MEETING_KINDS : ['network']
  const [draft, setDraft] = useState<NewMeetingDraft>({ ...EMPTY, kind: kinds.length === 1 ? 'network' : '' })
  const [wrong, setWrong] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const directory = useDirectory()
  const bodyOf = ({ kind, body }: NewMeetingDraft): MeetingBody | null => {
    if (kind === 'network') return networks.find(({ slug }) => slug === body)?.row ?? null
    return kind === 'commission' ? (directory.commissions.find(({ id }) => id === body) ?? null) : null
  }

  /** A title that was proposed follows the choice; one that was typed stays. */
  function set(field: DraftField, value: string): void {
    const changed = { ...draft, [field]: value, ...(field === 'kind' && { body: '' }) }
    const untouched = draft.title === '' || draft.title === titleOf(draft, bodyOf(draft))
    const chosen = field === 'kind' || field === 'body'
    setDraft(chosen && untouched ? { ...changed, title: titleOf(changed, bodyOf(changed)) } : changed)
    if (wrong === field) setWrong(null)
  }

  function point(field: string): void {
    setWrong(field)
    const input = form.current?.elements.namedItem(field)
    if (input instanceof HTMLElement) input.focus()
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setRefusal(null)
    const made = newMeetingInput(draft, bodyOf(draft), directory)
    if (!made.ok) return point(made.field)
    setBusy(true)
    const answer = await sendCommand<{ readonly meeting: string }>('createMeeting', made.input)
    setBusy(false)
    if (answer.ok) return void navigate({ to: '/reunions/$id', params: { id: answer.value.meeting } })
    if (answer.code === 'invalid' && answer.field) {
      const [field = ''] = answer.field.split('.')
      return point(field === 'network' ? 'body' : field)
    }
    setRefusal(REFUSALS.find((code) => code === answer.code) ?? 'failed')
  }

  const field = (name: DraftField) => ({
    name,
    value: draft[name],
    error: wrong === name && t(`create.field.${name}`),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      set(name, currentTarget.value),
  })
  const choose = { value: '', label: t('create.choose') }
  const modes = Object.entries(records.Meeting.fields.mode.choices ?? {})
  return (
    <Card title={t('create.title')}>
      <form
        ref={form}
        noValidate
        className={styles['form']}
        onSubmit={(event) => void submit(event)}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
      >
        {kinds.length > 1 && (
          <NativeSelect
            label={t('create.kind')}
            data-autofocus
            data={[choose, ...kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]}
            {...field('kind')}
          />
        )}
        {draft.kind === 'network' && (
          <NativeSelect
            label={t('create.network')}
            data={[choose, ...networks.map(({ slug, row }) => ({ value: slug, label: row.name }))]}
            {...field('body')}
          />
        )}
        {draft.kind === 'commission' && (
          <NativeSelect
            label={t('create.commission')}
            data={[choose, ...directory.commissions.map(({ id, name }) => ({ value: id, label: name }))]}
            {...field('body')}
          />
        )}
        <TextInput label={t('create.name')} className={styles['wide']} {...field('title')} />
        <TextInput type="date" label={t('create.date')} {...field('date')} />
        <TextInput type="time" label={t('create.start')} {...field('start')} />
        <TextInput type="time" label={t('create.end')} {...field('end')} />
        <NativeSelect
          label={t('create.mode')}
          data={[choose, ...modes.map(([value, label]) => ({ value, label: label[language] }))]}
          {...field('mode')}
        />
        <TextInput
          label={t('create.place')}
          description={t('create.placeHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          className={styles['wide']}
          {...field('place')}
        />
        <TextInput
          label={t('create.videoLink')}
          placeholder="https://"
          inputMode="url"
          className={styles['wide']}
          {...field('videoLink')}
        />
        {draft.kind && <NewMeetingPreview kind={draft.kind} body={bodyOf(draft)} day={draft.date} />}
        <p className={styles['dim']}>{t('create.whoSees')}</p>
        {refusal && (
          <p role="alert" className={styles['refusal']}>
            {t(`refusal.${refusal}`)}
          </p>
        )}
        <div className={styles['buttons']}>
          <Button type="button" variant="default" onClick={onClose}>
            {t('create.cancel')}
          </Button>
          <Button type="submit" disabled={busy}>
            {t(busy ? 'create.busy' : 'create.submit')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function titleOf({ kind }: NewMeetingDraft, body: MeetingBody | null): string {
  if (kind === '') return ''
  const template = meetingKinds[kind]
  return template.body && !body ? '' : template.wording.title(body?.name ?? '')
}
