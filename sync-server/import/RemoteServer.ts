import * as z from 'zod/mini'

/** A command that did not succeed, told in one French sentence. */
export class ImportFailure extends Error {}

const refusal = z.object({ code: z.string() })
const doors = z.object({ people: z.array(z.object({ email: z.string(), name: z.string() })) })

/** The running server, over HTTP, as the person whose address and password are given. */
export class RemoteServer {
  readonly #url: string
  readonly #cookie: string

  private constructor(url: string, cookie: string) {
    this.#url = url
    this.#cookie = cookie
  }

  /** @throws ImportFailure when there is no server, or it does not know the person */
  static async signIn(url: string, email: string, password: string): Promise<RemoteServer> {
    const response = await request(`${url}/api/session`, '', { email, password })
    if (response.status === 401) throw new ImportFailure('Adresse ou mot de passe inconnus du serveur.')
    if (!response.ok) throw new ImportFailure(`Le serveur refuse la connexion (${response.status}).`)
    return new RemoteServer(url, cookieOf(response))
  }

  /** Through the first door of a demonstration, which is one of the team; null where there is none. */
  static async enterDemo(url: string): Promise<{ server: RemoteServer; name: string } | null> {
    const response = await request(`${url}/api/demo`, '')
    const [first] = response.ok ? (z.safeParse(doors, await response.json()).data?.people ?? []) : []
    if (!first) return null
    const entered = await request(`${url}/api/demo`, '', { email: first.email })
    return entered.ok ? { server: new RemoteServer(url, cookieOf(entered)), name: first.name } : null
  }

  /** @throws ImportFailure with what `sentences` says of the refusal's code */
  async command(name: string, body: object, sentences: Readonly<Record<string, string>>): Promise<unknown> {
    const response = await request(`${this.#url}/api/commands/${name}`, this.#cookie, body)
    const answer: unknown = await response.json().catch(() => null)
    if (response.ok) return answer
    const { code = String(response.status) } = z.safeParse(refusal, answer).data ?? {}
    throw new ImportFailure(sentences[code] ?? `Le serveur refuse cette demande (${code}).`)
  }
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((value) => value.split(';')[0])
    .join('; ')
}

async function request(url: string, cookie: string, body?: object): Promise<Response> {
  try {
    return await fetch(url, {
      method: body ? 'POST' : 'GET',
      headers: { ...(body && { 'content-type': 'application/json' }), ...(cookie && { cookie }) },
      ...(body && { body: JSON.stringify(body) }),
    })
  } catch {
    const { origin } = new URL(url)
    throw new ImportFailure(`Aucun serveur ne répond à ${origin}. Démarrez-le avec «\u202fnpm start\u202f».`)
  }
}
