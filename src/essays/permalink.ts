/**
 * The address of an essay on its site, from the publication's pattern.
 *
 * @param pattern such as `/:year/:id/`; tokens `:id`, `:year`, `:month`, `:day`
 * @param published `YYYY-MM-DD`
 */
export function permalinkFrom(pattern: string, id: string, published: string): string {
	const [year = '', month = '', day = ''] = published.split('-');
	const parts: Record<string, string> = { id, year, month, day };
	return pattern.replaceAll(/:(id|year|month|day)/g, (_, token: string) => parts[token] ?? '');
}
