import type { IParagraphStyleOptions, IStylesOptions } from 'docx'
import { PAPER_STYLES, type PaperStyle } from './paperStyles.ts'

const INK = '14181A'
const LOOKS: Readonly<Record<PaperStyle, Omit<IParagraphStyleOptions, 'id' | 'name'>>> = {
  text: { paragraph: { spacing: { after: 120 } } },
  listed: { paragraph: { spacing: { after: 60 } } },
  quote: { run: { italics: true }, paragraph: { indent: { left: 567 }, spacing: { after: 120 } } },
  speaker: { run: { bold: true }, paragraph: { keepNext: true, spacing: { before: 200, after: 40 } } },
  intervention: { paragraph: { spacing: { after: 120 } } },
  decisionLabel: label('DCE9EA'),
  decision: boxed('DCE9EA'),
  voteLabel: label('F1F1F1'),
  vote: boxed('F1F1F1'),
  actionLabel: label('F1F1F1'),
  action: boxed('F1F1F1'),
  conventionLabel: label('F1F1F1'),
  convention: boxed('F1F1F1'),
  legalReferenceLabel: { run: { bold: true }, paragraph: { keepNext: true, indent: { left: 567 } } },
  legalReference: { run: { italics: true }, paragraph: { indent: { left: 567 }, spacing: { after: 120 } } },
  annex: { run: { bold: true }, paragraph: { spacing: { before: 120, after: 120 } } },
  rule: { paragraph: { spacing: { before: 120, after: 120 } } },
  title: { run: { bold: true, size: 36 }, paragraph: { spacing: { after: 60 } } },
  fact: { run: { size: 22 }, paragraph: { spacing: { after: 60 } } },
  factTitle: {
    run: { bold: true, size: 24 },
    paragraph: { keepNext: true, spacing: { before: 240, after: 60 } },
  },
  factItem: { paragraph: { spacing: { after: 40 } } },
}

function label(fill: string): Omit<IParagraphStyleOptions, 'id' | 'name'> {
  return { run: { bold: true }, paragraph: { keepNext: true, shading: { fill }, spacing: { before: 160 } } }
}

function boxed(fill: string): Omit<IParagraphStyleOptions, 'id' | 'name'> {
  return { paragraph: { shading: { fill }, spacing: { after: 0 } } }
}

/** The style's id in the file. */
export const docxStyleId = (style: PaperStyle): string =>
  `Tdt${style.charAt(0).toUpperCase()}${style.slice(1)}`

export function docxStyles(): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { bold: true, size, color: INK },
    paragraph: { keepNext: true, spacing: { before, after: 120 } },
  })
  return {
    default: {
      document: { run: { font: 'Georgia', size: 22, color: INK, language: { value: 'fr-FR' } } },
      heading1: heading(28, 360),
      heading2: heading(25, 280),
      heading3: { ...heading(22, 240), run: { bold: true, italics: true, size: 22, color: INK } },
    },
    paragraphStyles: Object.entries(LOOKS).map(([style, look]) => ({
      id: docxStyleId(style as PaperStyle),
      name: PAPER_STYLES[style as PaperStyle],
      basedOn: 'Normal',
      quickFormat: true,
      ...look,
    })),
  }
}
