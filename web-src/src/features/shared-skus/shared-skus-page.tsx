import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { IllustratedMessage } from '@adobe/react-spectrum/IllustratedMessage'
import { useWords } from '../../i18n/words-context'
import { AddressFailure } from '../../platform/address/address-failure'
import { SearchBox } from '../../platform/form/search-box'
import { setPart, useAddressQuery } from '../../platform/form/use-address-query'
import { PageHeader } from '../../platform/ui/page-header'
import { SkeletonBlocks } from '../../platform/ui/page-skeleton'
import { SharedSku } from './shared-sku'
import { useSharedSkus } from './use-shared-skus'
import './shared-skus.css'

/** Seller SKUs that several stores list, with the stores, whose settings win, and why. */
export default function SharedSkusPage() {
  const { say } = useWords()
  const [address, edit] = useAddressQuery()
  const text = address.get('text') ?? ''
  const query = useSharedSkus(text)
  const groups = query.data?.pages.flatMap((page) => page.groups) ?? []
  const skus = [...Map.groupBy(groups, ({ sellerSku }) => sellerSku)]
  const isReady = query.data !== undefined
  const find = (wanted: string) => edit((now) => setPart(now, 'text', wanted), { replace: true })
  return (
    <>
      <PageHeader title={say('shared.title')} above={[{ name: say('stores.title'), href: '/' }]}>
        {say('shared.intro')}
      </PageHeader>
      <AddressFailure
        title={say('shared.failed')}
        error={query.error}
        onRetry={query.refetch}
        filters={{ text }}
        onChange={() => find('')}
        onClear={() => find('')}
      />
      {query.isPending && <SkeletonBlocks label={say('shared.loading')} blocks={3} />}
      {isReady && (groups.length > 0 || text !== '') && (
        <SearchBox
          label={say('shared.find')}
          description={say('shared.find.text')}
          value={text}
          onChange={find}
        />
      )}
      {isReady && groups.length === 0 && !query.hasNextPage && <Nothing isSearched={text !== ''} />}
      {groups.length > 0 && (
        <ul className="shared-skus" aria-label={say('shared.list')}>
          {skus.map(([sellerSku, ofSku]) => (
            <li key={sellerSku}>
              <SharedSku sellerSku={sellerSku} groups={ofSku} />
            </li>
          ))}
        </ul>
      )}
      {isReady && (groups.length > 0 || query.hasNextPage) && <ListEnd count={skus.length} query={query} />}
    </>
  )
}

interface ListEndProps {
  /** Number of seller SKUs shown. */
  readonly count: number
  readonly query: ReturnType<typeof useSharedSkus>
}

function ListEnd({ count, query }: ListEndProps) {
  const { say } = useWords()
  return (
    <div className="shared-skus__end">
      {query.hasNextPage && (
        <Button
          variant="secondary"
          isPending={query.isFetchingNextPage}
          onPress={() => void query.fetchNextPage()}
        >
          {say('shared.more')}
        </Button>
      )}
      <span className="quiet" role="status">
        {say('shared.count', { count })}
      </span>
    </div>
  )
}

function Nothing({ isSearched }: { readonly isSearched: boolean }) {
  const { say } = useWords()
  const kind = isSearched ? 'nothing' : 'none'
  return (
    <div className="empty">
      <IllustratedMessage>
        <Heading level={2}>{say(`shared.${kind}.title`)}</Heading>
        <Content>{say(`shared.${kind}.text`)}</Content>
      </IllustratedMessage>
    </div>
  )
}
