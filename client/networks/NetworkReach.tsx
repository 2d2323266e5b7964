import { areaName, areaOf, displayName, type Directory, type NetworkRow } from '#domain'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../i18n/formatDate.ts'
import { HexagonMap } from '../ui/HexagonMap.tsx'
import { PersonCircle } from '../ui/PersonCircle.tsx'
import { TILES_92 } from '../ui/tiles92.ts'
import { countByCommune, type Seated } from './seats.ts'
import styles from './networks.module.css'

interface Props {
  readonly network: NetworkRow
  readonly seated: readonly Seated[]
  readonly directory: Directory
}

/** What a network is for, who coordinates it, and the communes it reaches. */
export function NetworkReach({ network, seated, directory }: Props): ReactElement {
  const { t, i18n } = useTranslation('networks')
  const counts = countByCommune(seated)
  const coordinators = seated.filter(({ seat }) => seat.role === 'coordinator')
  const mapped = [...TILES_92.keys()].some((code) => directory.byId.has(code))
  return (
    <section className={styles['reach']} aria-label={network.name}>
      <div className={styles['about']}>
        {network.themes && <p className={styles['themes']}>{network.themes}</p>}
        <ul className={styles['coordinators']}>
          {coordinators.map(({ seat, person }) => (
            <li key={seat.id}>
              <PersonCircle name={person ? displayName(person) : ''} size={44} />
              <div>
                <p className={styles['dim']}>
                  {seat.start
                    ? t('coordinatorSince', { day: formatDay(seat.start, i18n.language) })
                    : t('coordination')}
                </p>
                {person && (
                  <p>
                    <Link to="/annuaire/$family" params={{ family: 'elus' }} search={{ fiche: person.id }}>
                      {displayName(person)}
                    </Link>
                    , {areaName(directory, areaOf(person))}
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      </div>
      <p className={styles['numbers']}>
        <b>{seated.length}</b> {t('members', { count: seated.length }).replace(/^\d+\s/, '')}
        <br />
        <b>{counts.size}</b> {t('communes', { count: counts.size }).replace(/^\d+\s/, '')}
      </p>
      {mapped && (
        <HexagonMap
          width={170}
          label={t('reach', { communes: counts.size, total: TILES_92.size })}
          lookOf={(code) => ((counts.get(code) ?? 0) > 1 ? 'full' : counts.has(code) ? 'soft' : 'flat')}
          textOf={(code) => counts.get(code)?.toString()}
        />
      )}
    </section>
  )
}
