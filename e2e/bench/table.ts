import { append } from './append.ts'
import { changes } from './changes.ts'
import { clone } from './clone.ts'
import { consistency } from './consistency.ts'
import { firstLoad } from './firstLoad.ts'
import { importMayors } from './importMayors.ts'
import { keystroke } from './keystroke.ts'
import { longAlone } from './longAlone.ts'
import { memory } from './memory.ts'
import { offline } from './offline.ts'
import { push } from './push.ts'
import type { Measure } from './Row.ts'
import { sevenWriters } from './sevenWriters.ts'
import { typingHeap } from './typingHeap.ts'
import { typists } from './typists.ts'

/** Every measure of `npm run bench`. Adding one is a file and a line here. */
export const measures: readonly Measure[] = [
  clone,
  firstLoad,
  offline,
  memory,
  keystroke,
  typists,
  changes,
  push,
  append,
  importMayors,
  longAlone,
  sevenWriters,
  typingHeap,
  consistency,
]
