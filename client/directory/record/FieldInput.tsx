import { displayName, type Directory, type Field } from '#domain'
import { useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../labels.ts'

export interface InputProps {
  readonly id: string
  readonly field: Field
  readonly value: string
  readonly directory: Directory
  readonly describedBy?: string | undefined
  readonly invalid?: boolean
  readonly autoFocus?: boolean
  readonly onChange: (value: string) => void
}

/** The control that a field's kind calls for. */
export function FieldInput({ field, directory, onChange, ...props }: InputProps): ReactElement {
  const { t } = useTranslation('directory')
  const locale = useLocale()
  const control = {
    id: props.id,
    value: props.value,
    autoFocus: props.autoFocus,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.invalid || undefined,
    'aria-required': field.required || undefined,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  }
  const options = useOptions(field, directory)
  if (field.kind === 'choice' || field.kind === 'flag' || options) {
    const choices =
      field.choices && Object.entries(field.choices).map(([key, label]) => [key, label[locale]] as const)
    const flags = [['true', t('yes')] as const, ['false', t('no')] as const]
    return (
      <select {...control}>
        <option value="">{t('notStated')}</option>
        {(choices ?? options ?? flags).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    )
  }
  const type = field.kind === 'date' || field.kind === 'time' ? field.kind : 'text'
  return (
    <input
      {...control}
      type={type}
      inputMode={field.kind === 'integer' ? 'numeric' : undefined}
      autoComplete="off"
    />
  )
}

/** What a reference may point at, as far as it is known here. */
function useOptions(field: Field, directory: Directory): (readonly [string, string])[] | null {
  const target = field.kind === 'reference' ? field.rules['target'] : null
  return useMemo(() => {
    const rows = rowsOf(target, directory)
    return rows && rows.map((row) => [row.id, displayName(row)] as const)
  }, [target, directory])
}

function rowsOf(target: unknown, directory: Directory) {
  switch (target) {
    case 'Area':
      return directory.areas
    case 'Organization':
      return [...directory.organizations, ...directory.commissions]
    case 'Network':
      return directory.networks
    case 'Person':
      return directory.people
    default:
      return null
  }
}
