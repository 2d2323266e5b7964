import { writeHtml, type Principal } from '#domain'
import { createPrinter, type PrintResult } from './createPrinter.ts'
import { findChromium } from './findChromium.ts'
import { readMinutes, type MinutesSource, type MinutesText } from './readMinutes.ts'

/** How minutes become files: the printer, and the PDF that goes with a letter. */
export function createPublishing(source: MinutesSource, chromiumPath: string | null, today: () => string) {
  const printer = createPrinter({ chromium: findChromium(chromiumPath) })
  return {
    printer,
    /** The minutes as `reader` may read them, or why they cannot be made. */
    async renderPdf(reader: Principal, text: MinutesText): Promise<PrintResult> {
      const model = readMinutes(source, reader, text, today())
      return model ? printer.print(writeHtml(model)) : { ok: false, code: 'failed' }
    },
  }
}
