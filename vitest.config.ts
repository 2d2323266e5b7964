import { defineConfig } from 'vitest/config'

const tests = (folder: string): string => `${folder}/**/*.test.{ts,tsx}`

/** Files that need a DOM say so themselves: `// @vitest-environment happy-dom`. */
export default defineConfig({
  test: {
    environment: 'node',
    // Shared machines stall: a test that hangs is still found.
    testTimeout: 30_000,
    projects: ['domain', 'sync-server', 'client', 'e2e', 'scripts'].map((name) => ({
      extends: true,
      test: { name, include: [tests(name)] },
    })),
  },
})
