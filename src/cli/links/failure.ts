/** Why nothing answered, from what `fetch` throws, in words that follow "could not be asked:". */
export function failureOf(error: unknown): string {
	const { cause = error, name } = error as { cause?: unknown; name?: string };
	const { code = '', message = String(error) } = (cause ?? {}) as { code?: string; message?: string };
	if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code)) return 'it does not answer in time';
	return known[code] ?? (/CERT|SSL|TLS|SIGNATURE|ALTNAME/.test(code) ? certificate : message.replaceAll(/\s+/g, ' ').trim());
}

/** Whether nothing of a host can be had when one page of it fails like this. */
export function isOfHost(failed: string | undefined): boolean {
	return failed !== undefined && [known['ENOTFOUND'], known['EAI_AGAIN'], known['ECONNREFUSED'], certificate].includes(failed);
}

const certificate = 'its certificate is one that browsers refuse';

const known: Record<string, string> = {
	ENOTFOUND: 'there is no such host',
	EAI_AGAIN: 'its name could not be looked up',
	ECONNREFUSED: 'it refuses the connection',
	ECONNRESET: 'it breaks off the connection',
	UND_ERR_SOCKET: 'it breaks off the connection',
	EHOSTUNREACH: 'there is no way to it',
	ENETUNREACH: 'there is no way to it',
};
