import type { SearchTarget } from '#domain'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'

/** The list that a record of each kind opens in. */
const LISTS = {
  organization: 'organismes',
  commission: 'commissions',
  area: 'territoires',
} as const

/** Goes to what a result stands for. */
export function useOpenTarget(): (target: SearchTarget, family?: string) => void {
  const navigate = useNavigate()
  return useCallback(
    (target, family = 'elus') => {
      switch (target.kind) {
        case 'meeting':
          return void navigate({ href: meetingAddress(target.id, target.passage) })
        case 'network':
          return void navigate({ to: '/reseaux/$slug', params: { slug: target.id } })
        case 'person':
          return void navigate({ to: '/annuaire/$family', params: { family }, search: { fiche: target.id } })
        default:
          return void navigate({
            to: '/annuaire/$family',
            params: { family: LISTS[target.kind] },
            search: { fiche: target.id },
          })
      }
    },
    [navigate],
  )
}

function meetingAddress(id: string, passage: string | undefined): string {
  const search = passage === undefined ? '' : `?${new URLSearchParams({ passage })}`
  return `/reunions/${encodeURIComponent(id)}${search}`
}
