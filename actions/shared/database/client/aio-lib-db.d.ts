/** The part of `@adobe/aio-lib-db` that is used; the package ships no types. */
declare module '@adobe/aio-lib-db' {
  export interface DbCollection {
    insertOne(document: object, options?: object): Promise<unknown>
    insertMany(documents: readonly object[], options?: object): Promise<unknown>
    findOne(filter: object, options?: object): Promise<unknown>
    findArray(filter: object, options?: object): Promise<unknown[]>
    findOneAndUpdate(filter: object, update: object, options?: object): Promise<unknown>
    updateOne(filter: object, update: object, options?: object): Promise<unknown>
    updateMany(filter: object, update: object, options?: object): Promise<unknown>
    deleteOne(filter: object, options?: object): Promise<unknown>
    deleteMany(filter: object, options?: object): Promise<unknown>
    bulkWrite(operations: readonly object[], options?: object): Promise<unknown>
    countDocuments(filter?: object, options?: object): Promise<number>
    createIndex(specification: object, options?: object): Promise<unknown>
    getIndexes(): Promise<readonly { readonly key: object }[]>
    drop(): Promise<unknown>
    aggregate(pipeline: readonly object[], options?: object): { toArray(): Promise<unknown[]> }
  }

  export interface DbClient {
    collection(name: string): DbCollection
    createCollection(name: string, options?: object): Promise<DbCollection>
    listCollections(filter?: object, options?: object): Promise<unknown[]>
    close(): Promise<void>
  }

  export interface DbBase {
    readonly axiosClient: { readonly defaults: { timeout?: number } }
    provisionStatus(): Promise<unknown>
    provisionRequest(): Promise<unknown>
    connect(): Promise<DbClient>
  }

  export function init(config: { token: string; region: string; ow?: { namespace: string } }): Promise<DbBase>
}
