import {
  areaName,
  createId,
  createRecord,
  FUNCTIONS,
  functionName,
  Person,
  type Civility,
  type Family,
  type FunctionName,
  type Json,
} from '#domain'
import { IconX } from '@tabler/icons-react'
import { useId, useState, type FormEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../../sync/hooks.ts'
import type { Workspace } from '../../sync/workspace.ts'
import css from '../directory.module.css'
import { useLocale } from '../labels.ts'
import { localDay, useDirectory } from '../useDirectory.ts'
import type { WritableCommune } from '../useWritableCommunes.ts'
import { FieldInput } from './FieldInput.tsx'
import { fromInput } from './fieldValue.ts'
import { ProblemText } from './ProblemText.tsx'

interface Props {
  readonly family: Family
  readonly communes: readonly WritableCommune[]
  /** The id of the new person, or null when it was given up. */
  readonly onDone: (id: string | null) => void
}

const FIELDS = ['civility', 'givenName', 'familyName'] as const

/** A new person: in both documents of the commune, under one fresh id. */
export function NewPerson({ family, communes, onDone }: Props): ReactElement {
  const { t } = useTranslation('directory')
  const locale = useLocale()
  const id = useId()
  const workspace = useWorkspace()
  const directory = useDirectory()
  const assistant = family === 'assistants'
  const [code, setCode] = useState(communes.length === 1 ? (communes[0]?.code ?? '') : '')
  const [held, setHeld] = useState<FunctionName>(assistant ? 'chiefOfStaff' : 'councillor')
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({})
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const commune = communes.find((each) => each.code === code)
    const parsed = FIELDS.map((name) => [name, fromInput(Person.fields[name], drafts[name] ?? '')] as const)
    const wrong: Record<string, string> = commune ? {} : { area: 'required' }
    const content: Record<string, Json> = { family: assistant ? 'assistant' : 'official' }
    for (const [name, result] of parsed) {
      if (!result.ok) wrong[name] = result.code
      else if (result.value !== undefined) content[name] = result.value
    }
    setProblems(wrong)
    if (!commune || Object.keys(wrong).length > 0) return
    content[`mandate.${freshId(4)}`] = { function: held, area: code, start: localDay() }
    const created = await createPerson(workspace, commune, content)
    if (created) onDone(created)
    else setProblems({ area: 'unavailable' })
  }

  return (
    <aside className={css['panel']} aria-label={t('new')}>
      <header className={css['panelBar']}>
        <h2>{t('new')}</h2>
        <button type="button" className={css['icon']} aria-label={t('close')} onClick={() => onDone(null)}>
          <IconX size={20} aria-hidden="true" />
        </button>
      </header>
      <form className={css['entryForm']} onSubmit={(event) => void submit(event)} aria-label={t('new')}>
        {FIELDS.map((name) => (
          <div key={name} className={css['formField']}>
            <label htmlFor={`${id}-${name}`}>{Person.fields[name].label[locale]}</label>
            <FieldInput
              id={`${id}-${name}`}
              field={Person.fields[name]}
              value={drafts[name] ?? ''}
              directory={directory}
              autoFocus={name === FIELDS[0]}
              invalid={problems[name] !== undefined}
              onChange={(draft) => setDrafts({ ...drafts, [name]: draft })}
            />
            {problems[name] && <ProblemText code={problems[name]} />}
          </div>
        ))}
        <div className={css['formField']}>
          <label htmlFor={`${id}-area`}>{t('column.area')}</label>
          <select id={`${id}-area`} value={code} onChange={({ target }) => setCode(target.value)}>
            <option value="">{t('choose')}</option>
            {communes.map((commune) => (
              <option key={commune.code} value={commune.code}>
                {areaName(directory, commune.code)}
              </option>
            ))}
          </select>
          {problems['area'] && <ProblemText code={problems['area']} />}
        </div>
        <div className={css['formField']}>
          <label htmlFor={`${id}-function`}>{t('column.function')}</label>
          <select
            id={`${id}-function`}
            value={held}
            onChange={({ target }) => setHeld(FUNCTIONS.find((name) => name === target.value) ?? 'other')}
          >
            {FUNCTIONS.map((name) => (
              <option key={name} value={name}>
                {functionName(name, civilityOf(drafts['civility']), locale)}
              </option>
            ))}
          </select>
        </div>
        <div className={css['buttons']}>
          <button type="submit" className={css['primary']}>
            {t('create')}
          </button>
          <button type="button" onClick={() => onDone(null)}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </aside>
  )
}

/** Null when one of the two documents cannot be written on this device. */
async function createPerson(
  workspace: Workspace,
  commune: WritableCommune,
  content: Readonly<Record<string, Json>>,
): Promise<string | null> {
  const [open, reserved] = await Promise.all([
    workspace.open(commune.document),
    workspace.open(commune.privateDocument),
  ])
  try {
    if (open?.access() !== 'write' || reserved?.access() !== 'write') return null
    const id = freshId(10)
    createRecord({ doc: open.doc, type: 'commune', record: 'Person', id }, content)
    createRecord({ doc: reserved.doc, type: 'communePrivate', record: 'Person', id }, {})
    return id
  } finally {
    open?.close()
    reserved?.close()
  }
}

function freshId(length: number): string {
  return createId((count) => crypto.getRandomValues(new Uint8Array(count)), length)
}

function civilityOf(draft: string | undefined): Civility | undefined {
  return draft === 'mrs' || draft === 'mr' ? draft : undefined
}
