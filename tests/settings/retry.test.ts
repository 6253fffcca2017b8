import { expect, onTestFinished, test, vi } from 'vitest';
import { retryAfter } from '../../src/site/retry.ts';

test('a host says in seconds or by a date how long to leave it alone, or not at all', () => {
	vi.useFakeTimers({ now: new Date('2026-04-12T10:00:00Z') });
	onTestFinished(() => void vi.useRealTimers());
	expect(['120', '0', 'Sun, 12 Apr 2026 10:01:30 GMT', 'Sun, 12 Apr 2026 09:00:00 GMT', 'soon', undefined].map(retryAfter)).toEqual([120_000, 0, 90_000, 0, undefined, undefined]);
});
