import { browserPath } from '../../scripts/browser.ts'

/** How every measure starts Chromium. */
export const LAUNCH = {
  executablePath: browserPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
}
