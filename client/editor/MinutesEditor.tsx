import { checkNode, richTextSchema, SCHEMA_VERSION, type Speaker } from '#domain'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenDocument } from '../sync/workspace.ts'
import { useWorkspace } from '../sync/hooks.ts'
import { Banner } from '../ui/Banner.tsx'
import { LiveEditor } from './LiveEditor.tsx'
import { StaticText } from './StaticText.tsx'

export interface MinutesEditorProps {
  readonly document: OpenDocument
  readonly editable: boolean
  readonly user: { readonly id: string; readonly name: string }
  /** Whom the floor may be given to. */
  readonly speakers: readonly Speaker[]
  /** Ids of those who attend. */
  readonly present: ReadonlySet<string>
  /** The day of the meeting, `YYYY-MM-DD`. */
  readonly on: string
  readonly label: string
}

/**
 * The minutes as they are being written. What this version does not know is looked for before anything is
 * mounted: an editor that lacks a node deletes it for everybody.
 */
export function MinutesEditor(props: MinutesEditorProps): ReactElement {
  const { t } = useTranslation('editor')
  const fragment = props.document.doc.getXmlFragment('body')
  const problem = useMemo(() => checkNode(richTextSchema, fragment, 0, true), [fragment])
  const outdated = useWorkspace().session().schema > SCHEMA_VERSION
  if (problem) {
    return (
      <>
        <Banner icon={<IconAlertTriangle aria-hidden="true" />}>
          {t('newer', { where: problem.where })}
        </Banner>
        <StaticText fragment={fragment} label={props.label} />
      </>
    )
  }
  return (
    <>
      {outdated && <Banner icon={<IconAlertTriangle aria-hidden="true" />}>{t('outdated')}</Banner>}
      <LiveEditor {...props} editable={props.editable && !outdated} />
    </>
  )
}
