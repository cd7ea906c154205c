import { createSavedJson } from '../saved-json'

export type ProvisionStatus = 'NOT_PROVISIONED' | 'REQUESTED' | 'PROCESSING' | 'PROVISIONED'

/** Whether the workspace already has its database. */
export interface Provision {
  status(): ProvisionStatus
  request(): ProvisionStatus
  undo(): void
}

interface ProvisionOptions {
  readonly provisioned?: boolean
  readonly provisionMs?: number
}

const DEFAULT_MS = 500

export function createProvision(folder: string | undefined, options: ProvisionOptions): Provision {
  const { provisioned = false, provisionMs = DEFAULT_MS } = options
  let requestedAt: number | null = null
  const saved = createSavedJson(folder, 'provision.json', () => ({ requestedAt }))
  requestedAt = saved.load()?.requestedAt ?? (provisioned ? 0 : null)
  const save = () => {
    saved.changed()
    saved.flush()
  }
  const status = (): ProvisionStatus => {
    if (requestedAt === null) return 'NOT_PROVISIONED'
    const elapsed = Date.now() - requestedAt
    if (elapsed >= provisionMs) return 'PROVISIONED'
    return elapsed * 2 >= provisionMs ? 'PROCESSING' : 'REQUESTED'
  }
  return {
    status,
    request: () => {
      requestedAt ??= Date.now()
      save()
      return status()
    },
    undo: () => {
      requestedAt = null
      save()
    },
  }
}
