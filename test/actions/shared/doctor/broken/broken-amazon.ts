import { amazonStores } from '../../../../../dev/world'
import { type Broken, type ExaminedWorld, MANY } from './broken'

/** Faults in Amazon's answers about the accounts. */
export function brokenAmazon(here: ExaminedWorld): readonly Broken[] {
  return [
    {
      name: 'Amazon refuses the accounts',
      code: 'amazon.refused',
      breakIt: () =>
        here.loopback.amazon.standIn.fail({
          path: '/sellers/',
          status: 403,
          body: { errors: [{ code: 'Unauthorized', message: 'Access to requested resource is denied.' }] },
          times: MANY,
        }),
    },
    {
      name: 'the client secret of the Amazon app has ended',
      code: 'amazon.client-refused',
      inputs: { AMAZON_LWA_CLIENT_SECRET: 'the one before the rotation' },
    },
    {
      name: 'Amazon has suspended the Amazon app',
      code: 'amazon.app-refused',
      breakIt: () =>
        here.loopback.amazon.standIn.fail({
          path: '/auth/o2/token',
          status: 400,
          body: { error: 'unauthorized_client', error_description: 'The app is suspended.' },
          times: MANY,
        }),
    },
    {
      name: 'no LWA credentials are set',
      code: 'amazon.no-credentials',
      inputs: {
        AMAZON_LWA_CLIENT_ID: '',
        AMAZON_LWA_CLIENT_SECRET: '',
        AMAZON_APPLICATION_ID: '',
        AMAZON_REDIRECT_URI: '',
      },
    },
    {
      name: 'Amazon is away',
      code: 'amazon.away',
      breakIt: () => here.loopback.amazon.standIn.fail({ path: '/sellers/', status: 503, times: MANY }),
    },
    {
      name: 'Amazon has suspended the listings of one marketplace',
      code: 'amazon.suspended',
      subject: 'Amazon.com',
      breakIt: () =>
        here.loopback.amazon.standIn.fail({
          path: '/sellers/',
          status: 200,
          body: {
            payload: amazonStores.map(({ marketplaceId }) => ({
              marketplace: { id: marketplaceId },
              participation: {
                isParticipating: true,
                hasSuspendedListings: marketplaceId === 'ATVPDKIKX0DER',
              },
            })),
          },
          times: MANY,
        }),
    },
    {
      name: 'a seller has left a marketplace',
      code: 'amazon.not-participating',
      breakIt: () =>
        here.loopback.amazon.standIn.fail({
          path: '/sellers/',
          status: 200,
          body: { payload: [] },
          times: MANY,
        }),
    },
  ]
}
