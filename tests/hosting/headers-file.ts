/** A `_headers` file as its rules: the pattern of each, and what it says. */
export function parseHeaders(text: string): { pattern: string; headers: [name: string, value: string][] }[] {
	const rules: ReturnType<typeof parseHeaders> = [];
	for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('#'))) {
		const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
		if (name === undefined || value === undefined) rules.push({ pattern: line, headers: [] });
		else rules.at(-1)?.headers.push([name.toLowerCase(), value]);
	}
	return rules;
}

/**
 * What a host that reads the file adds for a path: the headers of every rule that fits, values of one name joined. A
 * star stands for anything, as at Cloudflare (workers-sdk, rulesEngine.ts) and Netlify (@netlify/headers-parser).
 */
export function headersAt(text: string, path: string): Record<string, string> {
	const found: Record<string, string> = {};
	const fits = (pattern: string) => new RegExp(`^${pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`).test(path);
	for (const { headers } of parseHeaders(text).filter(({ pattern }) => fits(pattern))) for (const [name, value] of headers) found[name] = name in found ? `${found[name]}, ${value}` : value;
	return found;
}
