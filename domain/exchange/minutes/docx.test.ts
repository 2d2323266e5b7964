import { testFileFormat } from './fileAcceptance.ts'
import { readDocx } from './readDocx.ts'
import { writeDocx } from './writeDocx.ts'

testFileFormat({ write: writeDocx, read: readDocx, part: 'word/document.xml', begins: '<w:document' })
