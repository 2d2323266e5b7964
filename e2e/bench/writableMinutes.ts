import { type Catalogue } from '#domain'
import type { Installation } from '../Installation.ts'

/** The first minutes that this person may write. */
export async function writableMinutes({ url }: Installation, cookie: string): Promise<string> {
  const answer = await fetch(`${url}/api/catalogue`, { headers: { cookie } })
  const { documents } = (await answer.json()) as Catalogue
  const found = documents.find(({ name, access }) => name.startsWith('minutes.') && access === 'write')
  if (!found) throw new Error('the demonstration has no minutes to write in')
  return found.name
}
