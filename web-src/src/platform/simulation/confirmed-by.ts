/** The part of a request that lets the zeros go that a simulation showed. Empty if there was none. */
export function confirmedBy(simulationId: string | null | undefined): { readonly simulationId?: string } {
  return simulationId == null ? {} : { simulationId }
}
