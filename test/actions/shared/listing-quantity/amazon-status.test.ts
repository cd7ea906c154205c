import { AMAZON_STATUSES, isStopped } from '../../../../actions/shared/listing-quantity/amazon-status'

test('buyers cannot buy what Amazon stopped, whatever its quantity is', () => {
  expect(AMAZON_STATUSES.filter(isStopped)).toEqual(['inactive', 'incomplete', 'suppressed', 'removed'])
})
