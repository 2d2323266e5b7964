/**
 * Whether a value is JSON of at most `depth` levels, none of them with a prototype of its own: decoding an
 * update sets the prototype of an object that has a `__proto__` key, and validation then throws on it.
 */
export function isPlain(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  const plain = Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null
  return plain && Object.values(value).every((member) => isPlain(member, depth - 1))
}
