import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import type { Logger } from 'pino'
import type { Alarm } from '../sync/alarm.ts'

interface Sources {
  readonly head: () => number
  readonly sockets: () => number
  readonly documents: () => number
  readonly counts: () => Readonly<Record<string, number>>
}

/** Counters of `GET /metrics`, and the alarm that raises them and says so in the log. */
export function createMetrics(log: Logger) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const alarms = new Counter({
    name: 'tdt_alarms_total',
    help: 'What an operator must look at',
    labelNames: ['kind'],
    registers: [registry],
  })
  const alarm: Alarm = (kind, details) => {
    alarms.inc({ kind })
    log.error({ kind, ...details }, 'alarm')
  }
  return {
    alarm,
    watch({ head, sockets, documents, counts }: Sources): void {
      gauge('tdt_log_head', 'Last durable sequence', head)
      gauge('tdt_sockets', 'Open sockets', sockets)
      gauge('tdt_documents', 'Documents in memory', documents)
      for (const name of Object.keys(counts()))
        gauge(`tdt_edits_${name}`, `Edits ${name}`, () => counts()[name] ?? 0)
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }

  function gauge(name: string, help: string, read: () => number): void {
    const metric: Gauge = new Gauge({
      name,
      help,
      registers: [registry],
      collect: () => metric.set(read()),
    })
  }
}
