/**
 * What Apps, App Management of Commerce Admin asks of the app: the actions of Adobe's library, called as the signed-in
 * user. Used by the browser and by `npm start`.
 */

export interface AppManagementAccess {
  /** Base URL of the Runtime, without a trailing slash. */
  readonly runtimeUrl: string
  readonly imsOrgId: string
  /** The IMS token of the user. */
  readonly getToken: () => Promise<string>
}

/** The Admin's Commerce, and the workspace that was chosen when the app was associated. */
export interface InstallationTarget {
  readonly appData: Readonly<Record<string, string>>
  readonly commerceBaseUrl: string
  readonly commerceEnv: 'paas' | 'saas'
  readonly ioEventsEnv: 'prod' | 'stage'
  readonly ioEventsUrl: string
}

export type StepStatus = 'pending' | 'in-progress' | 'succeeded' | 'failed'

export interface InstallationStep {
  readonly name: string
  readonly status: StepStatus
  readonly meta: { readonly label: string; readonly description?: string }
  readonly children: readonly InstallationStep[]
}

/** The progress of an installation or uninstallation. */
export interface InstallationState {
  readonly id: string
  readonly status: 'in-progress' | 'succeeded' | 'failed'
  readonly step: InstallationStep
  readonly error?: { readonly message: string; readonly path: readonly string[] }
}

/** What the app declares. */
export interface AppDeclaration {
  readonly metadata: { readonly displayName: string; readonly description: string; readonly version: string }
  readonly installation?: {
    readonly messages?: { readonly preInstallation?: string; readonly postInstallation?: string }
  }
}

/** A refusal or failure, in the action's words. */
export class AppManagementError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

export type Undertaking = 'installation' | 'uninstallation'

const PATHS: Readonly<Record<Undertaking, string>> = {
  installation: 'installation',
  uninstallation: 'installation/uninstallation',
}
const POLL_MS = 250

export type AppManagement = ReturnType<typeof createAppManagement>

export function createAppManagement(access: AppManagementAccess) {
  const ask = async <T>(method: string, path: string, body?: object): Promise<T | null> => {
    const answer = await fetch(`${access.runtimeUrl}/api/v1/web/app-management/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await access.getToken()}`,
        'x-gw-ims-org-id': access.imsOrgId,
        'content-type': 'application/json',
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await answer.text()
    if (!answer.ok) throw new AppManagementError(answer.status, wordsOf(text, answer.status))
    return text === '' ? null : (JSON.parse(text) as T)
  }
  const stateOf = (what: Undertaking) => ask<InstallationState>('GET', PATHS[what])

  return {
    declaration: () => ask<AppDeclaration>('GET', 'app-config'),
    associate: ({ commerceBaseUrl, commerceEnv }: InstallationTarget) =>
      ask('POST', 'association', { commerceBaseUrl, commerceEnv }),
    unassociate: () => ask('DELETE', 'association'),
    stateOf,
    begin: (what: Undertaking, target: InstallationTarget) => ask('POST', PATHS[what], target),
    /** Until this is called, the library keeps reporting the last uninstallation. */
    forgetUninstallation: () => ask('DELETE', PATHS.uninstallation),
    /** Reads the state until the installation or uninstallation is over. */
    follow: async (what: Undertaking, tell: (state: InstallationState) => void) => {
      for (;;) {
        const state = await stateOf(what)
        if (state) tell(state)
        if (state?.status !== 'in-progress') return state
        await new Promise((resolve) => setTimeout(resolve, POLL_MS))
      }
    },
  }
}

function wordsOf(text: string, status: number): string {
  try {
    const { message, error } = JSON.parse(text) as { message?: string; error?: string }
    return message ?? error ?? `The app answered ${status}.`
  } catch {
    return `The app answered ${status}.`
  }
}

/** The steps that do work, in order. */
export function stepsOf(step: InstallationStep): readonly InstallationStep[] {
  return step.children.length === 0 ? [step] : step.children.flatMap(stepsOf)
}
