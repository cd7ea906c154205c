import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { Content } from '@adobe/react-spectrum/Content'
import { Dialog } from '@adobe/react-spectrum/Dialog'
import { Divider } from '@adobe/react-spectrum/Divider'
import { Heading } from '@adobe/react-spectrum/Heading'
import { TextField } from '@adobe/react-spectrum/TextField'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { RuleChoicesReply } from '../../../../../../actions/admin-api/contract/rules'
import type { ListingRule } from '../../../../../../actions/shared/listing-quantity/rules/listing-rule'
import {
  NAME_MAXIMUM,
  RULES_BYTES_MAXIMUM,
} from '../../../../../../actions/shared/listing-quantity/rules/parse-rules'
import type { StockQuantitySettings } from '../../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../../../i18n/words-context'
import { QueryFailure } from '../../../../platform/api/query-failure'
import { invalidIf } from '../../../../platform/form/invalid-if'
import { useUnsavedChanges } from '../../../../platform/form/leave-guard'
import { SettingFields } from '../../../../platform/form/setting-fields'
import { TimeField } from '../../../../platform/form/time-field'
import { useFirstIssue } from '../../../../platform/form/use-first-issue'
import { saySetting } from '../../form/settings-words'
import { Conditions } from './conditions'
import { Matches, type Probe } from './matches'
import { type ReadRule, type RuleDraft, readRule, withRule } from './rule-draft'

interface RuleDialogProps {
  readonly storeId: string
  readonly first: RuleDraft
  /** All rules of the form. */
  readonly rules: readonly ListingRule[]
  readonly choices: UseQueryResult<RuleChoicesReply>
  /** The settings of the form; null while they are not valid. */
  readonly settings: StockQuantitySettings | null
  readonly onSet: (rule: ListingRule) => void
  readonly onClose: () => void
}

/** Adds or edits a rule. Nothing is saved until the settings are. */
export function RuleDialog(props: RuleDialogProps) {
  const { storeId, first, rules, choices, settings, onSet, onClose } = props
  const words = useWords()
  const { say, locale } = words
  const [draft, setDraft] = useState(first)
  useUnsavedChanges(draft !== first)
  const [attempts, setAttempts] = useState(0)
  const fields = useFirstIssue(attempts)
  const read = readRule(draft, rules, locale)
  const isChecked = attempts > 0
  const isNew = rules.every(({ id }) => id !== draft.id)
  const set = () => {
    setAttempts(attempts + 1)
    if (read.rule) onSet(read.rule)
  }
  return (
    <Dialog size="L">
      <Heading>{isNew ? say('rules.add') : say('rules.edit.title', { name: first.name })}</Heading>
      <Divider />
      <Content>
        <div ref={fields} className="rule-dialog">
          <NameField draft={draft} onChange={setDraft} issue={isChecked ? read.name : null} />
          <QueryFailure
            title={say('rules.choices.failed')}
            error={choices.error}
            onRetry={() => void choices.refetch()}
          />
          <Conditions
            conditions={draft.conditions}
            onChange={(conditions) => setDraft({ ...draft, conditions })}
            read={read}
            isChecked={isChecked}
            choices={choices.data}
            isLoading={choices.isPending}
          />
          <Matches storeId={storeId} probe={probeOf(draft, read, rules)} settings={settings} />
          <fieldset className="rule-values">
            <legend>{say('rules.result')}</legend>
            <SettingFields
              draft={draft.values}
              onChange={(values) => setDraft({ ...draft, values })}
              refused={isChecked ? read.refused : []}
              otherwise={(field) =>
                settings ? say('override.store', { value: saySetting(field, settings, words) }) : undefined
              }
              hidesWhenExcluded
            />
            {isChecked && read.refused.includes('changes') && (
              <p role="alert" className="refusal">
                {say('rules.nothing')}
              </p>
            )}
          </fieldset>
          <Times draft={draft} onChange={setDraft} isEndFirst={isChecked && read.isEndFirst} />
          {isChecked && read.isTooLarge && (
            <p role="alert" className="refusal">
              {say('rules.too-large', { kilobytes: RULES_BYTES_MAXIMUM / 1_000 })}
            </p>
          )}
        </div>
      </Content>
      <ButtonGroup>
        <Button variant="secondary" style="outline" onPress={onClose}>
          {say('rules.cancel')}
        </Button>
        <Button variant="accent" onPress={set}>
          {say('rules.set')}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}

/** The edited rule as if it were in force, with the other rules of the form. Null: its conditions are not complete. */
function probeOf(
  draft: RuleDraft,
  { conditions, values }: ReadRule,
  rules: readonly ListingRule[],
): Probe | null {
  if (conditions === null) return null
  const probe: ListingRule = {
    id: draft.id,
    // It needs a name that no other rule has, and may have none yet.
    name: draft.id,
    isOn: true,
    beginsAt: null,
    endsAt: null,
    conditions,
    values: values ?? { kind: 'exclude' },
  }
  const all = withRule(rules, probe)
  return { rules: all.slice(0, all.indexOf(probe) + 1), hasValues: values !== null }
}

interface PartProps {
  readonly draft: RuleDraft
  readonly onChange: (draft: RuleDraft) => void
}

function NameField({ draft, onChange, issue }: PartProps & { readonly issue: ReadRule['name'] }) {
  const { say } = useWords()
  return (
    <TextField
      autoFocus
      isRequired
      label={say('rules.name')}
      description={say('rules.name.text')}
      value={draft.name}
      onChange={(name) => onChange({ ...draft, name })}
      autoComplete="off"
      width="100%"
      {...invalidIf(issue !== null, issue ? say(`rules.name.${issue}`, { maximum: NAME_MAXIMUM }) : '')}
    />
  )
}

function Times({ draft, onChange, isEndFirst }: PartProps & { readonly isEndFirst: boolean }) {
  const { say } = useWords()
  return (
    <div className="settings-fields__pair">
      <TimeField
        label={say('rules.begins')}
        description={say('rules.begins.text')}
        value={draft.begins}
        onChange={(begins) => onChange({ ...draft, begins })}
        issue={null}
        inDays={0}
      />
      <TimeField
        label={say('rules.ends')}
        description={say('rules.ends.text')}
        value={draft.ends}
        onChange={(ends) => onChange({ ...draft, ends })}
        issue={isEndFirst ? say('rules.ends.issue') : null}
      />
    </div>
  )
}
