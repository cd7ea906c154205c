import {
  EVENT_SUBSCRIPTIONS,
  isEventOf,
  STOCK_EVENTS_ACTION,
} from '../../commerce/events/event-subscriptions'
import { readSubscriptions, subscriptionProblems } from '../../commerce/events/eventing'
import { eventArrivalCollection } from '../../database/log/event-arrivals'
import { isRegistrationOf } from '../../io-events/events-management'
import { errorMessage } from '../../runtime/error-words'
import { days, msBetween } from '../../time'
import type { DoctorCheck } from '../doctor-context'
import { finding } from '../finding'

export const checkSubscriptions: DoctorCheck = async ({ commerce }) => {
  const reply = await readSubscriptions(commerce)
  if (reply.kind === 'failed')
    return [finding('subscription', 'subscription.unknown', { message: reply.message })]
  return EVENT_SUBSCRIPTIONS.map((wanted) => {
    const { name } = wanted
    const found = reply.subscriptions.find((each) => isEventOf(each.name, name))
    if (!found) return finding('subscription', 'subscription.missing', {}, name)
    const problems = subscriptionProblems(found, wanted)
    if (problems.length === 0) return finding('subscription', 'subscription.ok', {}, name)
    return finding('subscription', 'subscription.incomplete', { problem: problems.join('; ') }, name)
  })
}

export const checkRegistration: DoctorCheck = async (context) => {
  const opened = context.openEvents()
  if (opened === null) {
    const message = 'IO_CONSUMER_ID, IO_PROJECT_ID and IO_WORKSPACE_ID are not set.'
    return [finding('registration', 'registration.unknown', { message })]
  }
  const registrations = await opened.then((events) => events.registrations()).catch(errorMessage)
  if (typeof registrations === 'string')
    return [finding('registration', 'registration.unknown', { message: registrations })]
  const own = registrations.filter((each) => isRegistrationOf(each, STOCK_EVENTS_ACTION))
  if (own.length === 0) return [finding('registration', 'registration.missing')]
  const enabled = own.filter(({ isEnabled }) => isEnabled)
  const name = (enabled[0] ?? own[0])?.name ?? ''
  if (enabled.length === 0) return [finding('registration', 'registration.disabled', { name })]
  const handed = enabled.flatMap(({ eventsOfInterest }) => eventsOfInterest.map(({ eventCode }) => eventCode))
  const missing = EVENT_SUBSCRIPTIONS.map((each) => each.name).filter(
    (event) => !handed.some((code) => isEventOf(code, event)),
  )
  return missing.length === 0
    ? [finding('registration', 'registration.ok')]
    : [finding('registration', 'registration.incomplete', { name, events: missing.join(', ') })]
}

/** A shop rarely goes a day without any order or save. */
const LONG_AGO_MS = days(1)

export const checkArrivals: DoctorCheck = async (context) => {
  const arrival = await eventArrivalCollection(await context.openDatabase()).latest()
  if (!arrival) return [finding('events', 'events.never')]
  const at = arrival.at.toISOString()
  const isLate = msBetween(arrival.at, context.now()) > LONG_AGO_MS
  return [finding('events', isLate ? 'events.long-ago' : 'events.lately', { at })]
}
