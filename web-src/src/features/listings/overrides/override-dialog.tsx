import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { Content } from '@adobe/react-spectrum/Content'
import { Dialog } from '@adobe/react-spectrum/Dialog'
import { Divider } from '@adobe/react-spectrum/Divider'
import { Heading } from '@adobe/react-spectrum/Heading'
import { parseAbsoluteToLocal, type ZonedDateTime } from '@internationalized/date'
import { useState } from 'react'
import { useWords } from '../../../i18n/words-context'
import { useUnsavedChanges } from '../../../platform/form/leave-guard'
import { SettingFields } from '../../../platform/form/setting-fields'
import { TimeField } from '../../../platform/form/time-field'
import { useFirstIssue } from '../../../platform/form/use-first-issue'
import { confirmedBy } from '../../../platform/simulation/confirmed-by'
import { SimulationReport } from '../../../platform/simulation/simulation-report'
import { type Commanded, useOverride } from '../use-commands'
import { draftOf, type OverrideDraft, readDraft } from './override-draft'
import { OverrideFailed } from './override-failed'
import { ReasonField } from './reason-field'
import { useOverrideImpact } from './use-override-impact'
import { useOtherwise } from './use-store-settings'

interface OverrideDialogProps {
  readonly listings: readonly Commanded[]
  /** Reloads what the override changed. */
  readonly refresh: () => Promise<void>
  readonly onClose: () => void
}

/** Sets or removes the override of one or many listings. */
export function OverrideDialog({ listings, refresh, onClose }: OverrideDialogProps) {
  const { say, number, locale } = useWords()
  const storeId = onlyStoreOf(listings)
  const known = listings.length === 1 ? (listings[0]?.override ?? null) : null
  const [first] = useState(() => ({
    draft: draftOf(known, number),
    end: known?.endsAt ? parseAbsoluteToLocal(known.endsAt) : null,
  }))
  const [draft, setDraft] = useState(first.draft)
  const [end, setEnd] = useState(first.end)
  const [attempts, setAttempts] = useState(0)
  const isChecked = attempts > 0
  const fields = useFirstIssue(attempts)
  const { mutate, isPending, error } = useOverride(refresh, onClose)
  useUnsavedChanges((draft !== first.draft || end !== first.end) && !isPending)
  const read = readDraft(draft, locale)
  const isPast = end !== null && end.toDate() <= new Date()
  const { otherwise, isExcludedByRule } = useOtherwise(storeId, listings)
  const impact = useOverrideImpact(listings, read.changes)

  const set = () => {
    setAttempts(attempts + 1)
    if (read.changes === null || read.isReasonMissing || isPast || isPending) return
    const endsAt = end?.toAbsoluteString() ?? null
    mutate({
      listings,
      wanted: {
        changes: read.changes,
        reason: draft.reason.trim(),
        endsAt,
        ...confirmedBy(impact?.result?.id),
      },
    })
  }
  return (
    <Dialog size="M">
      <Heading>
        {say('override.title', { count: listings.length, sellerSku: listings[0]?.sellerSku ?? '' })}
      </Heading>
      <Divider />
      <Content>
        <div ref={fields}>
          <p>{say('override.text', { count: listings.length })}</p>
          <SettingFields
            draft={draft}
            onChange={setDraft}
            refused={isChecked ? read.refused : []}
            otherwise={otherwise}
            canInclude={isExcludedByRule}
          />
          <WhyAndWhen
            draft={draft}
            onChange={setDraft}
            end={end}
            onEnd={setEnd}
            isReasonMissing={isChecked && read.isReasonMissing}
            isPast={isChecked && isPast}
          />
          {isChecked && read.refused.includes('changes') && <p role="alert">{say('override.nothing')}</p>}
        </div>
        {impact && <SimulationReport simulation={impact} storeId={storeId ?? undefined} />}
        <OverrideFailed error={error} />
      </Content>
      <ButtonGroup>
        <Button variant="secondary" style="outline" onPress={onClose}>
          {say('override.cancel')}
        </Button>
        {listings.some(({ override }) => override !== null) && (
          <Button variant="negative" isPending={isPending} onPress={() => mutate({ listings, wanted: null })}>
            {say('override.remove')}
          </Button>
        )}
        <Button variant="accent" isPending={isPending} onPress={set}>
          {say('override.set')}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}

/** Null if there are several, whose settings differ. */
function onlyStoreOf(listings: readonly Commanded[]): string | null {
  const [first, ...others] = new Set(listings.map(({ storeId }) => storeId))
  return first !== undefined && others.length === 0 ? first : null
}

interface WhyAndWhenProps {
  readonly draft: OverrideDraft
  readonly onChange: (draft: OverrideDraft) => void
  readonly end: ZonedDateTime | null
  readonly onEnd: (end: ZonedDateTime | null) => void
  readonly isReasonMissing: boolean
  readonly isPast: boolean
}

function WhyAndWhen({ draft, onChange, end, onEnd, isReasonMissing, isPast }: WhyAndWhenProps) {
  const { say } = useWords()
  return (
    <div className="dialog-fields">
      <ReasonField
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
        isMissing={isReasonMissing}
      />
      <TimeField
        label={say('override.ends')}
        description={say('override.ends.text')}
        value={end}
        onChange={onEnd}
        issue={isPast ? say('override.ends.issue') : null}
      />
    </div>
  )
}
