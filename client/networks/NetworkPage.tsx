import type { ReactElement } from 'react'
import { PageHeader } from '../ui/PageHeader.tsx'

export function NetworkPage(): ReactElement {
  return <PageHeader title="NetworkPage" />
}
