/** Where an evaluated document waits. */

export function accountLane(accountId: string): string {
  return `account/${accountId}`
}

export function feedLane(id: string): string {
  return `feed/${id}`
}

/** Zeros that wait for the merchant's answer. */
export function breakerLane(storeId: string): string {
  return `breaker/${storeId}`
}
