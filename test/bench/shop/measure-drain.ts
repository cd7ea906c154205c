import type { BenchOptions } from '../benches'
import type { Figure } from '../figures'
import { openShop, type Shop } from './open-shop'

const LISTINGS = 100_000
const CHANGED = 10_000
const RATE = 5

export async function measureDrain({ ports }: BenchOptions): Promise<readonly Figure[]> {
  const t0 = performance.now()
  const shop = await openShop({ ports, listings: LISTINGS, quantity: 50 })
  console.log('opened', performance.now() - t0)
  await settle(shop)
  console.log('settled', performance.now() - t0, shop.clock.now(), shop.requests.commerce.names())
  for (const s of Object.values(shop.requests)) s.reset()
  const began = shop.clock.now()
  await shop.change(
    Array.from({ length: CHANGED }, (_, i) => i * 10),
    40,
  )
  while (shop.amazon.patches().length < CHANGED) {
    await shop.clock.pass(1_000)
    if (Math.round(shop.clock.now() / 1000) % 100 === 0)
      console.log(shop.clock.now(), shop.amazon.patches().length, performance.now() - t0)
  }
  console.log(
    'seconds',
    (shop.clock.now() - began) / 1000,
    'ratio',
    (shop.clock.now() - began) / 1000 / (CHANGED / RATE),
  )
  for (const s of Object.values(shop.requests))
    console.log(
      s.count(),
      s.bytes(),
      s.withStatus(429),
      s
        .names()
        .filter(([n]) => !n.includes('SKU'))
        .slice(0, 40),
    )
  console.log(shop.publisher.complaints())
  return []
}

async function settle({ publisher, clock }: Shop): Promise<void> {
  publisher.start()
  await clock.pass(20_000)
}
