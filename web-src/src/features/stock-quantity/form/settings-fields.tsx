import { Radio, RadioGroup } from '@adobe/react-spectrum/RadioGroup'
import { useWords } from '../../../i18n/words-context'
import { isMaximumMode } from './draft'
import { Presets } from './presets'
import { FieldHelp, QuantityField } from './quantity-field'
import type { SettingsForm } from './use-settings-form'

/** The fields of Stock / Quantity. The three documented ones come first. */
export function SettingsFields({ form }: { readonly form: SettingsForm }) {
  const { say } = useWords()
  const isUpTo = form.state.draft.maximumMode === 'upTo'
  return (
    <div className="settings-fields">
      <Presets form={form} />
      <QuantityField
        form={form}
        field="outOfStockThreshold"
        description={say('field.outOfStockThreshold.text')}
      />
      <QuantityField
        form={form}
        field="maximumListedQuantity"
        description={say(
          isUpTo ? 'field.maximumListedQuantity.text.upTo' : 'field.maximumListedQuantity.text',
        )}
      />
      <QuantityField
        form={form}
        field="doNotManageStockQuantity"
        description={say('field.doNotManageStockQuantity.text')}
      />
      <ModeField form={form} />
      {isUpTo && (
        <div className="settings-fields__pair">
          <QuantityField
            form={form}
            field="stockPercentage"
            description={say('field.stockPercentage.unit')}
          />
          <QuantityField form={form} field="safetyBuffer" description={say('field.safetyBuffer.text')} />
        </div>
      )}
    </div>
  )
}

function ModeField({ form }: { readonly form: SettingsForm }) {
  const { say } = useWords()
  return (
    <RadioGroup
      label={say('field.maximumMode')}
      value={form.state.draft.maximumMode}
      onChange={(value) => {
        if (isMaximumMode(value)) form.dispatch({ type: 'mode', maximumMode: value })
      }}
      contextualHelp={<FieldHelp field="maximumMode" />}
    >
      <Radio value="always">{say('field.maximumMode.always')}</Radio>
      <Radio value="upTo">{say('field.maximumMode.upTo')}</Radio>
    </RadioGroup>
  )
}
