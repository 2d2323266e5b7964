import type { Installation } from '../Installation.ts'
import { DOORS } from '../Installation.ts'

interface Account {
  readonly id: string
  readonly email: string
  readonly grants: readonly { readonly id: string; readonly role: string; readonly scope: string | null }[]
}

/** Runs a command as the director of the demo. */
export async function command(url: string, cookie: string, name: string, body: object): Promise<Response> {
  return fetch(`${url}/api/commands/${name}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

export async function accountsOf(installation: Installation): Promise<readonly Account[]> {
  const cookie = await installation.enter(DOORS.director)
  const answer = await fetch(`${installation.url}/api/accounts`, { headers: { cookie } })
  return ((await answer.json()) as { users: Account[] }).users
}

/** Session cookies of `count` people of the team other than Marie, made so where the demo has too few. */
export async function teamWithoutMarie(installation: Installation, count: number): Promise<string[]> {
  const director = await installation.enter(DOORS.director)
  const others = (await accountsOf(installation)).filter(({ email }) => email !== DOORS.marie).slice(0, count)
  const cookies: string[] = []
  for (const { id, email, grants } of others) {
    if (!grants.some(({ role }) => role === 'staff')) {
      const grant = { user: id, role: 'staff', scope: null, from: null, until: null }
      const answer = await command(installation.url, director, 'grantRole', grant)
      if (!answer.ok) throw new Error(`grantRole answered ${answer.status}: ${await answer.text()}`)
    }
    cookies.push(await installation.enter(email))
  }
  return cookies
}
