import { isId } from '../records/id.ts'

const PREFIX = 'answer:'

/** In whose name the server writes what someone answered through their link; no account has such an id. */
export const answerUser = (meeting: string, person: string): string => `${PREFIX}${meeting}:${person}`

export function readAnswerUser(user: string): { readonly meeting: string; readonly person: string } | null {
  if (!user.startsWith(PREFIX)) return null
  const [meeting = '', person = '', ...rest] = user.slice(PREFIX.length).split(':')
  return rest.length === 0 && isId(meeting) && isId(person) ? { meeting, person } : null
}
