import { Editor } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import StarterKit from '@tiptap/starter-kit'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** The least that two people need to write together: an editor, a document, a socket. */
const shared = new Y.Doc()
const server = new URLSearchParams(location.search).get('server') ?? ''
const provider = new WebsocketProvider(server, 'bare', shared, { disableBc: true })
provider.once('sync', () => {
  return new Editor({
    element: document.querySelector('#editor'),
    extensions: [
      StarterKit.configure({ undoRedo: false }),
      Collaboration.configure({ document: shared, field: 'body' }),
    ],
    editorProps: { attributes: { role: 'textbox', 'aria-label': 'Texte du compte rendu' } },
  })
})
