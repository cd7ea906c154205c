import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import type { SettingsCaution } from '../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../i18n/words-context'

/** What is allowed and still deserves a second look. The region stays, so that screen readers hear it change. */
export function CautionsNotice({ cautions }: { readonly cautions: readonly SettingsCaution[] }) {
  const { say } = useWords()
  return (
    <div aria-live="polite">
      {cautions.length > 0 && (
        <InlineAlert variant="notice" width="100%">
          <Heading>{say('caution.title')}</Heading>
          <Content>
            {cautions.map((caution) => (
              <p key={caution}>{say(`caution.${caution}`)}</p>
            ))}
          </Content>
        </InlineAlert>
      )}
    </div>
  )
}
