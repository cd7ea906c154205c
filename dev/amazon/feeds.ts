import express, { type Express, type Request } from 'express'
import { marketplacesIn, regionOf, sellerOf } from './access'
import type { Documents } from './documents'
import { processFeed } from './listings-feed'
import { invalidInput, notFound } from './replies'
import type { Throttle } from './throttle'
import type { AmazonWorld } from './types'

const PATH = '/feeds/2021-06-30'

interface Feed {
  readonly feedId: string
  readonly sellerId: string
  readonly marketplaceIds: string[]
  readonly createdAt: number
  startedAt?: number
  endedAt?: number
  status: 'IN_QUEUE' | 'IN_PROGRESS' | 'DONE' | 'FATAL'
  resultId?: string
}

/** Feeds API 2021-06-30, for `JSON_LISTINGS_FEED`: createFeedDocument, createFeed, getFeed, getFeedDocument. */
export function addFeeds(app: Express, world: AmazonWorld, throttle: Throttle, documents: Documents): void {
  const feeds = new Map<string, Feed>()
  app.post(`${PATH}/documents`, express.json(), (request, response) => {
    const sellerId = sellerOf(world, request)
    throttle.take('createFeedDocument', sellerId, response)
    const contentType: unknown = request.body?.contentType
    if (typeof contentType !== 'string') throw invalidInput("'contentType' is required.")
    const feedDocumentId = documents.create(sellerId, regionOf(request), contentType)
    response.status(201).json({ feedDocumentId, url: documents.urlOf(feedDocumentId, 'PUT') })
  })
  app.post(`${PATH}/feeds`, express.json(), (request, response) => {
    const sellerId = sellerOf(world, request)
    throttle.take('createFeed', sellerId, response)
    throttle.take('jsonListingsFeed', sellerId, response)
    const { marketplaceIds, documentId } = specificationOf(world, request, sellerId)
    const document = documents.find(documentId, sellerId)
    const feedId = String(50_001_000_000 + feeds.size)
    const feed: Feed = { feedId, sellerId, marketplaceIds, createdAt: world.now(), status: 'IN_QUEUE' }
    feeds.set(feedId, feed)
    const region = regionOf(request)
    work(world, feed, () => {
      const report = processFeed(world, feed, document.content?.toString('utf8') ?? '')
      feed.resultId = documents.add(
        { sellerId, region },
        'application/json; charset=UTF-8',
        Buffer.from(JSON.stringify(report)),
      )
    })
    response.status(202).json({ feedId })
  })
  app.get(`${PATH}/feeds/:feedId`, (request, response) => {
    const sellerId = sellerOf(world, request)
    throttle.take('getFeed', sellerId, response)
    const feed = feeds.get(String(request.params.feedId))
    if (feed?.sellerId !== sellerId) throw notFound('The feed was not found.')
    response.json(presentFeed(feed))
  })
  app.get(`${PATH}/documents/:id`, (request, response) => {
    const sellerId = sellerOf(world, request)
    throttle.take('getFeedDocument', sellerId, response)
    const feedDocumentId = String(request.params.id)
    const { compressed } = documents.find(feedDocumentId, sellerId)
    const url = documents.urlOf(feedDocumentId, 'GET')
    response.json({ feedDocumentId, url, ...(compressed && { compressionAlgorithm: 'GZIP' }) })
  })
}

function specificationOf(world: AmazonWorld, request: Request, sellerId: string) {
  const { feedType, marketplaceIds, inputFeedDocumentId } = (request.body ?? {}) as Record<string, unknown>
  if (feedType !== 'JSON_LISTINGS_FEED') throw invalidInput(`Feed type ${String(feedType)} is not supported.`)
  if (typeof inputFeedDocumentId !== 'string') throw invalidInput("'inputFeedDocumentId' is required.")
  if (!Array.isArray(marketplaceIds) || marketplaceIds.length === 0 || marketplaceIds.length > 25) {
    throw invalidInput("'marketplaceIds' needs 1 to 25 values.")
  }
  return {
    marketplaceIds: marketplacesIn(world, marketplaceIds.map(String), sellerId),
    documentId: inputFeedDocumentId,
  }
}

/** A feed spends half of its time in the queue, and half in progress. */
function work(world: AmazonWorld, feed: Feed, finish: () => void): void {
  const step = world.behaviour.feedDelayMs / 2
  const begin = () => {
    if (feed.status !== 'IN_QUEUE') return
    feed.status = 'IN_PROGRESS'
    feed.startedAt = world.now()
  }
  const land = () => {
    if (!world.landing.delete(land)) return
    begin()
    try {
      finish()
      feed.status = 'DONE'
    } catch {
      feed.status = 'FATAL'
    }
    feed.endedAt = world.now()
  }
  world.landing.add(land)
  setTimeout(begin, step).unref()
  setTimeout(land, 2 * step).unref()
}

function presentFeed(feed: Feed): Record<string, unknown> {
  const time = (value: number) => new Date(value).toISOString()
  return {
    feedId: feed.feedId,
    feedType: 'JSON_LISTINGS_FEED',
    marketplaceIds: feed.marketplaceIds,
    createdTime: time(feed.createdAt),
    processingStatus: feed.status,
    ...(feed.startedAt !== undefined && { processingStartTime: time(feed.startedAt) }),
    ...(feed.endedAt !== undefined && { processingEndTime: time(feed.endedAt) }),
    ...(feed.resultId !== undefined && { resultFeedDocumentId: feed.resultId }),
  }
}
