import { indexedDbKeep } from '../sync/indexedDbKeep.ts'
import { KEYS } from '../sync/keys.ts'
import { readAhead } from '../sync/readAhead.ts'
import { readDevice } from './device.ts'

/** What the first screen is painted from. */
const FIRST_READ = [KEYS.session, KEYS.head, KEYS.catalogue, KEYS.projection]

/** The keep of this device, opened while the rest of the application is being evaluated. */
export const deviceKeep = readDevice() === 'own' ? readAhead(indexedDbKeep(), FIRST_READ) : indexedDbKeep()
