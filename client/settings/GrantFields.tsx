import { isScopeOf, roles, type Directory, type Role } from '#domain'
import { NativeSelect } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { DayFields, type Days } from './DayFields.tsx'
import { scopeLabel } from './scopeLabel.ts'

export interface GrantDraft extends Days {
  readonly role: Role
  readonly scope: string | null
}

export const NEW_GRANT: GrantDraft = { role: 'member', scope: null, from: null, until: null }

interface Props {
  readonly value: GrantDraft
  readonly directory: Directory
  readonly onChange: (value: GrantDraft) => void
}

/** A role, what it is held for, and its days. */
export function GrantFields({ value, directory, onChange }: Props): ReactElement {
  const { t, i18n } = useTranslation('settings')
  const language = i18n.language === 'en' ? 'en' : 'fr'
  const scopes = scopesOf(value.role, directory)
  const set = (change: Partial<GrantDraft>): void => onChange({ ...value, ...change })
  return (
    <>
      <NativeSelect
        label={t('column.role')}
        value={value.role}
        onChange={({ currentTarget }) => {
          const role = (Object.keys(roles) as Role[]).find((name) => name === currentTarget.value) ?? 'member'
          set({ role, scope: scopesOf(role, directory)[0] ?? null })
        }}
        data={(Object.keys(roles) as Role[]).map((role) => ({
          value: role,
          label: roles[role].label[language],
        }))}
      />
      {scopes.length > 1 && (
        <NativeSelect
          label={t('column.scope')}
          value={value.scope ?? ''}
          onChange={({ currentTarget }) => set({ scope: currentTarget.value || null })}
          data={scopes.map((scope) => ({ value: scope ?? '', label: scopeLabel(scope, directory, t) }))}
        />
      )}
      <DayFields value={value} onChange={set} />
    </>
  )
}

/** What a role can be held for here, the widest first. */
export function scopesOf(role: Role, directory: Pick<Directory, 'areas' | 'networks'>): (string | null)[] {
  const communes = directory.areas
    .filter(({ classification }) => classification === 'commune')
    .map(({ id }) => `commune:${id}`)
  const networks = directory.networks.map(({ id }) => `network:${id}`)
  return [null, 'bureau', ...communes, ...networks].filter((scope) => isScopeOf(role, scope))
}
