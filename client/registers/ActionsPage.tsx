import { Button } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '../i18n/formatDate.ts'
import { useSession } from '../session/useSession.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { ActionLine } from './ActionLine.tsx'
import { bodiesOf, BodyFilter } from './BodyFilter.tsx'
import css from './registers.module.css'
import { RegisterTabs } from './RegisterTabs.tsx'
import { ACTION_VIEWS, isIn, sortActions, type ActionView } from './sortActions.ts'
import { useActionState } from './useActionState.ts'
import { useRegisters } from './useRegisters.ts'

/** What meetings left to be done, one's own first. */
export function ActionsPage(): ReactElement {
  const { t } = useTranslation(['registers', 'meetings'])
  const { principal } = useSession()
  const { actions, status } = useRegisters()
  const { busy, problem, last, set, undo } = useActionState()
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const day = today()
  const { person } = principal
  const seenIn = (view: ActionView) => actions.filter((action) => isIn(action, { view, person, today: day }))
  const view =
    ACTION_VIEWS.find((each) => each === search['voir']) ?? (seenIn('mine').length > 0 ? 'mine' : 'open')
  const body = typeof search['instance'] === 'string' ? search['instance'] : ''
  const bodies = useMemo(() => bodiesOf(actions), [actions])
  const rows = sortActions(seenIn(view).filter(({ title }) => body === '' || title === body))
  return (
    <>
      <PageHeader title={t('actions')} />
      <RegisterTabs />
      <div className={css['page']}>
        <div className={css['filters']}>
          <nav className={css['views']} aria-label={t('views')}>
            {ACTION_VIEWS.map((each) => (
              <Link
                key={each}
                to="/actions"
                search={{ voir: each, ...(body && { instance: body }) }}
                aria-current={each === view ? 'page' : undefined}
              >
                {t(`view.${each}`)} <span>{seenIn(each).length}</span>
              </Link>
            ))}
          </nav>
          {bodies.length > 1 && (
            <BodyFilter
              bodies={bodies}
              current={body}
              onChange={(instance) =>
                void navigate({
                  to: '/actions',
                  search: { voir: view, ...(instance && { instance }) },
                  replace: true,
                })
              }
            />
          )}
        </div>
        <div role="status" className={css['said']}>
          {last && (
            <>
              <p>{t(`said.${last.to}`, { text: last.action.text })}</p>
              <Button variant="default" disabled={busy} onClick={() => void undo()}>
                {t('undo')}
              </Button>
            </>
          )}
        </div>
        {problem && (
          <p role="alert" className={css['problem']}>
            {t(problem, { ns: 'meetings' })}
          </p>
        )}
        {status === 'loading' && <LoadingShape rows={6} />}
        {status === 'ready' && rows.length === 0 && (
          <EmptyState title={t(`none.${view}`)}>{t('noneText')}</EmptyState>
        )}
        {rows.length > 0 && (
          <ul className={css['list']}>
            {rows.map((action) => (
              <ActionLine
                key={`${action.meeting}/${action.id}`}
                action={action}
                today={day}
                busy={busy}
                onState={(state) => void set(action, state)}
              />
            ))}
          </ul>
        )}
      </div>
    </>
  )
}
