import { brokenAppend } from './brokenAppend.ts'
import { corruptedRow } from './corruptedRow.ts'
import { diskFull } from './diskFull.ts'
import { durability } from './durability.ts'
import type { Fault } from './Fault.ts'
import { flood } from './flood.ts'
import { foreignOrigin } from './foreignOrigin.ts'
import { hostileFrames } from './hostileFrames.ts'
import { hostileUpdates } from './hostileUpdates.ts'
import { kill } from './kill.ts'
import { names } from './names.ts'
import { restore } from './restore.ts'
import { revoked } from './revoked.ts'
import { schedules } from './schedules.ts'
import { storeFailure } from './storeFailure.ts'

/** Every case of `npm run faults`. Adding one is a file and a line here. */
export const faults: readonly Fault[] = [
  schedules,
  kill,
  brokenAppend,
  durability,
  diskFull,
  storeFailure,
  corruptedRow,
  restore,
  hostileFrames,
  hostileUpdates,
  names,
  foreignOrigin,
  revoked,
  flood,
]
