import { Button } from '@adobe/react-spectrum/Button'
import { useId } from 'react'
import { QUANTITY_MAXIMUM } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../../i18n/words-context'
import { Changes } from '../../../platform/api/rights'
import type { Draft } from './draft'
import { offerEverything, oneAtATime } from './preset-drafts'
import type { SettingsForm } from './use-settings-form'

/** The two most common setups, one press each. Neither is saved until the user saves. */
export function Presets({ form }: { readonly form: SettingsForm }) {
  const { say, number } = useWords()
  const { draft } = form.state
  const fill = (filled: Draft) => form.dispatch({ type: 'filled', draft: filled })
  return (
    <fieldset className="presets">
      <legend className="presets__heading">{say('settings.presets')}</legend>
      <Changes>
        <div className="presets__choices">
          <Preset
            name="everything"
            onPress={() => {
              fill(offerEverything(draft, number))
              if (draft.texts.doNotManageStockQuantity === '') form.focusFirst(['doNotManageStockQuantity'])
            }}
          />
          <Preset name="one" onPress={() => fill(oneAtATime(draft))} />
        </div>
      </Changes>
    </fieldset>
  )
}

function Preset({ name, onPress }: { readonly name: 'everything' | 'one'; readonly onPress: () => void }) {
  const { say } = useWords()
  const text = useId()
  return (
    <div className="preset">
      <Button variant="secondary" onPress={onPress} aria-describedby={text}>
        {say(`settings.preset.${name}`)}
      </Button>
      <span id={text} className="preset__text">
        {say(`settings.preset.${name}.text`, { maximum: QUANTITY_MAXIMUM })}
      </span>
    </div>
  )
}
