import { readAnswerUser, type Principal } from '#domain'

/** May write in that one meeting, and nothing else. */
export function answerPrincipal(user: string): Principal | null {
  const read = readAnswerUser(user)
  if (!read) return null
  const scope = `meeting:${read.meeting}`
  return { user, person: null, grants: [{ role: 'member', scope, from: null, until: null }] }
}
