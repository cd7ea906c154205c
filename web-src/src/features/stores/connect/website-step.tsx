import { Radio, RadioGroup } from '@adobe/react-spectrum/RadioGroup'
import type { WebsiteStock } from '../../../../../actions/admin-api/contract/stores'
import type { Words } from '../../../i18n/words'
import { useWords } from '../../../i18n/words-context'

interface WebsiteStepProps {
  readonly websites: readonly WebsiteStock[]
  readonly chosen: string | null
  readonly onChoose: (websiteCode: string) => void
  /** The website that a store sells from now. */
  readonly current?: string
}

/** Commerce's websites, each with the stock that the store would sell from. */
export function WebsiteStep({ websites, chosen, onChoose, current }: WebsiteStepProps) {
  const words = useWords()
  return (
    <RadioGroup label={words.say('connect.website.label')} value={chosen ?? ''} onChange={onChoose}>
      {websites.map((website) => (
        <Radio key={website.code} value={website.code}>
          {website.name}
          {website.code === current && <span className="quiet"> ({words.say('website.now')})</span>}
          <span className="quiet connect__stock"> {sayStock(website, words)}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}

function sayStock({ stock }: WebsiteStock, { say, locale }: Words): string {
  const names = stock.sources.map(({ name, isEnabled }) =>
    isEnabled ? name : say('connect.website.disabled', { source: name }),
  )
  const sources =
    names.length > 0 ? new Intl.ListFormat(locale).format(names) : say('connect.website.no-sources')
  return say('connect.website.stock', { stock: stock.name, sources })
}
