import * as z from 'zod/mini'

/** Words that whoever convenes adds to the letter. */
export const letterMessage = z.string().check(z.maxLength(2_000))

/** Days before the meeting on which those without an answer are reminded. */
export const reminderDays = z.array(z.int().check(z.gte(1), z.lte(60))).check(z.maxLength(5))
