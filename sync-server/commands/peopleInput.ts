import { isId } from '#domain'
import * as z from 'zod/mini'

export const peopleInput = z.array(z.string().check(z.refine(isId))).check(z.maxLength(2_000))
