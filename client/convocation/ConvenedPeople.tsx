import type { MeetingMetadata } from '#domain'
import { useMemo, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/useDirectory.ts'
import { useMeeting } from '../meetings/MeetingContext.ts'
import { PersonPicker } from '../meetings/PersonPicker.tsx'
import { politeName } from '../meetings/useSpeakers.ts'
import { ConvenedLine } from './ConvenedLine.tsx'
import type { ConvenedRow } from './convenedRows.ts'
import css from './convocation.module.css'
import { groupsOn, type Group } from './groups.ts'
import { useConvocationCommand } from './useConvocationCommand.ts'

interface Props {
  readonly metadata: MeetingMetadata
  readonly rows: readonly ConvenedRow[]
  readonly onDone: () => Promise<void>
}

const NOBODY: ReadonlySet<string> = new Set()

/** The list of those convened, searched, added to by person or group, and taken from. */
export function ConvenedPeople({ metadata, rows, onDone }: Props): ReactElement {
  const { id, speakers, facts } = useMeeting()
  const { t } = useTranslation('convocation')
  const directory = useDirectory()
  const { problem, run } = useConvocationCommand(id, onDone)
  const [said, setSaid] = useState('')
  const groups = useMemo(() => groupsOn(directory, facts.date), [directory, facts.date])
  const known = useMemo(() => new Set(metadata.people), [metadata.people])
  const others = useMemo(() => speakers.filter(({ person }) => !known.has(person)), [speakers, known])

  const add = async (people: readonly string[]): Promise<void> => {
    const fresh = people.filter((person) => !known.has(person))
    if (fresh.length === 0 || (await run('changeConvened', { add: fresh, remove: [] }))) {
      setSaid(t('added', { count: fresh.length }))
    }
  }
  const remove = async (row: ConvenedRow): Promise<void> => {
    if (await run('changeConvened', { add: [], remove: [row.person] })) {
      setSaid(t('removed', { name: politeName(row) || t('unknown') }))
    }
  }
  const labelOf = ({ kind, name }: Group): string => (kind === 'commission' ? name : t(kind, { name }))
  return (
    <section aria-label={t('people')}>
      <PersonPicker
        label={t('addLabel')}
        placeholder={t('add')}
        speakers={others}
        likely={NOBODY}
        onPick={({ person }) => void add([person])}
      />
      <select
        className={css['groups']}
        aria-label={t('group')}
        value=""
        onChange={({ target }) => {
          const group = groups.find(({ key }) => key === target.value)
          if (group) void add(group.people)
        }}
      >
        <option value="">{t('chooseGroup')}</option>
        {groups.map((group) => (
          <option key={group.key} value={group.key}>
            {labelOf(group)} ({group.people.length})
          </option>
        ))}
      </select>
      <p className={css['said']} role="status">
        {said}
      </p>
      {problem && (
        <p role="alert" className={css['refusal']}>
          {t(problem)}
        </p>
      )}
      <ul className={css['list']}>
        {rows.map((row) => (
          <ConvenedLine
            key={row.person}
            row={row}
            convened={metadata.convened}
            onRemove={() => void remove(row)}
            onAgain={() => void run('writeToConvened', { purpose: 'convocation', people: [row.person] })}
          />
        ))}
      </ul>
    </section>
  )
}
