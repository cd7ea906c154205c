import { releaseStranded } from '../../../../../actions/publisher/periodic/upkeep/release-stranded'
import type { PendingDocument } from '../../../../../actions/shared/database/work/pending'
import { aPending, NOW } from '../../../shared/publishing/example'
import { storedWorld } from '../../../shared/publishing/stored-world'

const feed = (_id: string, state: 'open' | 'stuck' | 'ended') => ({
  _id,
  accountId: 'eu',
  marketplaceId: 'A1PA6795UKMFR9',
  feedId: null,
  createdAt: NOW,
  checkAt: NOW,
  state,
  messages: [],
})
const breaker = (_id: string, open: { since: Date; reasons: string[]; listings: number } | null) => ({
  _id,
  zeros: [],
  open,
  authorisedUntil: null,
})
const ASKED = { since: NOW, reasons: ['sweep'], listings: 40 }

test.each([
  ['a feed that Amazon works on', 'feed/open', 'feed/open'],
  ['a feed that has ended', 'feed/ended', 'new'],
  ['a feed that is overtaken', 'feed/stuck', 'new'],
  ['a feed that is forgotten', 'feed/unknown', 'new'],
  ['a question that is open', 'breaker/asked', 'breaker/asked'],
  ['a question that was answered', 'breaker/answered', 'new'],
  ['its account', 'account/eu', 'account/eu'],
])('what waits for %s is in %s and goes on in %s', async (_what, lane, later) => {
  const { world, all } = await storedWorld({
    pending: [aPending({ lane })],
    feeds: [feed('open', 'open'), feed('ended', 'ended'), feed('stuck', 'stuck')],
    breakers: [breaker('asked', ASKED), breaker('answered', null)],
  })
  await releaseStranded(world)
  expect((await all<PendingDocument>('pending')).map((document) => document.lane)).toEqual([later])
})
