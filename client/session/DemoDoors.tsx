import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useEffect, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonCircle } from '../ui/PersonCircle.tsx'
import { request } from './request.ts'
import styles from './DemoDoors.module.css'

interface Door {
  readonly email: string
  readonly name: string
  readonly role: string
  readonly what: string
}

interface Props {
  readonly busy: boolean
  readonly onChoose: (email: string) => void
}

/** The people of a demonstration, one click each; the page says that it is one. */
export function DemoDoors({ busy, onChoose }: Props): ReactElement | null {
  const { t } = useTranslation('session')
  const [doors, setDoors] = useState<readonly Door[]>([])
  useEffect(() => {
    void request<{ people: readonly Door[] }>('GET', '/api/demo').then(
      (answer) => answer.ok && setDoors(answer.value.people),
    )
  }, [])
  if (doors.length === 0) return null
  return (
    <section className={styles['demo']} aria-labelledby="demo">
      <h2 id="demo">{t('demo.title')}</h2>
      <p>{t('demo.what')}</p>
      <ul className={styles['doors']}>
        {doors.map(({ email, name, role, what }) => (
          <li key={email}>
            <UnstyledButton className={styles['door']} disabled={busy} onClick={() => onChoose(email)}>
              <PersonCircle name={name} size={32} />
              <span>
                <b>{name}</b>
                <small>{what.startsWith(role) ? what : `${role}. ${what}`}</small>
              </span>
              <IconChevronRight size={18} stroke={1.75} aria-hidden="true" />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
