import type { ErrorComponentProps } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { ErrorState } from '../ui/ErrorState.tsx'

/** A page that fails leaves the others alone. */
export function PageFailed({ reset }: ErrorComponentProps): ReactElement {
  return <ErrorState onRetry={reset} />
}
