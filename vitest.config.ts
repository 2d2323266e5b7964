import { defineConfig } from 'vitest/config'

const tests = (folder: string): string => `${folder}/**/*.test.{ts,tsx}`

/** Files that need a DOM say so themselves: `// @vitest-environment happy-dom`. */
export default defineConfig({
  test: {
    environment: 'node',
    projects: ['domain', 'sync-server', 'client', 'e2e', 'scripts'].map((name) => ({
      extends: true,
      test: { name, include: [tests(name)] },
    })),
  },
})
