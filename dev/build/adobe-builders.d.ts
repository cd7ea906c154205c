/** The parts of Adobe's builders that are used here. The packages have no types. */
declare module '@adobe/aio-cli-lib-app-config' {
  export interface ExtensionConfig {
    readonly app: { readonly hasBackend: boolean; readonly hasFrontend: boolean }
    readonly hooks: Readonly<Record<string, string>>
    readonly actions: { readonly dist: string }
    readonly web: { readonly src: string; readonly distProd: string }
    readonly manifest: { readonly full: { readonly packages: Record<string, unknown> } }
  }
  export function load(options: { readonly validateAppConfig: boolean }): Promise<{
    readonly all: Readonly<Record<string, ExtensionConfig>>
  }>
}

declare module '@adobe/aio-lib-runtime' {
  import type { ExtensionConfig } from '@adobe/aio-cli-lib-app-config'
  export function buildActions(
    config: ExtensionConfig,
    filter: null,
    skipCheck: boolean,
  ): Promise<readonly string[]>
}

declare module '@adobe/aio-lib-web' {
  export function bundle(
    entries: string,
    destination: string,
    options: Readonly<Record<string, unknown>>,
  ): Promise<{ run(): Promise<unknown> }>
}
