import { Navigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { LoginPage } from './LoginPage.tsx'
import { useSessionState } from './useSession.ts'

/** `/connexion`: who is in already has nothing to do here. */
export function LoginRoute(): ReactElement | null {
  const { kind } = useSessionState()
  if (kind === 'starting') return null
  return kind === 'in' ? <Navigate to="/" replace /> : <LoginPage />
}
