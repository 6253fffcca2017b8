import { defineConfig } from 'astro/config';

// The default processor, or the one that can run the plugins Octavo is asked to run.
const unified = process.env.PROCESSOR === 'unified' && (await import('./unified.mjs')).processor;

export default defineConfig({ site: 'https://bench.example', devToolbar: { enabled: false }, ...(unified ? { markdown: { processor: unified } } : {}) });
