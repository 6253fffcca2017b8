/** The shapes a chart may have. `column` stands, `bar` lies. */
export const types = ['line', 'area', 'dot', 'column', 'bar'] as const;

/** Whether a word is the name of a shape. */
export function isType(name: string): name is Type {
	return (types as readonly string[]).includes(name);
}

/** What stands in the braces behind `:::chart`, beside what every block may have. */
export const attributes = ['src', 'type', 'x', 'y', 'series', 'unit', 'x-title', 'y-title'];

export type Type = (typeof types)[number];

/** What a writer asks for. */
export interface Request {
	/** The CSV file, as typed. */
	src: string;
	type: Type;
	/** Column of what runs along: years, days, numbers or names. The first, if not given. */
	x: string | undefined;
	/** Columns of numbers. All that are left, if not given. */
	y: string[] | undefined;
	/** Column that says to which series a row belongs. */
	series: string | undefined;
	unit: string;
	xTitle: string | undefined;
	yTitle: string | undefined;
	/** In plain words; may be empty. */
	title: string;
}

/** Notes what is wrong: at a line of the CSV file, or where the chart is typed. */
export type Fault = (message: string, remedy: string, line?: number) => undefined;
