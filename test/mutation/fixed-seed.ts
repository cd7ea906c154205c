import fc from 'fast-check'

// Uses the same cases for every mutant, so that scores are reproducible.
fc.configureGlobal({ seed: 20_261_123 })
