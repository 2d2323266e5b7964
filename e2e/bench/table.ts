import { append } from './append.ts'
import { changes } from './changes.ts'
import { importMayors } from './importMayors.ts'
import { memory } from './memory.ts'
import { push } from './push.ts'
import type { Measure } from './Row.ts'
import { typists } from './typists.ts'

/** Every measure of `npm run bench`. Adding one is a file and a line here. */
export const measures: readonly Measure[] = [memory, typists, changes, push, append, importMayors]
