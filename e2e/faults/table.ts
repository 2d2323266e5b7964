import type { Fault } from './Fault.ts'
import { flood } from './flood.ts'
import { kill } from './kill.ts'

/** Every case of `npm run faults`. Adding one is a file and a line here. */
export const faults: readonly Fault[] = [kill, flood]
