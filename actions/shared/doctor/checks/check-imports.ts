import { IMPORT_FIELD } from '../../commerce/orders/imported-orders'
import { readAmazonOrderIds } from '../../commerce/orders/open-lines'
import { readRecentImports } from '../../commerce/orders/recent-imports'
import { type ReservedUnits, readReservedUnits } from '../../commerce/stock/reserved-units'
import type { AccountRecord } from '../../settings-store/records'
import { days, minutes } from '../../time'
import type { DoctorCheck, DoctorContext } from '../doctor-context'
import type { FindingCode } from '../doctor-words'
import { type Finding, finding } from '../finding'

const LOOK_BACK_MS = days(7)
/** By then, a working stock index has processed the order. */
const SETTLED_MS = minutes(10)
const SKUS_MAXIMUM = 10

/** Checks in open orders whether imported orders reserve units as the account's settings say. */
export const checkImports: DoctorCheck = async (context) => {
  const accounts = await (await context.openSettings()).loadAccounts()
  if (accounts.length === 0) return [finding('imports', 'imports.no-account')]
  return Promise.all(accounts.map((account) => checkAccount(context, account)))
}

async function checkAccount(context: DoctorContext, account: AccountRecord): Promise<Finding> {
  const { commerce } = context
  const field = account.orderIdField ?? IMPORT_FIELD
  const now = context.now().getTime()
  const unknown = (message: string) => finding('imports', 'imports.unknown', { message }, account.id)
  const imports = await readRecentImports(commerce, new Date(now - LOOK_BACK_MS), field)
  if (imports.kind === 'failed') return unknown(imports.message)
  const open = imports.units.filter(
    ({ createdAt, isShipped, units }) => !isShipped && units > 0 && now - createdAt.getTime() >= SETTLED_MS,
  )
  const skus = [...new Set(open.map(({ sku }) => sku))].slice(-SKUS_MAXIMUM)
  if (skus.length === 0) return finding('imports', 'imports.unseen', {}, account.id)
  const reply = await readReservedUnits(commerce, skus)
  if (reply.kind === 'failed') return unknown(reply.message)
  const orderIds = [...new Set(reply.reserved.flatMap((each) => each.open.map(({ orderId }) => orderId)))]
  const amazon = await readAmazonOrderIds(commerce, orderIds, field)
  if (amazon.kind === 'failed') return unknown(amazon.message)
  return judge(account, reply.reserved, amazon.ids)
}

/** If two SKUs contradict each other, neither counts. */
function judge(
  { id, importReserves = true }: AccountRecord,
  reserved: readonly ReservedUnits[],
  amazonIds: ReadonlyMap<number, string>,
): Finding {
  const seen = reserved.flatMap((each) => {
    const isReserved = isImportReserved(each, amazonIds)
    return isReserved === null ? [] : [{ ...each, isReserved }]
  })
  const [first] = seen
  if (first === undefined || seen.some(({ isReserved }) => isReserved !== first.isReserved))
    return finding('imports', 'imports.unseen', {}, id)
  if (first.isReserved === importReserves) return finding('imports', 'imports.agree', {}, id)
  const code: FindingCode = importReserves ? 'imports.not-reserved' : 'imports.reserved'
  const order = first.open.flatMap(({ orderId }) => amazonIds.get(orderId) ?? [])[0] ?? ''
  return finding('imports', code, { sku: first.sku, order }, id)
}

/** Null if the reserved units match neither case. */
function isImportReserved(
  { units, open }: ReservedUnits,
  amazonIds: ReadonlyMap<number, string>,
): boolean | null {
  const total = open.reduce((sum, each) => sum + each.units, 0)
  const imported = open.filter(({ orderId }) => amazonIds.has(orderId))
  const ofImports = imported.reduce((sum, each) => sum + each.units, 0)
  if (ofImports === 0) return null
  if (units === total) return true
  return units === total - ofImports ? false : null
}
