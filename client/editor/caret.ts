const COLOURS = ['#195896', '#7c3c6c', '#2a653a', '#784c00'] as const

/** One of the four colours of presence, always the same for one person. */
export function colourOf(user: string): string {
  let sum = 0
  for (let i = 0; i < user.length; i++) sum = (sum * 31 + user.charCodeAt(i)) >>> 0
  return COLOURS[sum % COLOURS.length] ?? COLOURS[0]
}

/** A colleague's caret; its name hides two seconds after its last move, so that no word stays covered. */
export function caret(user: Record<string, unknown>): HTMLElement {
  const name = typeof user['name'] === 'string' ? user['name'] : ''
  const who = COLOURS.findIndex((colour) => colour === user['color']) + 1 || 1
  const dom = document.createElement('span')
  dom.className = 'caret'
  dom.style.setProperty('--who', `var(--who-${who})`)
  dom.setAttribute('aria-hidden', 'true')
  const label = document.createElement('span')
  label.className = 'caret-name'
  label.textContent = name.split(' ')[0] ?? name
  dom.append(label)
  return dom
}
