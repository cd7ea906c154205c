import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import type { ReactNode } from 'react'
import type {
  AccountHealth,
  NotImported,
} from '../../../../../actions/admin-api/contract/installation/health'
import type { Words } from '../../../i18n/words'
import { useWords } from '../../../i18n/words-context'
import { useTick } from '../../../platform/ui/ago'

interface AccountProps {
  readonly account: AccountHealth
}

/** What keeps quantities or orders from Amazon, most severe first. */
export function AccountWarnings({ account }: AccountProps) {
  const { paused, quantitiesRefused, ordersRefused, ordersUntil } = account
  useTick()
  return (
    <>
      {paused && <Paused paused={paused} />}
      {quantitiesRefused && !paused && <QuantitiesRefused refused={quantitiesRefused} />}
      {ordersRefused && !paused && <OrdersRefused refused={ordersRefused} until={ordersUntil} />}
    </>
  )
}

/** Problems of the account that stop nothing. */
export function AccountNotices({ account }: AccountProps) {
  const { ordersLag, ordersUntil, notImported } = account
  useTick()
  return (
    <>
      {ordersLag && <OrdersLag until={ordersUntil} />}
      {notImported.length > 0 && <NeverImported items={notImported} />}
    </>
  )
}

interface NoticeProps {
  readonly variant: 'negative' | 'notice'
  readonly title: string
  readonly children: ReactNode
}

function Notice({ variant, title, children }: NoticeProps) {
  return (
    <div className="notice">
      <InlineAlert variant={variant}>
        <Heading level={2}>{title}</Heading>
        <Content>{children}</Content>
      </InlineAlert>
    </div>
  )
}

function Paused({ paused }: { readonly paused: NonNullable<AccountHealth['paused']> }) {
  const words = useWords()
  const { say, ago } = words
  const { at, message, code } = paused
  return (
    <Notice variant="negative" title={say('attention.paused.title')}>
      <p className="notice__text">{say('attention.paused.said', { ago: ago(at), message, code })}</p>
      <p className="notice__text">{say('attention.paused.text')}</p>
      <p className="notice__text">{say('attention.paused.do')}</p>
      <p className="notice__text">{sayProbe(paused.probeAt, words)}</p>
    </Notice>
  )
}

function sayProbe(probeAt: string, { say, ago, moment }: Words): string {
  return Date.parse(probeAt) > Date.now()
    ? say('attention.paused.probe', { ago: ago(probeAt), when: moment(probeAt) })
    : say('attention.paused.probe.due')
}

interface QuantitiesRefusedProps {
  readonly refused: NonNullable<AccountHealth['quantitiesRefused']>
}

function QuantitiesRefused({ refused: { at, message, code, retryAt } }: QuantitiesRefusedProps) {
  const { say, ago, moment } = useWords()
  return (
    <Notice variant="negative" title={say('attention.quantities-refused.title')}>
      <p className="notice__text">{say('attention.paused.said', { ago: ago(at), message, code })}</p>
      <p className="notice__text">{say('attention.quantities-refused.text')}</p>
      <p className="notice__text">{say('attention.quantities-refused.do', { when: moment(retryAt) })}</p>
    </Notice>
  )
}

interface OrdersRefusedProps {
  readonly refused: NonNullable<AccountHealth['ordersRefused']>
  readonly until: string | null
}

function OrdersRefused({ refused: { at, message, code }, until }: OrdersRefusedProps) {
  const words = useWords()
  const { say, ago } = words
  return (
    <Notice variant="negative" title={say('attention.orders-refused.title')}>
      <p className="notice__text">{say('attention.paused.said', { ago: ago(at), message, code })}</p>
      <p className="notice__text">{say('attention.orders-refused.text')}</p>
      <p className="notice__text">{sayOrdersUntil(until, words)}</p>
      <p className="notice__text">{say('attention.orders-refused.do')}</p>
    </Notice>
  )
}

function sayOrdersUntil(until: string | null, { say, ago, moment }: Words): string {
  return until
    ? say('attention.lag.until', { when: moment(until), ago: ago(until) })
    : say('attention.lag.never')
}

function OrdersLag({ until }: { readonly until: string | null }) {
  const words = useWords()
  const { say } = words
  return (
    <Notice variant="notice" title={say('attention.lag.title')}>
      <p className="notice__text">{say('attention.lag.text')}</p>
      <p className="notice__text">{sayOrdersUntil(until, words)}</p>
    </Notice>
  )
}

const ITEMS_SHOWN = 10

function NeverImported({ items }: { readonly items: readonly NotImported[] }) {
  const words = useWords()
  const { say } = words
  const more = items.length - ITEMS_SHOWN
  return (
    <Notice variant="notice" title={say('attention.not-imported.title', { count: items.length })}>
      <p className="notice__text">{say('attention.not-imported.text')}</p>
      <ul className="notice__list">
        {items.slice(0, ITEMS_SHOWN).map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an order may have two items of one SKU, and rows keep no state.
          <li key={index}>{sayItem(item, words)}</li>
        ))}
        {more > 0 && <li>{say('attention.not-imported.more', { count: more })}</li>}
      </ul>
    </Notice>
  )
}

function sayItem(item: NotImported, { say, ago }: Words): string {
  const { sku, sellerSku, amazonOrderId: order, quantity, orderedAt } = item
  return say('attention.not-imported.item', { sku: sku ?? sellerSku, quantity, order, ago: ago(orderedAt) })
}
