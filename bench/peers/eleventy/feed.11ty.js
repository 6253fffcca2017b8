import { escaped } from './_includes/page.mjs';

export const data = { permalink: '/feed.xml', eleventyExcludeFromCollections: true };

export const render = ({ collections: { essays } }) => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>A Measured Publication</title><link>https://bench.example/</link><description>Essays</description>
${essays.slice(0, 50).map(({ data, url, date, content }) => `<item><title>${escaped(data.title)}</title><link>https://bench.example${url}</link><guid>https://bench.example${url}</guid><pubDate>${date.toUTCString()}</pubDate><description>${escaped(content.slice(content.indexOf('</nav>') + 6, content.indexOf('</article>')))}</description></item>`).join('\n')}
</channel></rss>
`;
