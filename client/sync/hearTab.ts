import type { Engine } from './Engine.ts'
import { documentOfUnsent } from './keys.ts'
import type { TabMessage } from './Tabs.ts'

/** What another window of this device says. Asking for the server and endings are the workspace's to handle. */
export function hearTab(engine: Engine, message: TabMessage, isOwner: boolean): void {
  const { store, outbox, rights, standing, clock } = engine
  switch (message.type) {
    case 'edits':
      outbox.noteUnsent(message.edits.filter(({ sent }) => !sent).map(({ key }) => key))
      for (const { key, update } of message.edits) store.applyFromTab(documentOfUnsent(key), update)
      return
    case 'sent':
      return outbox.noteSent(message.keys)
    case 'changes':
      return store.applyToMemory(message.changes)
    case 'catalogue':
      void rights.load().then(() => {
        for (const held of store.held()) held.setAccess(rights.access(held.name))
      })
      return
    case 'replaced':
      void store.load()
      return store.discard(message.names, (name) => rights.access(name), false)
    case 'contact':
      if (isOwner) return
      if (message.online && !message.signedOut) standing.met(clock.now())
      else standing.set(message.online, message.signedOut)
      return
    case 'nudge':
    case 'wiped':
      return
  }
}
