import { Server } from '@hocuspocus/server'

/** A Hocuspocus with its defaults, which keeps documents in memory, as a process of its own. */
const server = new Server({ port: 0, address: '127.0.0.1', quiet: true })
await server.listen()
process.send?.({ port: server.address.port })
