import { existsSync } from 'node:fs'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The Chromium that prints: the operator's choice, else one where they usually are, else none. */
export function findChromium(chosen: string | null): string | null {
  if (chosen !== null) return existsSync(chosen) ? chosen : null
  return INSTALLED.find((path) => existsSync(path)) ?? null
}
