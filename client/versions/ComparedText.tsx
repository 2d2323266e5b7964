import { plainText, type PlainPassage } from '#domain'
import { useEffect, useMemo, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { compareTexts, type ComparedLine } from './compareTexts.ts'
import css from './versions.module.css'

const AROUND = 1

interface Props {
  readonly before: readonly PlainPassage[]
  readonly now: Y.XmlFragment
}

/** What was added and removed since, in words, with a line around; the text of now is followed as it is written. */
export function ComparedText({ before, now }: Props): ReactElement {
  const { t } = useTranslation('versions')
  const [after, setAfter] = useState(() => plainText(now))
  useEffect(() => {
    let waiting = 0
    const follow = (): void => {
      window.clearTimeout(waiting)
      waiting = window.setTimeout(() => setAfter(plainText(now)), 300)
    }
    now.observeDeep(follow)
    return () => {
      window.clearTimeout(waiting)
      now.unobserveDeep(follow)
    }
  }, [now])
  const lines = useMemo(() => compareTexts(before, after), [before, after])
  if (lines.every(({ changed }) => !changed)) return <p className={css['dim']}>{t('same')}</p>
  return (
    <>
      <p className={css['legend']}>
        <del>{t('removed')}</del> <ins>{t('added')}</ins>
      </p>
      <div className={css['compared']} lang="fr">
        {lines.map((line, index) =>
          isNear(lines, index) ? (
            <Line key={index} line={line} />
          ) : (
            isNear(lines, index - 1) && (
              <p key={index} className={css['skipped']} aria-label={t('skipped')}>
                …
              </p>
            )
          ),
        )}
      </div>
    </>
  )
}

const isNear = (lines: readonly ComparedLine[], at: number): boolean =>
  lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ changed }) => changed)

function Line({ line: { heading, speaker, words } }: { readonly line: ComparedLine }): ReactElement {
  const parts = words.map(({ text, change }, index) =>
    change === 'added' ? (
      <ins key={index}>{text}</ins>
    ) : change === 'removed' ? (
      <del key={index}>{text}</del>
    ) : (
      <span key={index}>{text}</span>
    ),
  )
  return (
    <p data-heading={heading || undefined}>
      {speaker !== '' && <b>{speaker} </b>}
      {parts}
    </p>
  )
}
