import { LunrEngine } from './lunr/LunrEngine.ts'
import type { SearchMessage, SearchReply } from './SearchMessage.ts'

const engine = new LunrEngine()
let preparing: ReturnType<typeof setTimeout> | undefined

addEventListener('message', ({ data }: MessageEvent<SearchMessage>) => {
  switch (data.type) {
    case 'replace':
      engine.replace(data.source, data.documents)
      clearTimeout(preparing)
      preparing = setTimeout(() => engine.prepare(), PREPARE_AFTER_MS)
      return
    case 'remove':
      return engine.remove(data.sources)
    case 'search': {
      const reply: SearchReply = {
        id: data.id,
        answer: engine.search(data.query, data.options),
        size: engine.size,
      }
      postMessage(reply, { transfer: [] })
    }
  }
})

/** Documents arrive in bursts: the frozen index is made once they stop. */
const PREPARE_AFTER_MS = 150
