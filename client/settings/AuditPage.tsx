import type { ReactElement } from 'react'
import { PageHeader } from '../ui/PageHeader.tsx'

export function AuditPage(): ReactElement {
  return <PageHeader title="AuditPage" />
}
