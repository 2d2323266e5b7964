import { run } from './run.ts'

/** The server, restarted when it changes, and the client as it is edited: open the address that Vite prints. */
await Promise.race([run('node', ['--watch', 'sync-server/main.ts']), run('vite', [])])
