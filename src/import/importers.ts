import type { Importer } from './importer.ts';

/** All kinds of exports, in the order in which a source is tried: what is told by its own marks before what any file may be. */
export const importers: readonly Importer[] = [];
