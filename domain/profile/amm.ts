import type { AssociationProfile } from './profile.ts'

/** Association des Municipalités du Mali: no département, no dues, its own bodies; networks are to come. */
export const amm: AssociationProfile = {
  id: 'amm',
  name: 'Association des Municipalités du Mali',
  shortName: 'AMM',
  country: 'ML',
  department: null,
  territory: { fr: 'Mali', en: 'Mali' },
  bodies: [],
  cantons: [],
  networks: [],
  functions: {
    mayor: { mr: 'Maire', mrs: 'Maire' },
    deputy: { mr: 'Adjoint au maire', mrs: 'Adjointe au maire' },
    councillor: { mr: 'Conseiller communal', mrs: 'Conseillère communale' },
  },
  delegations: [],
  bureau: { chair: 1, viceChair: 9, secretary: 17, treasurer: 1 },
  feeRate: null,
  demoDomain: 'amm.example',
}
