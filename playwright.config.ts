import { defineConfig } from '@playwright/test'
import { browserPath } from './scripts/browser.ts'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.journey.ts',
  timeout: 240_000,
  expect: { timeout: 10_000 },
  workers: 1,
  forbidOnly: true,
  // A machine shared with others stalls for seconds: a journey that fails is tried once more, and said to be flaky.
  retries: 1,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    serviceWorkers: 'allow',
    launchOptions: {
      executablePath: browserPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
    trace: 'retain-on-failure',
  },
})
