import type { ReactElement } from 'react'
import { PageHeader } from '../ui/PageHeader.tsx'

export function GrantsPage(): ReactElement {
  return <PageHeader title="GrantsPage" />
}
