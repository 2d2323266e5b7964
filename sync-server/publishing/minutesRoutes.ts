import type { FastifyInstance, FastifyReply } from 'fastify'
import {
  MINUTES_FORMATS,
  minutesFileName,
  parseName,
  writeDocx,
  writeHtml,
  writeMarkdown,
  writeOdt,
  type MinutesFormat,
  type MinutesModel,
} from '#domain'
import type { Identify } from '../api/identify.ts'
import type { Printer } from './createPrinter.ts'
import { readMinutes, type MinutesSource } from './readMinutes.ts'

interface Options extends MinutesSource {
  readonly identify: Identify
  readonly printer: Printer
  /** `YYYY-MM-DD` where the association is. */
  readonly today: () => string
}

/** `GET /api/meetings/:id/minutes.<pdf|docx|odt|html|md>`: the minutes as a file, for who may read them. */
export function minutesRoutes(app: FastifyInstance, options: Options): void {
  const { identify, printer, today } = options
  app.get<{ Params: { id: string; file: string } }>(
    '/api/meetings/:id/:file',
    async ({ headers, params }, reply) => {
      const session = await identify(headers)
      if (!session) return reply.code(401).send({ code: 'signed-out' })
      const format = formatOf(params.file)
      if (!format || !parseName(`meeting.${params.id}.1`)) return reply.code(404).send({ code: 'not-found' })
      const model = readMinutes(options, session.principal, { meeting: params.id }, today())
      if (!model) return reply.code(403).send({ code: 'forbidden' })
      if (format !== 'pdf') return send(reply, model, format, await writers[format](model))
      const printed = await printer.print(writeHtml(model))
      if (!printed.ok) return reply.code(503).header('cache-control', 'no-store').send({ code: printed.code })
      return send(reply, model, format, printed.pdf)
    },
  )
}

const writers: Readonly<
  Record<Exclude<MinutesFormat, 'pdf'>, (model: MinutesModel) => string | Promise<Uint8Array>>
> = {
  html: writeHtml,
  md: writeMarkdown,
  docx: writeDocx,
  odt: writeOdt,
}

function formatOf(file: string): MinutesFormat | null {
  const [name, format = ''] = file.split('.')
  return name === 'minutes' && isFormat(format) ? format : null
}

const isFormat = (name: string): name is MinutesFormat => Object.hasOwn(MINUTES_FORMATS, name)

function send(
  reply: FastifyReply,
  model: MinutesModel,
  format: MinutesFormat,
  content: string | Uint8Array,
): FastifyReply {
  const name = minutesFileName(model, format)
  const ascii = name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '')
  return reply
    .header('content-type', MINUTES_FORMATS[format])
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encodeRfc5987(name)}`)
    .header('cache-control', 'no-store')
    .send(typeof content === 'string' ? content : Buffer.from(content))
}

const encodeRfc5987 = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
