const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * A fresh id of 60 bits for a record, 10 base64url characters (24 bits and 4 for an entry).
 * @param random uniform bytes, such as `crypto.getRandomValues`
 */
export function createId(random: (length: number) => Uint8Array, length = 10): string {
  return Array.from(random(length), (byte) => ALPHABET[byte & 63]).join('')
}

export const isId = (text: string): boolean => /^[\w-]{1,40}$/.test(text)
