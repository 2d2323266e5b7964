/** Whose computer this is, as its user said at sign-in. Unsaid, nothing is kept. */
export type Device = 'own' | 'shared'

const STORED = 'device'

export function readDevice(): Device {
  return localStorage.getItem(STORED) === 'own' ? 'own' : 'shared'
}

export function storeDevice(device: Device): void {
  if (device === 'own') localStorage.setItem(STORED, device)
  else localStorage.removeItem(STORED)
}
