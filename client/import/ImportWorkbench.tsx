import { Progress, Stack } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { FileChooser } from './FileChooser.tsx'
import type { ImportCommands } from './importCommands.ts'
import { ImportDone, ImportFailed, UndoDone } from './ImportOutcome.tsx'
import { PastImports } from './PastImports.tsx'
import { PreviewView } from './PreviewView.tsx'
import { useImport, type ImportStep } from './useImport.ts'

/** From the choice of a file to its end, and the imports made before. */
export function ImportWorkbench({ commands }: { commands?: ImportCommands }): ReactElement {
  const { step, past, choose, apply, undo } = useImport(commands)
  const busy = isBusy(step)
  return (
    <Stack gap="lg">
      <FileChooser again={step.kind !== 'choose'} disabled={busy} onChoose={(file) => void choose(file)} />
      {busy && <Busy step={step} />}
      {step.kind === 'shown' && (
        <PreviewView preview={step.shown.preview} onApply={() => void apply(step.file, step.shown)} />
      )}
      {step.kind === 'done' && <ImportDone past={step.past} onUndo={() => void undo(step.past.id)} />}
      {step.kind === 'undone' && <UndoDone undone={step.undone} />}
      {step.kind === 'failed' && <ImportFailed code={step.code} />}
      <PastImports imports={past} busy={busy} onUndo={(id) => void undo(id)} />
    </Stack>
  )
}

function isBusy({ kind }: ImportStep): boolean {
  return kind === 'reading' || kind === 'applying' || kind === 'undoing'
}

function Busy({ step }: { step: ImportStep }): ReactElement {
  const { t } = useTranslation('import')
  const text =
    step.kind === 'reading'
      ? t('reading', { name: step.name })
      : t(step.kind === 'undoing' ? 'undoing' : 'applying')
  return (
    <div role="status">
      <p>{text}</p>
      <Progress value={100} animated aria-label={text} />
    </div>
  )
}
