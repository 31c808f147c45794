import fc from 'fast-check';

/** The cases that property tests draw: the same ones in every run, others with another number here. */
const seed = Number(process.env['PROPERTY_SEED'] ?? 1);
if (!Number.isInteger(seed)) throw new Error('PROPERTY_SEED must be a whole number.');

// docs/adr/0028-flaky-tests.md
fc.configureGlobal({ seed });
