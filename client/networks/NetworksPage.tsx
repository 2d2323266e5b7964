import type { ReactElement } from 'react'
import { PageHeader } from '../ui/PageHeader.tsx'

export function NetworksPage(): ReactElement {
  return <PageHeader title="NetworksPage" />
}
