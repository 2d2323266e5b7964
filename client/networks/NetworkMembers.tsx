import { areaName, areaOf, displayName, functionLabel, type Directory } from '#domain'
import { IconBan, IconCircleCheck, IconHourglass } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '../sync/hooks.ts'
import type { OpenDocument } from '../sync/workspace.ts'
import { Card } from '../ui/Card.tsx'
import { CommuneHexagon } from '../ui/CommuneHexagon.tsx'
import { PersonCircle } from '../ui/PersonCircle.tsx'
import { Tag } from '../ui/Tag.tsx'
import type { Seated } from './seats.ts'
import { textOf } from './textOf.ts'
import styles from './networks.module.css'

interface Props {
  readonly seated: readonly Seated[]
  readonly directory: Directory
  /** Null until the network's document is open: agreements come from it. */
  readonly document: OpenDocument | null
}

type Agreement = { readonly consent: string; readonly contact: string }

export function NetworkMembers({ document, ...props }: Props): ReactElement {
  return document ? (
    <MembersWithConsent {...props} document={document} />
  ) : (
    <MembersTable {...props} agreements={new Map()} />
  )
}

function MembersWithConsent({
  document,
  ...props
}: Omit<Props, 'document'> & { readonly document: OpenDocument }): ReactElement {
  const memberships = useRecords(document, 'Membership')
  const agreements = new Map(
    memberships.map((membership) => [
      membership.id,
      { consent: textOf(membership, 'consent'), contact: textOf(membership, 'sharedContact') },
    ]),
  )
  return <MembersTable {...props} agreements={agreements} />
}

interface TableProps extends Omit<Props, 'document'> {
  readonly agreements: ReadonlyMap<string, Agreement>
}

function MembersTable({ seated, directory, agreements }: TableProps): ReactElement {
  const { t, i18n } = useTranslation('networks')
  const toAsk = seated.filter(({ seat }) => agreements.get(seat.id)?.consent === 'toAsk').length
  return (
    <Card
      title={t('membersTitle')}
      aside={
        toAsk > 0 && (
          <Tag tone="warn" icon={<IconHourglass aria-hidden="true" />}>
            {t('toAsk', { count: toAsk })}
          </Tag>
        )
      }
    >
      <table className={styles['table']}>
        <thead>
          <tr>
            {(['name', 'area', 'function', 'consent'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seated.map(({ seat, person }) => {
            const area = person ? areaOf(person) : undefined
            const mandate = person?.mandates[0]
            const agreement = agreements.get(seat.id)
            return (
              <tr key={seat.id}>
                <th scope="row">
                  <span className={styles['person']}>
                    <PersonCircle name={person ? displayName(person) : '…'} size={26} />
                    <span>
                      {person ? (
                        <Link
                          to="/annuaire/$family"
                          params={{ family: 'elus' }}
                          search={{ fiche: person.id }}
                        >
                          {displayName(person)}
                        </Link>
                      ) : (
                        '…'
                      )}
                      {agreement?.contact && <small>{agreement.contact}</small>}
                    </span>
                    {seat.role === 'coordinator' && <Tag tone="soft">{t('isCoordinator')}</Tag>}
                  </span>
                </th>
                <td>
                  {area && (
                    <span className={styles['person']}>
                      <CommuneHexagon code={area} name={areaName(directory, area)} size={26} />
                      {areaName(directory, area)}
                    </span>
                  )}
                </td>
                <td>
                  {mandate && functionLabel(mandate, person?.civility, i18n.language === 'en' ? 'en' : 'fr')}
                </td>
                <td>{agreement && <Consent value={agreement.consent} />}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Card>
  )
}

const LOOKS = {
  given: { tone: 'ok', Icon: IconCircleCheck },
  refused: { tone: 'bad', Icon: IconBan },
  toAsk: { tone: 'warn', Icon: IconHourglass },
} as const

function Consent({ value }: { readonly value: string }): ReactElement | null {
  const { t } = useTranslation('networks')
  if (value !== 'given' && value !== 'refused' && value !== 'toAsk') return null
  const { tone, Icon } = LOOKS[value]
  return (
    <Tag tone={tone} icon={<Icon aria-hidden="true" />}>
      {t(`consent.${value}`)}
    </Tag>
  )
}
