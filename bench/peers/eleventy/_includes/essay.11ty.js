import { escaped, page } from './page.mjs';

const link = (essay, rel) => (essay ? `<a rel="${rel}" href="${essay.url}">${escaped(essay.data.title)}</a>` : '');

export function render({ title, description, date, page: { url }, content, newer, older, related }) {
	const outline = [...content.matchAll(/<h([23]) id="([^"]+)"[^>]*>(.*?)<\/h/g)].map(([, level, id, text]) => `<li class="l${level}"><a href="#${id}">${text}</a></li>`);
	const day = date.toISOString().slice(0, 10);
	return page(
		title,
		description,
		url,
		`<article><h1>${escaped(title)}</h1><p><time datetime="${day}">${day}</time></p><nav class="outline"><ul>${outline.join('')}</ul></nav>${content}</article>
<footer>${link(newer, 'next')}${link(older, 'prev')}<ul class="related">${related.map((essay) => `<li>${link(essay, 'related')}</li>`).join('')}</ul></footer>`,
	);
}
