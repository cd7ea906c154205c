import { Content } from '@adobe/react-spectrum/Content'
import { ContextualHelp } from '@adobe/react-spectrum/ContextualHelp'
import { Heading } from '@adobe/react-spectrum/Heading'
import { VisuallyHidden } from '@adobe/react-spectrum/VisuallyHidden'
import type { SettingsCaution } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../../i18n/words-context'

interface CautionsNoticeProps {
  readonly cautions: readonly SettingsCaution[]
  /** Number of listings that would show more units than Commerce has. */
  readonly aboveStock: number
}

/**
 * Allowed settings that deserve a second look: a warning that opens the details. The live region stays mounted, so that
 * screen readers announce the details as they change.
 */
export function CautionsNotice({ cautions, aboveStock }: CautionsNoticeProps) {
  const { say } = useWords()
  const texts = [
    ...cautions.map((caution) => say(`caution.${caution}`)),
    ...(aboveStock > 0 ? [say('caution.above-stock', { count: aboveStock })] : []),
  ]
  return (
    <div aria-live="polite" className="save-bar__cautions">
      {texts.length > 0 && (
        <>
          <span className="save-bar__warning">{say('caution.title')}</span>
          <ContextualHelp variant="info" aria-label={say('caution.title')} placement="top end">
            <Heading>{say('caution.title')}</Heading>
            <Content>
              {texts.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </Content>
          </ContextualHelp>
          <VisuallyHidden>{texts.join(' ')}</VisuallyHidden>
        </>
      )}
    </div>
  )
}
