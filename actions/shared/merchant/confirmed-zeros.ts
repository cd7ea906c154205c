import type { NewJob } from '../database/work/jobs'

/** A change that a person confirmed, with the simulation that was shown, if there was one. */
export interface Confirmed {
  readonly simulationId?: string
}

/** The part of a job that lets exactly the zeros pass the mass-zero breaker that the simulation showed. */
export function confirmedZeros({ simulationId }: Confirmed): Pick<NewJob, 'isAuthorised' | 'simulationId'> {
  return simulationId === undefined ? {} : { isAuthorised: true, simulationId }
}
