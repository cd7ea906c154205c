import * as v from 'valibot'

/** The periodic task that reads the journal of a disabled registration. */
export const JOURNAL_TASK = 'journal'

export const journalNotes = v.object({
  /** ISO 8601. Null until the registration was seen enabled. */
  soundAt: v.nullable(v.string()),
  isDisabled: v.optional(v.boolean(), false),
})

/** Whether the last check found the registration disabled, by the task's stored state. */
export function isRegistrationDisabled(notes: unknown): boolean {
  const parsed = v.safeParse(journalNotes, notes)
  return parsed.success && parsed.output.isDisabled
}

/** When the registration was last seen enabled; null if that is not known. */
export function lastEnabledAt(notes: unknown): string | null {
  const parsed = v.safeParse(journalNotes, notes)
  return parsed.success ? parsed.output.soundAt : null
}
