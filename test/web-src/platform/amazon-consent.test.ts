import { answerFrom } from '../../../web-src/src/platform/amazon-consent'

const answerOf = (query: string) => answerFrom(new URLSearchParams(query))

describe('what Amazon’s redirect brings', () => {
  test('is a code of a seller, with the state', () => {
    expect(answerOf('state=s1&spapi_oauth_code=c1&selling_partner_id=A1')).toMatchObject({
      state: 's1',
      granted: { code: 'c1', sellingPartnerId: 'A1' },
    })
  })

  test.each(['state=s1&error=access_denied', 'state=s1', 'state=s1&selling_partner_id=A1'])(
    'is no consent without a code (%s)',
    (query) => {
      expect(answerOf(query)).toMatchObject({ state: 's1', granted: null })
    },
  )

  test.each([
    '',
    'spapi_oauth_code=c1&selling_partner_id=A1',
    'state=&spapi_oauth_code=c1',
    'state=s1&spapi_oauth_code=c1',
  ])('is no answer at all with half of it (%s)', (query) => {
    expect(answerOf(query)).toBeNull()
  })
})
