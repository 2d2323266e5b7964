import type { Json } from '#domain'
import type { CommandCode, CommandContext } from './command.ts'
import { commands, isCommandName } from './table.ts'

export interface Answer {
  readonly status: number
  readonly body: Json
}

const STATUS: Readonly<Partial<Record<CommandCode, number>>> = {
  invalid: 400,
  forbidden: 403,
  'unknown-user': 404,
  'unknown-grant': 404,
  'unknown-meeting': 404,
  'unknown-action': 404,
}

/** Runs one command for an account, with the rights it has when its turn comes. */
export async function executeCommand(
  name: string,
  body: unknown,
  user: string | null,
  context: CommandContext,
): Promise<Answer> {
  if (!isCommandName(name)) return { status: 404, body: { code: 'unknown-command' } }
  if (user === null) return { status: 401, body: { code: 'signed-out' } }
  const outcome = await context.pipeline.command(() => {
    const principal = context.accounts.principalOf(user)
    return principal && commands[name](context, principal, body)
  })
  if (!outcome) return { status: 401, body: { code: 'signed-out' } }
  const final = outcome.ok && outcome.after ? await outcome.after() : outcome
  if (final.ok) return { status: 200, body: final.result }
  const { code, field } = final
  return { status: STATUS[code] ?? 409, body: field === undefined ? { code } : { code, field } }
}
