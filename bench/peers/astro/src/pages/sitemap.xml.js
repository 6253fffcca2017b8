import { essays } from '../essays.ts';

export const GET = () =>
	new Response(`<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${essays.map(({ id, data }) => `<url><loc>https://bench.example/essays/${id}/</loc><lastmod>${data.date.toISOString()}</lastmod></url>`).join('')}</urlset>\n`);
