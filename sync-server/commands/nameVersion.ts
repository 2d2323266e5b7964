import { parseName, VERSION_NAME } from '#domain'
import * as z from 'zod/mini'
import { command } from './command.ts'

/** Named versions are never let go of: one document has at most so many. */
const MAX_NAMED = 200

/** Keeps a document as it stands under a name. */
export const nameVersion = command({
  input: z.strictObject({
    document: z.string().check(z.refine((name) => parseName(name) !== null)),
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(VERSION_NAME)),
  }),
  allowed: (principal, { document }, { accessTo }) => accessTo(principal, document) === 'write',
  run({ versions }, { user }, { document, name }) {
    const named = versions.list(document).filter((version) => version.name !== null)
    if (named.length >= MAX_NAMED) return { ok: false, code: 'too-many-versions' }
    const { id, fingerprint } = versions.create(document, [user], name)
    return { ok: true, result: { id, fingerprint } }
  },
})
