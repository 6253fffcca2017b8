import { unified } from '@astrojs/markdown-remark';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';

export const processor = unified({ gfm: false, remarkPlugins: [remarkGfm], rehypePlugins: [rehypeSlug] });
