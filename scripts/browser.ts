import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium that `scripts/setup.cjs` found or installed. */
export function browserPath(): string {
  return (
    process.env['CHROMIUM_PATH'] ?? INSTALLED.find((path) => existsSync(path)) ?? chromium.executablePath()
  )
}
