export interface AdminOptions {
  /** Base URLs without a slash at the end, such as `http://127.0.0.1:9101`. */
  readonly runtimeUrl: string
  readonly imsUrl: string
  readonly commerceUrl: string
  readonly amazonUrl: string
}
