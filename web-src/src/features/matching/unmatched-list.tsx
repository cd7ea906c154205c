import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { Button } from '@adobe/react-spectrum/Button'
import { Cell, Column, Row, TableBody, TableHeader, TableView } from '@adobe/react-spectrum/TableView'
import { createContext, useContext, useMemo, useState } from 'react'
import type { Job } from '../../../../actions/admin-api/contract/jobs'
import type { Proposal, Unmatched } from '../../../../actions/admin-api/contract/matching'
import { useWords } from '../../i18n/words-context'
import { QueryFailure } from '../../platform/api/query-failure'
import { Refused } from '../../platform/api/refusal'
import { useMayChange } from '../../platform/api/rights'
import { ProposalLine } from '../../platform/matching/proposal-line'
import { useProposals } from '../../platform/matching/use-proposals'
import { useSaveMappings } from '../../platform/matching/use-save-mappings'
import { MatchingList } from './matching-list'
import { useUnmatched } from './use-matching'

interface UnmatchedListProps {
  readonly storeId: string
  readonly accountId: string
  readonly onMatch: (sellerSku: string) => void
  readonly onSaved: (job: Job) => void
}

/** Listings without a matching Commerce product, each with the product that it may belong to. */
export function UnmatchedList({ storeId, accountId, onMatch, onSaved }: UnmatchedListProps) {
  const { say } = useWords()
  const [text, setText] = useState('')
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const query = useUnmatched(storeId, text)
  const rows = query.data?.pages.flatMap(({ listings }) => listings) ?? []
  const total = query.data?.pages.at(-1)?.count ?? 0
  const proposed = useProposals(
    storeId,
    rows.map(({ sellerSku }) => sellerSku),
  )
  const approval = useSaveMappings({
    accountId,
    onSaved: (job) => {
      select(new Set())
      onSaved(job)
    },
  })
  const approve = (proposals: readonly Proposal[]) =>
    approval.mutate(proposals.map(({ sellerSku, sku }) => ({ sellerSku, sku })))
  const chosen = rows.flatMap(({ sellerSku }) => {
    const proposal = selected.has(sellerSku) ? proposed.data?.get(sellerSku) : undefined
    return proposal ? [proposal] : []
  })
  return (
    <MatchingList
      kind="unmatched"
      text={text}
      onText={setText}
      query={query}
      shown={rows.length}
      total={total}
    >
      <QueryFailure
        title={say('matching.proposals.failed')}
        error={proposed.error}
        onRetry={proposed.refetch}
      />
      <Refused title={say('matching.dialog.failed')} error={approval.error} />
      <ApproveSelected proposals={chosen} isPending={approval.isPending} onApprove={approve} />
      <UnmatchedParts.Provider
        value={{
          proposals: proposed.data ?? new Map(),
          isLoading: proposed.isFetching,
          onApprove: (proposal) => approve([proposal]),
          onMatch,
        }}
      >
        <UnmatchedTable rows={rows} selected={selected} onSelect={select} onMatch={onMatch} />
      </UnmatchedParts.Provider>
    </MatchingList>
  )
}

interface ApproveSelectedProps {
  readonly proposals: readonly Proposal[]
  readonly isPending: boolean
  readonly onApprove: (proposals: readonly Proposal[]) => void
}

function ApproveSelected({ proposals, isPending, onApprove }: ApproveSelectedProps) {
  const { say } = useWords()
  const mayChange = useMayChange()
  return (
    <div>
      <Button
        variant="accent"
        isDisabled={!mayChange || proposals.length === 0}
        isPending={isPending}
        onPress={() => onApprove(proposals)}
      >
        {say('matching.approve.selected', { count: proposals.length })}
      </Button>
    </div>
  )
}

interface RowParts {
  readonly proposals: ReadonlyMap<string, Proposal>
  readonly isLoading: boolean
  readonly onApprove: (proposal: Proposal) => void
  readonly onMatch: (sellerSku: string) => void
}

/** What the rows need. The table keeps rows that did not change, so they read it from a context. */
const UnmatchedParts = createContext<RowParts>({
  proposals: new Map(),
  isLoading: false,
  onApprove: () => {},
  onMatch: () => {},
})

interface UnmatchedTableProps {
  readonly rows: readonly Unmatched[]
  readonly selected: ReadonlySet<string>
  readonly onSelect: (sellerSkus: ReadonlySet<string>) => void
  readonly onMatch: (sellerSku: string) => void
}

function UnmatchedTable({ rows, selected, onSelect, onMatch }: UnmatchedTableProps) {
  const { say } = useWords()
  const items = useMemo(() => rows.map((row) => ({ ...row, id: row.sellerSku })), [rows])
  return (
    <TableView
      aria-label={say('matching.unmatched')}
      density="compact"
      overflowMode="wrap"
      selectionMode="multiple"
      selectedKeys={selected}
      onSelectionChange={(keys) =>
        onSelect(new Set(keys === 'all' ? rows.map(({ sellerSku }) => sellerSku) : [...keys].map(String)))
      }
      onAction={(key) => onMatch(String(key))}
    >
      <TableHeader>
        <Column isRowHeader minWidth={140}>
          {say('matching.seller-sku')}
        </Column>
        <Column minWidth={160} defaultWidth="2fr">
          {say('matching.product')}
        </Column>
        <Column minWidth={200} defaultWidth="2fr">
          {say('matching.proposal')}
        </Column>
        <Column width={210}>{say('matching.action')}</Column>
      </TableHeader>
      <TableBody items={items}>
        {({ sellerSku, title, asin }) => (
          <Row>
            <Cell>{sellerSku}</Cell>
            <Cell>{asin ? `${title} (${asin})` : title}</Cell>
            <Cell>
              <RowProposal sellerSku={sellerSku} />
            </Cell>
            <Cell>
              <RowButtons sellerSku={sellerSku} />
            </Cell>
          </Row>
        )}
      </TableBody>
    </TableView>
  )
}

function RowProposal({ sellerSku }: { readonly sellerSku: string }) {
  const { say } = useWords()
  const { proposals, isLoading } = useContext(UnmatchedParts)
  const proposal = proposals.get(sellerSku)
  if (proposal) return <ProposalLine proposal={proposal} />
  return (
    <span className="quiet">{say(isLoading ? 'matching.proposals.loading' : 'matching.proposals.none')}</span>
  )
}

function RowButtons({ sellerSku }: { readonly sellerSku: string }) {
  const { say } = useWords()
  const mayChange = useMayChange()
  const { proposals, onApprove, onMatch } = useContext(UnmatchedParts)
  const proposal = proposals.get(sellerSku)
  return (
    <span className="matching__buttons">
      {proposal && (
        <ActionButton
          isDisabled={!mayChange}
          aria-label={say('matching.approve.label', { sellerSku, sku: proposal.sku })}
          onPress={() => onApprove(proposal)}
        >
          {say('matching.approve')}
        </ActionButton>
      )}
      <ActionButton
        isQuiet
        isDisabled={!mayChange}
        aria-label={say('matching.match.label', { sellerSku })}
        onPress={() => onMatch(sellerSku)}
      >
        {say('matching.match')}
      </ActionButton>
    </span>
  )
}
