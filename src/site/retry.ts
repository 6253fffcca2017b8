/** Whether a status tells of a fault that may be over in a moment (RFC 9110, 15.5 and 15.6; RFC 8470; RFC 6585). */
export function isPassing(status: number): boolean {
	return [408, 425, 429, 500, 502, 503, 504].includes(status);
}

/** Milliseconds that a host wants to be left alone, by its `Retry-After`: seconds, or a date (RFC 9110, 10.2.3). */
export function retryAfter(said: string | undefined): number | undefined {
	const wait = said === undefined ? NaN : /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
	return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
