import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { useState } from 'react'
import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import type { StockQuantitySettings } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../../i18n/words-context'
import { Changes } from '../../../platform/api/rights'
import { ConfirmDialog } from '../../../platform/ui/confirm-dialog'
import { RuleDialog } from './builder/rule-dialog'
import { newRule, type RuleDraft, ruleDraftOf, withRule } from './builder/rule-draft'
import { RuleFiles } from './files/rule-files'
import { copyOf } from './rule-order'
import { type RuleAction, RulesList } from './rules-list'
import { useRuleChoices } from './use-rule-choices'
import { useRuleCounts } from './use-rule-counts'
import './rules.css'

interface RulesSectionProps {
  readonly storeId: string
  readonly rules: readonly ListingRule[]
  /** The settings of the draft; null while they are not valid. */
  readonly settings: StockQuantitySettings | null
  readonly onChange: (rules: readonly ListingRule[]) => void
}

/** Other settings for groups of listings. They are saved with the settings of the store. */
export function RulesSection({ storeId, rules, settings, onChange }: RulesSectionProps) {
  const { say, number } = useWords()
  const [edited, edit] = useState<RuleDraft | null>(null)
  const [removed, remove] = useState<ListingRule | null>(null)
  const choices = useRuleChoices(storeId, rules.length > 0 || edited !== null)
  const counts = useRuleCounts(storeId, rules)
  const act = (action: RuleAction, rule: ListingRule) => {
    if (action === 'edit') edit(ruleDraftOf(rule, number))
    else if (action === 'remove') remove(rule)
    else onChange(copyOf(rule, rules, (name) => say('rules.copied', { name })))
  }
  return (
    <div className="rules">
      <p>{say('rules.text')}</p>
      {rules.length > 0 && (
        <RulesList
          rules={rules}
          counts={counts}
          choices={choices.data}
          settings={settings}
          onChange={onChange}
          onAction={act}
        />
      )}
      {counts && counts.elsewhere > 0 && <p>{say('rules.matches.elsewhere', { count: counts.elsewhere })}</p>}
      {counts && counts.unknown > 0 && <p>{say('rules.matches.unknown', { count: counts.unknown })}</p>}
      <Changes>
        <div className="rules__buttons">
          <ActionButton onPress={() => edit(newRule(crypto.randomUUID()))}>{say('rules.add')}</ActionButton>
          <RuleFiles storeId={storeId} rules={rules} onChange={onChange} />
        </div>
      </Changes>
      <DialogContainer onDismiss={() => edit(null)} isKeyboardDismissDisabled>
        {edited && (
          <RuleDialog
            storeId={storeId}
            first={edited}
            rules={rules}
            choices={choices}
            settings={settings}
            onSet={(rule) => {
              onChange(withRule(rules, rule))
              edit(null)
            }}
            onClose={() => edit(null)}
          />
        )}
      </DialogContainer>
      <DialogContainer onDismiss={() => remove(null)}>
        {removed && (
          <ConfirmDialog
            title={say('rules.remove.title', { name: removed.name })}
            action={say('rules.remove')}
            cancel={say('rules.cancel')}
            onConfirm={() => onChange(rules.filter(({ id }) => id !== removed.id))}
          >
            {say('rules.remove.text')}
          </ConfirmDialog>
        )}
      </DialogContainer>
    </div>
  )
}
