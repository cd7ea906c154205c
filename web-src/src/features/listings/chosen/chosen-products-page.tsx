import { Button } from '@adobe/react-spectrum/Button'
import { useParams } from 'react-router'
import type { ChosenProductsReply } from '../../../../../actions/admin-api/contract/listings'
import { useWords } from '../../../i18n/words-context'
import { QueryFailure } from '../../../platform/api/query-failure'
import { useGridSelection } from '../../../platform/host/grid-selection'
import { PageHeader } from '../../../platform/ui/page-header'
import { SkeletonBlocks } from '../../../platform/ui/page-skeleton'
import { ChosenStore } from './chosen-store'
import { PURPOSES, type Purpose } from './purposes'
import { PRODUCTS_MAXIMUM, useChosenProducts } from './use-chosen-products'
import './chosen.css'
import '../listings.css'

/** A mass action of Commerce's product grid: what Amazon shows for the selected products, and the actions for them. */
export default function ChosenProductsPage() {
  const { say } = useWords()
  const { purpose } = useParams()
  const { selectedIds, backToGrid } = useGridSelection()
  const ids = selectedIds()
  const { data, error, isFetching, refetch } = useChosenProducts(ids)
  return (
    <>
      <PageHeader
        title={say('chosen.title')}
        actions={
          backToGrid && (
            <Button variant="secondary" onPress={backToGrid}>
              {say('chosen.back')}
            </Button>
          )
        }
      >
        {say('chosen.intro', { count: ids.length })}
      </PageHeader>
      <QueryFailure title={say('listings.failed')} error={error} onRetry={refetch} />
      {isFetching && !data && <SkeletonBlocks label={say('listings.loading')} blocks={2} />}
      {data && (
        <Chosen
          reply={data}
          selected={ids.length}
          purpose={PURPOSES.find((each) => each === purpose) ?? 'why'}
          refresh={async () => void (await refetch())}
        />
      )}
    </>
  )
}

interface ChosenProps {
  readonly reply: ChosenProductsReply
  /** Number of selected products, of which only the first are looked up. */
  readonly selected: number
  readonly purpose: Purpose
  readonly refresh: () => Promise<void>
}

function Chosen({ reply: { skus, stores, isTruncated }, selected, purpose, refresh }: ChosenProps) {
  const { say } = useWords()
  const listed = new Set(stores.flatMap(({ listings }) => listings.map(({ sku }) => sku)))
  const unlisted = skus.filter((sku) => !listed.has(sku))
  return (
    <>
      {stores.map((store) => (
        <ChosenStore key={store.id} store={store} purpose={purpose} refresh={refresh} />
      ))}
      {selected > PRODUCTS_MAXIMUM && (
        <p role="status">{say('chosen.first', { shown: PRODUCTS_MAXIMUM, count: selected })}</p>
      )}
      {isTruncated && <p role="status">{say('chosen.cut-short')}</p>}
      {unlisted.length > 0 && (
        <p className="quiet">
          {say('chosen.not-listed', { count: unlisted.length, skus: unlisted.join(', ') })}
        </p>
      )}
    </>
  )
}
