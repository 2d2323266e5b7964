export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  /** `offline`: no answer came; else the code of the server's refusal, with the field where there is one. */
  | { readonly ok: false; readonly code: string; readonly field?: string; readonly body: unknown }

/** One question to the server's JSON interface; never throws. The shape of `value` is the server's contract. */
export async function request<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      cache: 'no-store',
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
  } catch {
    return { ok: false, code: 'offline', body: null }
  }
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null)
  if (response.ok) return { ok: true, value: answer as T }
  if (response.status === 502 || response.status === 504) return { ok: false, code: 'offline', body: null }
  const { code, field } = readRefusal(answer)
  return { ok: false, code, ...(field && { field }), body: answer }
}

/** Runs a command of the server. */
export function sendCommand<T>(name: string, input: unknown): Promise<Answer<T>> {
  return request('POST', `/api/commands/${name}`, input)
}

function readRefusal(body: unknown): { code: string; field: string } {
  const { code, field } = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  return {
    code: typeof code === 'string' ? code : 'failed',
    field: typeof field === 'string' ? field : '',
  }
}
