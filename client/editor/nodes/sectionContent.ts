/** What a section of minutes holds. */
export const SECTION_CONTENT = '(paragraph | bulletList | orderedList)+'

/** Where the content of a section is, on the page and on the clipboard. */
export const SECTION_BODY = 'data-body'
