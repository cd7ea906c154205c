import { type Broken, type ExaminedWorld, MANY } from './broken'

/** Faults in what is read from Commerce. */
export function brokenCommerce(here: ExaminedWorld): readonly Broken[] {
  return [
    {
      name: 'Commerce refuses one endpoint',
      code: 'commerce.unauthorised',
      subject: 'orders',
      breakIt: () => here.loopback.commerce.standIn.fail({ path: '/V1/orders', status: 403, times: MANY }),
      also: ['imports.unknown'],
    },
    {
      name: 'Commerce does not answer one endpoint as it describes',
      code: 'commerce.away',
      subject: 'stockItems',
      breakIt: () =>
        here.loopback.commerce.standIn.fail({
          path: '/V1/stockItems/(?!lowStock)',
          status: 200,
          body: '<html>',
          times: MANY,
        }),
    },
    {
      name: 'the clock of Commerce is 20 minutes late',
      code: 'clock.off',
      breakIt: () =>
        here.loopback.commerce.standIn.fail({
          method: 'HEAD',
          status: 200,
          headers: { date: new Date(Date.now() - 20 * 60_000).toUTCString() },
        }),
    },
    {
      name: 'the website of a store is gone',
      code: 'website.missing',
      subject: 'Amazon.com',
      breakIt: () =>
        here.loopback.commerce.standIn.fail({
          path: 'store/websites',
          status: 200,
          body: [{ id: 2, code: 'eu', name: 'Europe' }],
          times: MANY,
        }),
    },
    {
      name: 'the stocks of Commerce cannot be read',
      code: 'website.unknown',
      breakIt: () =>
        here.loopback.commerce.standIn.fail({ path: '/V1/inventory/stocks', status: 500, times: MANY }),
      also: ['commerce.away'],
    },
    {
      name: 'Commerce does not tell its time',
      code: 'clock.unknown',
      breakIt: () =>
        here.loopback.commerce.standIn.fail({ method: 'HEAD', status: 200, headers: { date: 'now' } }),
    },
    {
      name: 'the stock of a website has no source',
      code: 'website.no-source',
      subject: 'Amazon.com',
      breakIt: () => Object.assign(here.loopback.commerce.state.sources.at(3) ?? {}, { enabled: false }),
      mend: () => Object.assign(here.loopback.commerce.state.sources.at(3) ?? {}, { enabled: true }),
    },
  ]
}
