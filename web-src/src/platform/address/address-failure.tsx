import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import type { ComponentProps } from 'react'
import { useWords } from '../../i18n/words-context'
import { failureIn } from '../api/admin-api-context'
import { QueryFailure } from '../api/query-failure'
import { type AddressFault, addressFault, type Filters, TEXT_MAXIMUM } from './address-fault'

interface AddressNoticeProps {
  readonly fault: AddressFault
  /** Takes what is wrong out of the address. */
  readonly onLeave: () => void
}

/** Says what is wrong with the address, with the action that leads out of it. */
export function AddressNotice({ fault, onLeave }: AddressNoticeProps) {
  const { say } = useWords()
  return (
    <div className="notice">
      <InlineAlert variant="notice">
        <Heading level={2}>{say(`address.${fault}`, { maximum: TEXT_MAXIMUM })}</Heading>
        <Content>
          <Button variant="secondary" onPress={onLeave}>
            {say(`address.${fault}.leave`)}
          </Button>
        </Content>
      </InlineAlert>
    </div>
  )
}

interface AddressFailureProps extends ComponentProps<typeof QueryFailure> {
  /** The filters in the address that the query asked for. */
  readonly filters: Filters
  readonly onChange: (name: 'store' | 'text', value: string) => void
  readonly onClear: () => void
}

/** Says why a query failed whose filters are in the page's address. */
export function AddressFailure({ filters, onChange, onClear, ...failed }: AddressFailureProps) {
  if (!failed.error) return null
  const fault = addressFault(failureIn(failed.error), filters)
  if (fault === null) return <QueryFailure {...failed} />
  const leave = () => (fault === 'store' || fault === 'text' ? onChange(fault, '') : onClear())
  return <AddressNotice fault={fault} onLeave={leave} />
}
