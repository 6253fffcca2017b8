export const data = { permalink: '/sitemap.xml', eleventyExcludeFromCollections: true };

export const render = ({ collections: { all } }) => `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${all.map(({ url, date }) => `<url><loc>https://bench.example${url}</loc><lastmod>${date.toISOString()}</lastmod></url>`).join('')}</urlset>
`;
