import { words } from './words.ts'

/** A text as a CSS string; nothing in it can end the string or the style sheet. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ,.:;–'’()«»-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`

/** The style sheet of exported minutes: A4, with the running head and «page 3/7» on each page. */
export const printStyle = (head: string): string => `
@page {
  size: A4;
  margin: 28mm 20mm 22mm 22mm;
  @top-left { content: ${cssString(head)}; width: 100%; font: 9pt Georgia, serif; color: #333; border-bottom: 0.5pt solid #999; vertical-align: bottom; padding-bottom: 3mm; margin-bottom: 5mm; }
  @bottom-right { content: "${words.page} " counter(page) "/" counter(pages); font: 9pt Georgia, serif; color: #333; }
}
:root { color-scheme: light; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; background: #fff; color: #14181a; font: 11.5pt/1.5 Georgia, 'Times New Roman', serif; overflow-wrap: break-word; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 0.3em; }
h2 { font-size: 14.5pt; margin: 1.6em 0 0.5em; border-bottom: 0.5pt solid #888; }
h3 { font-size: 12.5pt; margin: 1.3em 0 0.4em; }
h4 { font-size: 11.5pt; margin: 1.1em 0 0.3em; font-style: italic; }
h1, h2, h3, h4, .label { break-after: avoid; }
p { margin: 0 0 0.6em; orphans: 2; widows: 2; }
.moment { font-size: 12pt; color: #333; }
.head ul, .head ol { margin: 0 0 0.6em; padding-left: 1.2em; }
.head .agenda { list-style: none; padding-left: 0; }
.head .agenda [data-level='2'] { padding-left: 1.5em; }
.head .agenda [data-level='3'] { padding-left: 3em; }
.head h2 { font-size: 12pt; border: 0; margin: 1em 0 0.2em; }
section[data-node] { margin: 0.9em 0; }
.label { margin: 0 0 0.15em; font-weight: bold; }
[data-node='decision'] { padding: 0.5em 0.8em; background: #eaf1f1; break-inside: avoid; }
[data-node='vote'], [data-node='action'], [data-node='convention'] { padding: 0.5em 0.8em; border: 0.5pt solid #777; break-inside: avoid; }
[data-node='legalReference'], blockquote { margin: 0.8em 0 0.8em 1.5em; }
section p:last-child, td p:last-child, th p:last-child, li > p { margin-bottom: 0; }
table { border-collapse: collapse; width: 100%; margin: 0.8em 0; }
th, td { border: 0.5pt solid #777; padding: 0.3em 0.5em; text-align: left; vertical-align: top; }
th { background: #eef1f2; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
td ul, td ol, th ul, th ol { margin: 0; padding-left: 1.2em; }
a { color: #02555f; }
.notes { margin-top: 2em; border-top: 0.5pt solid #888; font-size: 10pt; }
@media print { body { margin: 0; padding: 0; max-width: none; } section[data-node], th { print-color-adjust: exact; } }
`
