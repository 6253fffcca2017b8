/**
 * Where a text stood: at `/<slug>/`, unless the settings of Ghost's first versions say how addresses are made
 * (`/:year/:month/:day/:slug/`). Pages always stood at the root.
 */
export function addressOf(slug: string, published: string | undefined, isPage: boolean, pattern = '/:slug/'): string {
	const [year, month, day] = published?.split('-') ?? [];
	const parts: Record<string, string | undefined> = { slug, year, month, day };
	const path = isPage ? `/${slug}/` : pattern.replace(/:(\w+)/g, (whole, name: string) => parts[name] ?? whole);
	return path.includes(':') ? `/${encodeURI(slug)}/` : encodeURI(path);
}
