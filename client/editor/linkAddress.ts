import { SAFE_HREF } from '#domain'

/** What was typed as the address of a link, completed; null when it cannot be one. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim()
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`
  if (/^\+?[\d .()\u00a0\u202f-]{6,}$/.test(text)) return `tel:${text.replace(/[^\d+]/g, '')}`
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) || text.startsWith('/') ? text : `https://${text}`
  return text !== '' && SAFE_HREF.test(address) ? address : null
}
