import { ComboBox, Item } from '@adobe/react-spectrum/ComboBox'
import { useMemo } from 'react'
import type { MarketplaceChoice } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'

interface MarketplaceStepProps {
  readonly marketplaces: readonly MarketplaceChoice[]
  readonly chosen: string | null
  readonly onChoose: (marketplaceId: string) => void
}

/** Every marketplace, searchable by country name, code or domain. */
export function MarketplaceStep({ marketplaces, chosen, onChoose }: MarketplaceStepProps) {
  const { say, country, locale } = useWords()
  const items = useMemo(
    () =>
      marketplaces
        .map(({ id, country: code, domain }) => ({ id, text: `${country(code)} (${code}), ${domain}` }))
        .sort((one, other) => one.text.localeCompare(other.text, locale)),
    [marketplaces, country, locale],
  )
  return (
    <ComboBox
      label={say('connect.marketplace.label')}
      description={say('connect.marketplace.help')}
      defaultItems={items}
      selectedKey={chosen}
      onSelectionChange={(key) => {
        if (key !== null) onChoose(String(key))
      }}
      width="100%"
    >
      {({ id, text }) => (
        <Item key={id} textValue={text}>
          {text}
        </Item>
      )}
    </ComboBox>
  )
}
