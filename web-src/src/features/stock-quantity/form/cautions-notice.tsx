import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import type { SettingsCaution } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../../i18n/words-context'

interface CautionsNoticeProps {
  readonly cautions: readonly SettingsCaution[]
  /** Number of listings that would show more units than Commerce has. */
  readonly aboveStock: number
}

/**
 * Allowed settings that deserve a second look. The live region stays mounted, so that screen readers announce changes.
 */
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
