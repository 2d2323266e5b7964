// @vitest-environment happy-dom
import { Editor, generateJSON } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { checkNode, richTextSchema } from '#domain'
import { cleanPasted, countImages } from './cleanPasted.ts'
import { cleanSlice } from './cleanSlice.ts'
import { richTextExtensions } from './extensions.ts'

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
<body lang=FR><!--StartFragment-->
<h1 style='mso-list:none'>Tour de table<o:p></o:p></h1>
<!--[if gte mso 9]><xml><w:x></w:x></xml><![endif]-->
<p class=MsoNormal style='color:red'><b>Vanves</b>, <st1:place>92</st1:place> <span style='mso-spacerun:yes'>&nbsp;</span>présente<a
 style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>un</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>un et demi</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>deux</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>premier</p>
<table class=MsoTableGrid border=1><tr><td width=200 colspan=2><p class=MsoNormal>Budget<o:p></o:p></p></td></tr>
<tr><td rowspan=1><p class=MsoNormal>2026</p></td><td><p class=MsoNormal>11 projets</p></td></tr></table>
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a
 style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Rapport de 2019</p></div></div>
<!--EndFragment--></body></html>`

interface Json {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly Json[]
  readonly text?: string
}
const parsed = (html: string): readonly Json[] =>
  (generateJSON(cleanPasted(html), richTextExtensions) as Json).content ?? []
const kinds = (html: string) => parsed(html).map(({ type }) => type)

test('minutes pasted from Word keep titles, lists in lists, tables and notes, and nothing of Word', () => {
  expect(kinds(WORD)).toEqual(['heading', 'paragraph', 'bulletList', 'orderedList', 'table'])
  const text = cleanPasted(WORD)
  expect(text).not.toMatch(/o:p|<style|·|1\.|mso-element|\[1\]|xml/)
  const [, paragraph, list, , table] = parsed(WORD)
  expect(paragraph?.content?.at(-1)).toMatchObject({ type: 'footnote', attrs: { text: 'Rapport de 2019' } })
  expect(list?.content).toHaveLength(2)
  expect(list?.content?.[0]?.content?.map(({ type }) => type)).toEqual(['paragraph', 'bulletList'])
  expect(table?.content?.[0]?.content?.[0]?.attrs).toMatchObject({ colspan: 2 })
})

test('minutes pasted from LibreOffice keep their note and their list', () => {
  const html = `<meta name="generator" content="LibreOffice 7.4"/><style>p{}</style><h2 class="western">Titre</h2>
    <p align="justify" style="line-height: 115%">Une ligne<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>
    <ol><li><p>un</p><ul><li><p>a</p></li></ul></li></ol>
    <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>La note</p></div>`
  expect(kinds(html)).toEqual(['heading', 'paragraph', 'orderedList'])
  expect(parsed(html)[1]?.content?.at(-1)?.attrs).toMatchObject({ text: 'La note' })
})

test('a text of Google Docs is not bold because its wrapper is a «b»', () => {
  const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">un</span></p><ul><li dir="ltr"><p>deux</p></li></ul></b>`
  expect(kinds(html)).toEqual(['paragraph', 'bulletList'])
  expect(JSON.stringify(parsed(html))).not.toContain('bold')
})

test('a message of Outlook laid out by tables in tables keeps its words', () => {
  const html = `<table><tr><td><table><tr><td>Bonjour,</td></tr><tr><td>à demain</td></tr></table></td></tr></table>`
  expect(kinds(html)).toEqual(['table'])
  expect(JSON.stringify(parsed(html))).toMatch(/Bonjour.*à demain/)
})

test('pictures are counted, and left', () => {
  expect(countImages('<p>a<img src=x><img src=y></p>')).toBe(2)
  expect(JSON.stringify(parsed('<p>a<img src=x></p>'))).not.toContain('img')
})

test('scripts and handlers pasted from a page do not reach the text', () => {
  const hostile = `<p onclick="x()">a<script>x()</script><img src=x onerror="x()"><a href="javascript:x()">b</a></p>`
  const json = JSON.stringify(generateJSON(cleanPasted(hostile), richTextExtensions))
  expect(json).not.toMatch(/script|onclick|onerror|img/)
  expect(json).toContain('"text":"a')
})

/** An editor into which HTML is pasted as into the product's. */
function pasted(html: string): Y.XmlFragment {
  const doc = new Y.Doc()
  const element = document.createElement('div')
  document.body.append(element)
  const editor = new Editor({
    element,
    extensions: [...richTextExtensions, Collaboration.configure({ fragment: doc.getXmlFragment('body') })],
    editorProps: {
      transformPastedHTML: cleanPasted,
      transformPasted: (slice, view) => cleanSlice(slice, view.state.doc),
    },
  })
  editor.commands.insertContent('<p>avant</p>')
  editor.view.pasteHTML(html)
  editor.view.pasteHTML(html)
  editor.destroy()
  element.remove()
  return doc.getXmlFragment('body')
}

test('a block that is copied gets an id of its own, and one that is moved keeps its own', () => {
  const fragment = pasted(
    '<section data-pm-slice="0 0 []" data-node="decision" data-id="d1"><p>adopté</p></section>',
  )
  const ids = fragment
    .toArray()
    .flatMap((node) =>
      node instanceof Y.XmlElement && node.nodeName === 'decision' ? [node.getAttribute('id')] : [],
    )
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(2)
  expect(ids).toContain('d1')
})

test('whatever is pasted, the server accepts what it leaves', () => {
  const tag = fc.constantFrom(
    'p',
    'b',
    'sup',
    'ul',
    'ol',
    'li',
    'table',
    'tr',
    'td',
    'th',
    'h1',
    'blockquote',
    'a',
    'hr',
    'br',
    'img',
    'div',
    'script',
    'svg',
    'section',
    'span',
  )
  const attribute = fc.constantFrom(
    ' colspan="99999"',
    ' rowspan="-3"',
    ' colspan="0.5"',
    ' start="x"',
    ' start="1e30"',
    ' type="disc circle"',
    ' href="javascript:x"',
    ' href="https://a.example/"',
    ' title="x"',
    ' class="MsoListParagraph"',
    ' style="mso-list:l0 level9"',
    ' style="text-align:center"',
    ' data-node="vote" data-for="json:-5"',
    ' data-node="decision" data-id="a b"',
    ' data-node="annex" data-hash="../.."',
    ' data-node="intervention" data-represents="json:{&quot;x&quot;:1}" data-also="json:[[[]]]"',
    ' data-node="mention" data-kind="x"',
    ' data-node="footnote" data-text="json:3"',
    ' data-colwidth="1,x,99999"',
    ' colwidth="1,x,99999"',
    ' data-level="9"',
    ' data-item="a b"',
  )
  const html = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 9, depthSize: 'large' },
      fc.constantFrom('un', 'é\u00a0', '&lt;', '<!--x-->', '\u0000'),
      fc
        .tuple(tag, fc.array(attribute, { maxLength: 2 }), fc.array(tie('node'), { maxLength: 4 }))
        .map(([name, attributes, inside]) => `<${name}${attributes.join('')}>${inside.join('')}</${name}>`),
    ),
  })).node
  fc.assert(
    fc.property(html, (text) => {
      expect(checkNode(richTextSchema, pasted(text), 0, true)).toBeNull()
    }),
    { numRuns: 60 },
  )
})
