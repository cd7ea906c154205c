import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { Checkbox } from '@adobe/react-spectrum/Checkbox'
import { Content } from '@adobe/react-spectrum/Content'
import { DatePicker } from '@adobe/react-spectrum/DatePicker'
import { Dialog } from '@adobe/react-spectrum/Dialog'
import { Divider } from '@adobe/react-spectrum/Divider'
import { Heading } from '@adobe/react-spectrum/Heading'
import { Item, Picker } from '@adobe/react-spectrum/Picker'
import { TextField } from '@adobe/react-spectrum/TextField'
import { now, parseAbsoluteToLocal, type ZonedDateTime } from '@internationalized/date'
import { useEffect, useRef, useState } from 'react'
import {
  MAXIMUM_MODES,
  type MaximumMode,
  NUMBER_FIELDS,
} from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../../i18n/words-context'
import { invalidIf } from '../../../platform/form/invalid-if'
import { confirmedBy } from '../../../platform/simulation/confirmed-by'
import { SimulationReport } from '../../../platform/simulation/simulation-report'
import { type Commanded, useOverride } from '../use-commands'
import { draftOf, OVERRIDE_FIELDS, type OverrideDraft, readDraft } from './override-draft'
import { OverrideFailed } from './override-failed'
import { ReasonField } from './reason-field'
import { useOverrideImpact } from './use-override-impact'
import { useStoreSettings } from './use-store-settings'

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
  const [draft, setDraft] = useState(() => draftOf(known, number))
  const [end, setEnd] = useState(() => (known?.endsAt ? parseAbsoluteToLocal(known.endsAt) : null))
  const [attempts, setAttempts] = useState(0)
  const isChecked = attempts > 0
  const fields = useFirstIssue(attempts)
  const { mutate, isPending, error } = useOverride(refresh, onClose)
  const read = readDraft(draft, locale)
  const isPast = end !== null && end.toDate() <= new Date()
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
          <p>{say('override.text')}</p>
          <DraftFields
            storeId={storeId}
            draft={draft}
            onChange={setDraft}
            refused={isChecked ? read.refused : []}
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

/** Focuses the first field with an issue after each attempt, which also scrolls to it. */
function useFirstIssue(attempts: number) {
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempts > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [attempts])
  return fields
}

/** Null if there are several, whose settings differ. */
function onlyStoreOf(listings: readonly Commanded[]): string | null {
  const [first, ...others] = new Set(listings.map(({ storeId }) => storeId))
  return first !== undefined && others.length === 0 ? first : null
}

interface DraftFieldsProps {
  /** Null: the listings belong to several stores. */
  readonly storeId: string | null
  readonly draft: OverrideDraft
  readonly onChange: (draft: OverrideDraft) => void
  readonly refused: readonly string[]
}

function DraftFields({ storeId, draft, onChange, refused }: DraftFieldsProps) {
  const { say, number } = useWords()
  const store = useStoreSettings(storeId)
  return (
    <div className="override__fields">
      <Checkbox isSelected={draft.isExcluded} onChange={(isExcluded) => onChange({ ...draft, isExcluded })}>
        {say('override.excluded')}
      </Checkbox>
      {OVERRIDE_FIELDS.map((field) => (
        <TextField
          key={field}
          label={say(`field.${field}`)}
          value={draft.texts[field]}
          onChange={(text) => onChange({ ...draft, texts: { ...draft.texts, [field]: text } })}
          inputMode="numeric"
          autoComplete="off"
          width="100%"
          UNSAFE_className="number-field"
          {...(store ? { description: say('override.store', { value: number(store[field]) }) } : {})}
          {...invalidIf(refused.includes(field), say('override.issue', NUMBER_FIELDS[field]))}
        />
      ))}
      <Picker
        label={say('field.maximumMode')}
        {...(store
          ? { description: say('override.store', { value: say(`field.maximumMode.${store.maximumMode}`) }) }
          : {})}
        selectedKey={draft.maximumMode}
        onSelectionChange={(key) => onChange({ ...draft, maximumMode: key as MaximumMode | 'store' })}
        width="100%"
      >
        {[
          <Item key="store">{say('override.mode.store')}</Item>,
          ...MAXIMUM_MODES.map((mode) => <Item key={mode}>{say(`field.maximumMode.${mode}`)}</Item>),
        ]}
      </Picker>
    </div>
  )
}

interface WhyAndWhenProps extends Omit<DraftFieldsProps, 'refused' | 'storeId'> {
  readonly end: ZonedDateTime | null
  readonly onEnd: (end: ZonedDateTime | null) => void
  readonly isReasonMissing: boolean
  readonly isPast: boolean
}

function WhyAndWhen({ draft, onChange, end, onEnd, isReasonMissing, isPast }: WhyAndWhenProps) {
  const { say } = useWords()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <div className="override__fields">
      <ReasonField
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
        isMissing={isReasonMissing}
      />
      <DatePicker
        label={say('override.ends')}
        description={say('override.ends.text')}
        value={end}
        onChange={onEnd}
        placeholderValue={now(zone).add({ days: 7 }).set({ hour: 0, minute: 0, second: 0 })}
        granularity="minute"
        hideTimeZone
        width="100%"
        {...invalidIf(isPast, say('override.ends.issue'))}
      />
    </div>
  )
}
