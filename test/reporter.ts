import type { SerializedError } from 'vitest';
import { DefaultReporter, type TestModule, type TestRunEndReason } from 'vitest/node';

/** How many tests ended how. What failed outside of a test (a file that does not load, a hook) counts as failed. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Vitest's own output, and the counts of the last run in `counts`. */
export class CountingReporter extends DefaultReporter {
  /** Until a run ends: one failure, so that a run which never ends is never a pass. */
  counts: Counts = { passed: 0, failed: 1, skipped: 0 };

  override onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    super.onTestRunEnd(modules, errors, reason);
    this.counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) this.#count(module);
    if (modules.length === 0 || (reason !== 'passed' && this.counts.failed === 0)) this.counts.failed += 1;
  }

  #count(module: TestModule): void {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      this.counts[state === 'pending' ? 'failed' : state] += 1;
    }
    for (const suite of [module, ...module.children.allSuites()]) {
      if (suite.errors().length > 0) this.counts.failed += 1;
    }
  }
}

/** The last line of `npm test`, which machines read: `12 passed, 0 failed, 1 skipped`. */
export function formatCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
