/** The part of `@adobe/aio-sdk` that is used; the package ships no types. */
declare module '@adobe/aio-sdk' {
  export const Core: {
    readonly AuthClient: {
      generateAccessToken(params: object): Promise<{ readonly access_token: string }>
    }
  }
  export const Events: { readonly init: typeof import('@adobe/aio-lib-events').init }
}
