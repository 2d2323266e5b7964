import type { ReactElement } from 'react'
import { PageHeader } from '../ui/PageHeader.tsx'

export function HomePage(): ReactElement {
  return <PageHeader title="HomePage" />
}
