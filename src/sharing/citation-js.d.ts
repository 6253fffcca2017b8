// The packages bring no types; this is what we use of them.
declare module '@citation-js/core' {
	export const plugins: {
		config: { get(name: string): { format: object } };
		output: { format(name: string, records: object[], options?: object): unknown };
	};
	export class Cite {
		constructor(source: unknown);
		data: Record<string, unknown>[];
	}
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
