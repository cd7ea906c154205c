import { createSecretBox, type OwnKey, type SecretBox } from '../actions/shared/settings-store/secret-box'

const none: OwnKey = {
  load: async () => undefined,
  ensure: () => Promise.reject(new Error('a key of its own was asked for')),
}

/** Seals with the first of these keys, and creates none itself. */
export function boxWith(...given: readonly (Buffer | undefined)[]): SecretBox {
  return createSecretBox({ given: given.filter((key) => key !== undefined), own: none })
}
