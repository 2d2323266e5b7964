import { runningHead, type MinutesModel } from '../MinutesModel.ts'
import { PAPER_STYLES, type PaperStyle } from '../paperStyles.ts'
import { words } from '../words.ts'
import { escapeXml } from '../xml.ts'
import { odtStyleName, type OdtWriter } from './OdtWriter.ts'

const FILLED = (colour: string): string =>
  `<style:paragraph-properties fo:background-color="${colour}" fo:padding="0.1cm"/>`
const BOLD = '<style:text-properties fo:font-weight="bold"/>'
const LABEL = '<style:paragraph-properties fo:keep-with-next="always" fo:margin-top="0.35cm"/>'
const QUOTE =
  '<style:paragraph-properties fo:margin-left="1cm" fo:margin-bottom="0.2cm"/><style:text-properties fo:font-style="italic"/>'
const PLAIN = '<style:paragraph-properties fo:margin-bottom="0.2cm"/>'

const LOOKS: Readonly<Record<PaperStyle, string>> = {
  text: PLAIN,
  quote: QUOTE,
  listed: '<style:paragraph-properties fo:margin-bottom="0.1cm"/>',
  speaker: LABEL + BOLD,
  intervention: PLAIN,
  decisionLabel: LABEL + BOLD,
  decision: FILLED('#dce9ea'),
  voteLabel: LABEL + BOLD,
  vote: FILLED('#f1f1f1'),
  actionLabel: LABEL + BOLD,
  action: FILLED('#f1f1f1'),
  conventionLabel: LABEL + BOLD,
  convention: FILLED('#f1f1f1'),
  legalReferenceLabel: LABEL + BOLD,
  legalReference: QUOTE,
  annex: LABEL + BOLD,
  rule: '<style:paragraph-properties fo:border-bottom="0.5pt solid #777777" fo:margin-bottom="0.2cm"/>',
  title:
    '<style:paragraph-properties fo:margin-bottom="0.1cm"/><style:text-properties fo:font-size="18pt" fo:font-weight="bold"/>',
  fact: PLAIN,
  factTitle:
    '<style:paragraph-properties fo:keep-with-next="always" fo:margin-top="0.4cm"/><style:text-properties fo:font-size="12pt" fo:font-weight="bold"/>',
  factItem: '<style:paragraph-properties fo:margin-left="0.4cm"/>',
}

const paragraphStyle = (name: string, shown: string, look: string): string =>
  `<style:style style:name="${name}" style:display-name="${escapeXml(shown)}" style:family="paragraph" style:parent-style-name="Standard">${look}</style:style>`

const heading = (level: number, size: number): string =>
  `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="${level}"><style:paragraph-properties fo:keep-with-next="always" fo:margin-top="0.5cm" fo:margin-bottom="0.2cm"/><style:text-properties fo:font-size="${size}pt" fo:font-weight="bold"/></style:style>`

const LEVELS = Array.from({ length: 10 }, (_, index) => index + 1)

const indent = (level: number): string =>
  `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${level * 0.7}cm" fo:text-indent="-0.5cm" fo:margin-left="${level * 0.7}cm"/></style:list-level-properties>`

const bullets = LEVELS.map(
  (level) =>
    `<text:list-level-style-bullet text:level="${level}" text:bullet-char="•">${indent(level)}</text:list-level-style-bullet>`,
).join('')

const numbers = (start: number): string =>
  LEVELS.map(
    (level) =>
      `<text:list-level-style-number text:level="${level}" style:num-format="1" style:num-suffix="." text:start-value="${start}">${indent(level)}</text:list-level-style-number>`,
  ).join('')

const RUNS: Readonly<Record<string, string>> = {
  bold: 'fo:font-weight="bold"',
  italic: 'fo:font-style="italic"',
  underline: 'style:text-underline-style="solid" style:text-underline-width="auto"',
  strike: 'style:text-line-through-style="solid"',
  superscript: 'style:text-position="super 58%"',
  subscript: 'style:text-position="sub 58%"',
}

const cell = (name: string, more: string): string =>
  `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #777777" fo:padding="0.1cm"${more}/></style:style>`

/** The styles that only the text itself uses. */
export function automaticStyles({ runs, lists }: OdtWriter): string {
  return [
    ...[...runs].map(
      ([worn, name]) =>
        `<style:style style:name="${name}" style:family="text"><style:text-properties ${worn
          .split(' ')
          .map((mark) => RUNS[mark] ?? '')
          .join(' ')}/></style:style>`,
    ),
    `<text:list-style style:name="Bullets">${bullets}</text:list-style>`,
    ...[...lists].map(
      ([name, start]) => `<text:list-style style:name="${name}">${numbers(start)}</text:list-style>`,
    ),
    '<style:style style:name="Grid" style:family="table"><style:table-properties style:rel-width="100%" table:align="margins"/></style:style>',
    cell('Cell', ''),
    cell('HeadCell', ' fo:background-color="#eef1f2"'),
  ].join('\n')
}

/** The named styles, and the page with its running head and «page 3/7». */
export function namedStyles(model: MinutesModel): {
  readonly common: string
  readonly automatic: string
  readonly master: string
} {
  const common = [
    '<style:default-style style:family="paragraph"><style:text-properties style:font-name="Georgia" fo:font-family="Georgia, serif" fo:font-size="11pt" fo:language="fr" fo:country="FR" fo:color="#14181a"/></style:default-style>',
    '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>',
    heading(1, 14),
    heading(2, 12.5),
    heading(3, 11),
    '<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="9pt"/></style:style>',
    '<style:style style:name="Running" style:display-name="Séance, en-tête" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:border-bottom="0.5pt solid #999999" fo:padding-bottom="0.1cm"/><style:text-properties fo:font-size="9pt"/></style:style>',
    '<style:style style:name="PageNumber" style:display-name="Séance, page" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="end"/><style:text-properties fo:font-size="9pt"/></style:style>',
    ...Object.entries(LOOKS).map(([style, look]) =>
      paragraphStyle(odtStyleName(style as PaperStyle), PAPER_STYLES[style as PaperStyle], look),
    ),
  ].join('\n')
  const space =
    '<style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.4cm" fo:margin-top="0.4cm"/>'
  const automatic = `<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.6cm" fo:margin-bottom="1.4cm" fo:margin-left="2.2cm" fo:margin-right="2cm"/><style:header-style>${space}</style:header-style><style:footer-style>${space}</style:footer-style></style:page-layout>`
  const head = `<text:p text:style-name="Running">${escapeXml(runningHead(model))}</text:p>`
  const page = `<text:p text:style-name="PageNumber">${words.page} <text:page-number text:select-page="current">1</text:page-number>/<text:page-count>1</text:page-count></text:p>`
  const master = `<style:master-page style:name="Standard" style:page-layout-name="A4"><style:header>${head}</style:header><style:footer>${page}</style:footer></style:master-page>`
  return { common, automatic, master }
}
