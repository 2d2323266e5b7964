import { writeHtml, type MinutesModel } from '#domain'

const LEAVES_MS = 60_000

/** The browser's own print view, of the same page as the PDF. */
export function printMinutes(model: MinutesModel): void {
  const frame = document.createElement('iframe')
  frame.title = model.title
  frame.setAttribute('aria-hidden', 'true')
  // The page has no script of its own; the same origin lets us ask it to print.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;inset-inline-end:0;bottom:0'
  frame.addEventListener('load', () => {
    frame.contentWindow?.addEventListener('afterprint', () => frame.remove())
    frame.contentWindow?.print()
    setTimeout(() => frame.remove(), LEAVES_MS)
  })
  frame.srcdoc = writeHtml(model)
  document.body.append(frame)
}
