import type { NetworkRow } from '#domain'
import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useDirectory } from '../directory/useDirectory.ts'
import { today } from '../i18n/formatDate.ts'
import { useDocument } from '../sync/hooks.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadingShape } from '../ui/LoadingShape.tsx'
import { PageHeader } from '../ui/PageHeader.tsx'
import { NetworkMembers } from './NetworkMembers.tsx'
import { NetworkNotes } from './NetworkNotes.tsx'
import { NetworkReach } from './NetworkReach.tsx'
import { seatsOn } from './seats.ts'
import { useDocumentName } from './useDocumentName.ts'
import styles from './networks.module.css'

/** One network: its reach, its members with their agreement to share, what coordinators have noted. */
export function NetworkPage(): ReactElement {
  const { t } = useTranslation('networks')
  const { slug } = useParams({ from: '/inside/reseaux/$slug' })
  const directory = useDirectory()
  const row = directory.byId.get(slug)
  const crumbs = <Link to="/reseaux">{t('back')}</Link>
  if (row?.kind === 'network') return <Network network={row} crumbs={crumbs} />
  return (
    <>
      <PageHeader title={t('title')} crumbs={crumbs} />
      {directory.status === 'fresh' && directory.areas.length > 0 ? (
        <EmptyState
          title={t('absent')}
          action={
            <Button component={Link} to="/reseaux" variant="default">
              {t('back')}
            </Button>
          }
        >
          {t('absentHint')}
        </EmptyState>
      ) : (
        <LoadingShape sentence={t('loading')} />
      )}
    </>
  )
}

interface Props {
  readonly network: NetworkRow
  readonly crumbs: ReactElement
}

function Network({ network, crumbs }: Props): ReactElement {
  const directory = useDirectory()
  const seated = seatsOn(network, directory, today())
  const { document } = useDocument(network.document)
  const notesName = useDocumentName('networkNotes', network.id)
  return (
    <>
      <PageHeader title={network.name} crumbs={crumbs} />
      <div className={styles['page']}>
        <NetworkReach network={network} seated={seated} directory={directory} />
        <div className={styles['columns']}>
          <NetworkMembers seated={seated} directory={directory} document={document} />
          {notesName && <NetworkNotes name={notesName} directory={directory} />}
        </div>
      </div>
    </>
  )
}
