/** The part of `@adobe/aio-lib-db` that is used; the package ships no types. */
declare module '@adobe/aio-lib-db' {
  export interface DbCollection<T> {
    insertOne(document: object, options?: object): Promise<unknown>
    insertMany(documents: readonly object[], options?: object): Promise<unknown>
    findOne(filter: object, options?: object): Promise<T | null>
    findArray(filter: object, options?: object): Promise<T[]>
    findOneAndUpdate(filter: object, update: object, options?: object): Promise<T | null>
    updateOne(filter: object, update: object, options?: object): Promise<unknown>
    updateMany(filter: object, update: object, options?: object): Promise<unknown>
    deleteOne(filter: object, options?: object): Promise<unknown>
    deleteMany(filter: object, options?: object): Promise<unknown>
    bulkWrite(
      operations: readonly object[],
      options?: object,
    ): Promise<{ readonly matchedCount?: number; readonly upsertedCount?: number }>
    countDocuments(filter?: object, options?: object): Promise<number>
    createIndex(specification: object, options?: object): Promise<unknown>
    getIndexes(): Promise<readonly { readonly key: object }[]>
    drop(): Promise<unknown>
    aggregate<Row>(pipeline: readonly object[], options?: object): { toArray(): Promise<Row[]> }
  }

  export interface DbClient {
    collection<T>(name: string): DbCollection<T>
    createCollection(name: string, options?: object): Promise<unknown>
    listCollections(filter?: object, options?: object): Promise<readonly { readonly name: string }[]>
    close(): Promise<void>
  }

  export interface DbBase {
    readonly axiosClient: { readonly defaults: { timeout?: number } }
    provisionStatus(): Promise<{ readonly status?: string } | null>
    provisionRequest(): Promise<unknown>
    connect(): Promise<DbClient>
  }

  export function init(config: { token: string; region: string; ow?: { namespace: string } }): Promise<DbBase>
}
