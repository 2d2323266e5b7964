import { SCHEMA_VERSION } from '#domain'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useMemo, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../sync/hooks.ts'
import type { OpenDocument } from '../sync/workspace.ts'
import { Banner } from '../ui/Banner.tsx'
import { richTextExtensions } from './extensions.ts'
import { findUnmountable, type Unmountable } from './findUnmountable.ts'
import type { Surroundings } from './LiveContext.ts'
import { LiveEditor } from './LiveEditor.tsx'
import { StaticText } from './StaticText.tsx'

export interface MinutesEditorProps {
  readonly document: OpenDocument
  readonly editable: boolean
  readonly user: { readonly id: string; readonly name: string }
  readonly around: Surroundings
  readonly label: string
  /** Hears of the editor when it is mounted, and of null when it is gone. */
  readonly onEditor?: (editor: Editor | null) => void
}

/**
 * The minutes as they are being written. What this version does not know is looked for before anything is
 * mounted, and while it is: an editor that lacks a node deletes it for everybody.
 */
export function MinutesEditor(props: MinutesEditorProps): ReactElement {
  const { t } = useTranslation('editor')
  const { document } = props
  const fragment = document.doc.getXmlFragment('body')
  const found = useMemo(() => findUnmountable(fragment, richTextExtensions), [fragment])
  const [arrived, setArrived] = useState<{ readonly document: OpenDocument; readonly where: string } | null>(
    null,
  )
  const outdated = useWorkspace().session().schema > SCHEMA_VERSION
  const problem: Unmountable | null =
    found ?? (arrived?.document === document ? { code: 'unknown', where: arrived.where } : null)
  if (problem) {
    return (
      <>
        <Notice>{problem.code === 'unknown' ? t('newer', { where: problem.where }) : t('lossy')}</Notice>
        <StaticText fragment={fragment} label={props.label} />
      </>
    )
  }
  return (
    <>
      {outdated && <Notice>{t('outdated')}</Notice>}
      <LiveEditor
        {...props}
        editable={props.editable && !outdated}
        onUnknown={(where) => setArrived({ document, where })}
      />
    </>
  )
}

function Notice({ children }: { readonly children: string }): ReactElement {
  return <Banner icon={<IconAlertTriangle size={20} aria-hidden="true" />}>{children}</Banner>
}
