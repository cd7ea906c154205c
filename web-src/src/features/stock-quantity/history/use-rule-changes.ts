import { useWords } from '../../../i18n/words-context'
import { sayRuleChanges } from '../rules/rule-changes'
import { useVersion, type Version } from './use-version'

interface RuleChanges {
  readonly changes: readonly string[]
  /** False while the rules are loaded, and if they cannot be. */
  readonly isKnown: boolean
}

/** How the rules of two versions differ, in words. Reads them only if there are any. */
export function useRuleChanges(storeId: string, before: Version | undefined, after: Version): RuleChanges {
  const words = useWords()
  const own = useRules(storeId, after)
  const old = useRules(storeId, before)
  if (own === null || old === null) return { changes: [], isKnown: false }
  return { changes: sayRuleChanges(old, own, words), isKnown: true }
}

function useRules(storeId: string, version: Version | undefined) {
  const hasRules = version !== undefined && version.ruleCount > 0
  const { data } = useVersion(storeId, hasRules ? version.version : null)
  return hasRules ? (data?.rules ?? null) : []
}
