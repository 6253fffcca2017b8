import { escaped, page } from './_includes/page.mjs';

export const data = { pagination: { data: 'collections.essays', size: 50, alias: 'shown' }, permalink: ({ pagination: { pageNumber } }) => (pageNumber === 0 ? '/' : `/page/${pageNumber + 1}/`) };

export const render = ({ shown, pagination: { href }, page: { url } }) =>
	page('A Measured Publication', '', url, `<h1>Essays</h1><ul>${shown.map((essay) => `<li><a href="${essay.url}">${escaped(essay.data.title)}</a> ${escaped(essay.data.description)}</li>`).join('')}</ul><nav>${href.previous ? `<a href="${href.previous}">Newer</a>` : ''} ${href.next ? `<a href="${href.next}">Older</a>` : ''}</nav>`);
