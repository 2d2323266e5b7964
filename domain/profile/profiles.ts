import { amd92 } from './amd92.ts'
import { amm } from './amm.ts'
import type { AssociationProfile } from './profile.ts'

/** Every association that an installation can be made for, by id. */
export const profiles: Readonly<Record<string, AssociationProfile>> = { amd92, amm }
