import { ComboBox, Item } from '@adobe/react-spectrum/ComboBox'
import { Text } from '@adobe/react-spectrum/Text'
import { useWords } from '../../i18n/words-context'
import { invalidIf } from '../form/invalid-if'
import { useSettled } from '../form/use-settled'
import { useProducts } from './use-proposals'

const TYPING_MS = 300

interface ProductPickerProps {
  /** The SKU of the chosen product, or what was typed. */
  readonly value: string
  readonly onChange: (sku: string) => void
  /** The message if nothing is chosen and something has to be. */
  readonly issue: string | null
}

/** Chooses a product of Commerce, which is searched by SKU or name while the user types. */
export function ProductPicker({ value, onChange, issue }: ProductPickerProps) {
  const { say } = useWords()
  const { settled } = useSettled(value, TYPING_MS)
  const { data: products = [], isFetching } = useProducts(settled)
  return (
    <ComboBox
      autoFocus
      width="100%"
      label={say('matching.dialog.sku')}
      description={say('matching.dialog.search')}
      items={products}
      inputValue={value}
      onInputChange={onChange}
      allowsCustomValue
      menuTrigger="input"
      loadingState={isFetching ? 'filtering' : 'idle'}
      {...invalidIf(issue !== null, issue ?? '')}
    >
      {({ sku, name }) => (
        <Item key={sku} textValue={sku}>
          <Text>{sku}</Text>
          <Text slot="description">{name}</Text>
        </Item>
      )}
    </ComboBox>
  )
}
