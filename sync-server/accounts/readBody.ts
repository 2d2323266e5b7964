import type { FastifyReply } from 'fastify'
import * as z from 'zod/mini'

/** The body as `schema` has it, or null after a 400 that names the first wrong field. */
export async function readBody<T>(
  schema: z.ZodMiniType<T>,
  body: unknown,
  reply: FastifyReply,
): Promise<T | null> {
  const parsed = z.safeParse(schema, body)
  if (parsed.success) return parsed.data
  await reply.code(400).send({ code: 'invalid', field: parsed.error.issues[0]?.path.join('.') ?? '' })
  return null
}
