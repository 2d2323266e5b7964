import { testFileFormat } from '../fileAcceptance.ts'
import { readOdt } from './readOdt.ts'
import { writeOdt } from './writeOdt.ts'

testFileFormat({ write: writeOdt, read: readOdt, part: 'content.xml', begins: '<office:document' })
