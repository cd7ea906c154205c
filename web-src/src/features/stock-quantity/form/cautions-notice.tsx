import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import type { SettingsCaution } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../../i18n/words-context'

interface CautionsNoticeProps {
  readonly cautions: readonly SettingsCaution[]
  /** Listings that would show more units than there are. */
  readonly aboveStock: number
}

/** What is allowed and still deserves a second look. The region stays, so that screen readers hear it change. */
export function CautionsNotice({ cautions, aboveStock }: CautionsNoticeProps) {
  const { say } = useWords()
  return (
    <div aria-live="polite">
      {(cautions.length > 0 || aboveStock > 0) && (
        <InlineAlert variant="notice" width="100%">
          <Heading>{say('caution.title')}</Heading>
          <Content>
            {cautions.map((caution) => (
              <p key={caution}>{say(`caution.${caution}`)}</p>
            ))}
            {aboveStock > 0 && <p>{say('caution.above-stock', { count: aboveStock })}</p>}
          </Content>
        </InlineAlert>
      )}
    </div>
  )
}
