import type { Measure } from './Row.ts'
import { typists } from './typists.ts'

/** Every measure of `npm run bench`. Adding one is a file and a line here. */
export const measures: readonly Measure[] = [typists]
