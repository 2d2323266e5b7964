// @vitest-environment happy-dom
import { generateJSON } from '@tiptap/core'
import { expect, test } from 'vitest'
import { cleanPasted } from './cleanPasted.ts'
import { richTextExtensions } from './extensions.ts'

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
<body lang=FR><!--StartFragment-->
<h1 style='mso-list:l0 level1'>Tour de table<o:p></o:p></h1>
<p class=MsoNormal style='color:red'><b>Vanves</b>, <span style='mso-spacerun:yes'>&nbsp;</span>présente<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>un</p>
<p class=MsoListParagraphCxSpLast><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>deux</p>
<p class=MsoListParagraph><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>premier</p>
<!--EndFragment--></body></html>`

const kinds = (html: string) =>
  generateJSON(cleanPasted(html), richTextExtensions)['content'].map(({ type }: { type: string }) => type)

test('minutes pasted from Word keep titles, paragraphs and lists, and nothing of Word', () => {
  expect(kinds(WORD)).toEqual(['heading', 'paragraph', 'bulletList', 'orderedList'])
  const text = cleanPasted(WORD)
  expect(text).not.toMatch(/o:p|<style|·|1\./)
  expect(text).toContain('<li><p class="MsoListParagraphCxSpLast">deux</p></li>')
})

test('scripts and handlers pasted from a page do not reach the text', () => {
  const hostile = `<p onclick="x()">a<script>x()</script><img src=x onerror="x()"><a href="javascript:x()">b</a></p>`
  const json = JSON.stringify(generateJSON(cleanPasted(hostile), richTextExtensions))
  expect(json).not.toMatch(/script|onclick|onerror|img/)
  expect(json).toContain('"text":"a')
})
